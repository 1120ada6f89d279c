/** Reads what the elements of a page show, and what they show it from. */
import type { Call, RedressFlow, RedressProvider, Snapshot } from '../../../src/index.js';
import type { MockLedger } from '../../../src/testing/index.js';
import { elementsBelow, elementsOf, isShown, parentOf } from './deep.js';
import { notComputed, ofOtherMoney } from './problems-of-amounts.js';
import { problemsOfLedger } from './problems-of-ledger.js';
import { problemsOfSelection } from './problems-of-selection.js';

/** What a page gives its explorer: the demo's own pages, or the page of the embed. */
export interface ExploredWindow {
  readonly redressDemo?: { ledger(): MockLedger };
}

export function ledgerProblems({ redressDemo }: ExploredWindow): string[] {
  return redressDemo ? problemsOfLedger(redressDemo.ledger()) : [];
}

export function selectionProblems(page: Document): string[] {
  return shownBelow(page, 'redress-call-activity').flatMap((list) => {
    const snapshot = snapshotFor(list);
    const root = list.shadowRoot;
    const summary = root?.querySelector('[data-selection-summary]');
    if (!snapshot || !root || !summary) return [];
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => ({
      callId: row.querySelector('[data-details-of]')?.getAttribute('data-details-of') ?? '',
      isTicked: row.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? false,
      amount: ownText(row.querySelector('.amount')),
    }));
    const count = ownText(summary.querySelector('.sticky-bar__label'));
    const value = summary.querySelector('.sticky-bar__value');
    const byId = (calls: Iterable<Call>): Map<string, Call> =>
      new Map([...calls].map((call) => [call.id, call]));
    return problemsOfSelection(
      { rows, count, sum: value ? ownText(value) : undefined },
      { known: byId(snapshot.activity.calls.held ?? []), selected: byId(snapshot.selection) },
    );
  });
}

export function amountProblems(page: Document): string[] {
  const texts: string[] = [];
  const problems: string[] = [];
  for (const element of elementsOf(page)) {
    if (/^(script|style|textarea)$/.test(element.localName)) continue;
    texts.push(ownText(element), element.getAttribute('aria-label') ?? '');
    if (!element.classList.contains('amount')) continue;
    const currency = snapshotFor(element)?.account.held?.currency;
    if (currency && isShown(element)) problems.push(...ofOtherMoney([ownText(element)], currency));
  }
  return [...notComputed(texts), ...problems];
}

const FOCUSABLE =
  'a[href], summary, [tabindex]:not([tabindex="-1"]), :is(button, input, select, textarea):enabled';

/** In the dialog that is open; else in the elements; on a page without them, in the page. */
export function hasWayOn(page: Document): boolean {
  return rootsOf(page).every((root) => {
    for (const element of elementsBelow(root)) {
      if (element.matches(FOCUSABLE) && isShown(element)) return true;
    }
    return false;
  });
}

function rootsOf(page: Document): readonly Element[] {
  const dialog = [...elementsOf(page)].findLast((element) => element.matches('dialog:modal'));
  if (dialog) return [dialog];
  const hosts = [...page.querySelectorAll('redress-flow, redress-provider')].filter(
    (host) => host.localName !== 'redress-flow' || isShown(host),
  );
  return hosts.length > 0 ? hosts : [page.documentElement];
}

/** The step of the journey and what goes on there, for the summary of a run. */
export function stateOf(page: Document): string {
  const hosts = shownBelow(page, 'redress-journey', 'redress-provider');
  const states = hosts.map((host) => {
    const snapshot = snapshotFor(host);
    if (!snapshot) return host.localName;
    const { session, step, draft, submission } = snapshot;
    return [session, step.name, draft?.purpose.kind ?? '-', submission.state].join(' ');
  });
  const dialogs = [...elementsOf(page)].filter((element) => element.matches('dialog[open]'));
  return [...new Set(states), ...dialogs.map(() => 'dialog')].join(' + ') || 'page';
}

function shownBelow(page: Document, ...names: readonly string[]): Element[] {
  return [...elementsOf(page)].filter(
    (element) => names.includes(element.localName) && (isShown(element) || isContents(element)),
  );
}

/** `display: contents` has no box of its own. */
const isContents = (element: Element): boolean => element.localName === 'redress-provider';

function snapshotFor(element: Element): Snapshot | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (!/^redress-(flow|provider)$/.test(at.localName)) continue;
    const { store } = at as RedressFlow | RedressProvider;
    if (store) return store.snapshot;
  }
  return undefined;
}

/** Without that of its children, such as a note below an amount. */
function ownText(element: Element | null | undefined): string {
  const texts = [...(element?.childNodes ?? [])].filter(({ nodeType }) => nodeType === 3);
  return texts
    .map(({ nodeValue }) => nodeValue?.trim())
    .join(' ')
    .trim();
}
