/**
 * The part that runs in the browser: puts the call-activity list on the page before a provider with
 * many calls, does what a customer does, and tells what each step cost. Needs a page of its own.
 */
import type { BillingAdapter, Call } from '../../../src/contract/index.js';
import '../../../src/define/provider.js';
import '../../../src/define/call-activity.js';
import type { RedressCallActivity } from '../../../src/elements/call-activity/call-activity-element.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { manyCalls } from '../support/many-calls.js';
import { nextFrame, StallMeter, type Stalls } from './stall-meter.js';

export interface ListRun {
  readonly calls: number;
  /** Whether the provider gives all calls in one answer, or pages of them. */
  readonly isAtOnce: boolean;
}

export interface StepCost extends Stalls {
  readonly step: string;
  /** From the customer's gesture to rows that are laid out; for the first, from mounting. */
  readonly ms: number;
  /** Rows of the table that were changed, added or removed. */
  readonly rows: number;
}

declare global {
  interface Window {
    measureList: typeof measureList;
  }
}

const CALLS_PER_ANSWER = 1_000;

/** A day on which the charges of the calls can still be disputed. */
const TODAY = Date.parse('2026-08-10T12:00:00Z');

window.measureList = measureList;

async function measureList({ calls, isAtOnce }: ListRun): Promise<readonly StepCost[]> {
  const adapter = adapterWith(manyCalls(calls), isAtOnce ? calls : CALLS_PER_ANSWER);
  await nextFrame();
  const meter = new StallMeter();
  performance.mark('first rows');
  const before = performance.now();
  const panel = mount(adapter);
  await rowsShown(panel);
  const ms = performance.now() - before;
  const firstRows = {
    step: 'first rows',
    ms,
    rows: bodyRows(panel).length,
    ...(await meter.stop()),
  };

  const list = new ListUnderTest(panel);
  const costs = [firstRows];
  for (const { step, act } of STEPS) costs.push(await list.measure(step, act));
  return costs;
}

/** Pages cut beforehand: what is measured is the list and not the making of calls. */
function adapterWith(calls: readonly Call[], perPage: number): BillingAdapter {
  const pages: Call[][] = [];
  for (let from = 0; from < calls.length; from += perPage) {
    pages.push(calls.slice(from, from + perPage));
  }
  const adapter = stubAdapter({ disputes: async () => ({ items: [] }) });
  return {
    ...adapter,
    now: () => TODAY,
    account: (...asked) => inNextTask(() => adapter.account(...asked)),
    lines: (...asked) => inNextTask(() => adapter.lines(...asked)),
    billingCycles: (...asked) => inNextTask(() => adapter.billingCycles(...asked)),
    disputes: (...asked) => inNextTask(() => adapter.disputes(...asked)),
    calls: ({ cursor = '0' }) =>
      inNextTask(async () => {
        const next = Number(cursor) + 1;
        const items = pages[next - 1] ?? [];
        return next < pages.length ? { items, nextCursor: String(next) } : { items };
      }),
  };
}

function mount(adapter: BillingAdapter): RedressCallActivity {
  const provider = document.createElement('redress-provider');
  const panel = document.createElement('redress-call-activity');
  Object.assign(provider, { adapter, locale: 'en' });
  provider.append(panel);
  document.body.append(provider);
  return panel;
}

function bodyRows({ shadowRoot }: RedressCallActivity): readonly Element[] {
  return [...(shadowRoot?.querySelectorAll('tbody tr') ?? [])];
}

/** Looked at once per frame: that costs nothing, and is as soon as anybody could see them. */
async function rowsShown(panel: RedressCallActivity): Promise<void> {
  while (bodyRows(panel).length === 0) await nextFrame();
}

type Act = (root: ShadowRoot) => void;

function find(root: ShadowRoot, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The list has no ${selector}`);
  return found;
}

function click(selector: string): Act {
  return (root) => find(root, selector).click();
}

function type(text: string): Act {
  return (root) => {
    const search = find(root, '#search') as HTMLInputElement;
    search.value = text;
    search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
}

const FIRST_ROW = 'tbody tr:first-child input[type="checkbox"]';
const SELECT_ALL = 'thead input[type="checkbox"]';
const ELIGIBLE = '.chip:nth-of-type(2) input';
const ALL = '.chip:nth-of-type(3) input';
const NEXT_PAGE = '.pagination__controls button:last-child';

/** In the order in which they are done; each begins where the one before ended. */
const STEPS: readonly { readonly step: string; readonly act: Act }[] = [
  { step: 'tick one row', act: click(FIRST_ROW) },
  { step: 'untick it', act: click(FIRST_ROW) },
  { step: 'next page', act: click(NEXT_PAGE) },
  { step: 'sort by charge', act: click('thead .calls__amount button') },
  { step: 'the other way round', act: click('thead .calls__amount button') },
  { step: 'sort by number', act: click('thead .calls__party button') },
  { step: 'search: first letter', act: type('p') },
  { step: 'search: second letter', act: type('pa') },
  { step: 'search cleared', act: type('') },
  { step: 'filter: eligible only', act: click(ELIGIBLE) },
  { step: 'filter off', act: click(ALL) },
  { step: 'select all', act: click(SELECT_ALL) },
  { step: 'untick one of all', act: click(FIRST_ROW) },
  { step: 'tick it again', act: click(FIRST_ROW) },
  { step: 'next page, all ticked', act: click(NEXT_PAGE) },
  { step: 'search, all ticked', act: type('p') },
  { step: 'untick all found', act: click(SELECT_ALL) },
];

class ListUnderTest {
  readonly #panel: RedressCallActivity;

  constructor(panel: RedressCallActivity) {
    this.#panel = panel;
  }

  async measure(step: string, act: Act): Promise<StepCost> {
    const root = this.#panel.renderRoot as ShadowRoot;
    const changed = new Set<Element>();
    const observer = new MutationObserver((records) => collectRows(records, changed));
    observer.observe(find(root, 'table'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const meter = new StallMeter();
    performance.mark(step);
    await nextFrame();
    // A gesture is a task of its own; a frame is none.
    const ms = await inNextTask(async () => {
      const before = performance.now();
      act(root);
      await this.#panel.updateComplete;
      layOut(this.#panel);
      return performance.now() - before;
    });
    const stalls = await meter.stop();
    collectRows(observer.takeRecords(), changed);
    observer.disconnect();
    return { step, ms, rows: changed.size, ...stalls };
  }
}

/** Asking for a size makes the browser reckon styles and layout now, and not at the next frame. */
function layOut(panel: RedressCallActivity): void {
  panel.getBoundingClientRect();
}

/** As an answer from the network comes, and as a gesture does. */
function inNextTask<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(work()), 0);
  });
}

function collectRows(records: readonly MutationRecord[], rows: Set<Element>): void {
  for (const { target, addedNodes, removedNodes } of records) {
    for (const node of [target, ...addedNodes, ...removedNodes]) {
      const element = node instanceof Element ? node : node.parentElement;
      const row = element?.closest('tr.calls__row');
      if (row) rows.add(row);
    }
  }
}
