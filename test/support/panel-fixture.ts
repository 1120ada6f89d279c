/**
 * Puts one panel below a provider with a given adapter, and waits until nothing is being loaded.
 * It registers all elements; what a test shows of the panel is up to the test.
 */
import { fixture, html } from '@open-wc/testing';
import type { BillingAdapter } from '../../src/contract/index.js';
import '../../src/define/all.js';
import { AidElement } from '../../src/elements/aid/aid-element.js';
import type { PanelElement } from '../../src/elements/panel/panel-element.js';
import type { RedressProvider } from '../../src/elements/provider/provider-element.js';
import type { Store, Snapshot } from '../../src/store/index.js';
import { shownText } from './by-role.js';
import { stubAdapter } from './stub-adapter.js';
import { until } from './until.js';

type ElementOf<Tag extends string> = Tag extends keyof HTMLElementTagNameMap
  ? HTMLElementTagNameMap[Tag]
  : never;

export type PanelTag = {
  [Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends PanelElement
    ? Tag
    : never;
}[keyof HTMLElementTagNameMap];

export type ProviderSettings = Partial<
  Pick<
    RedressProvider,
    | 'locale'
    | 'signInUrl'
    | 'forgotPasswordUrl'
    | 'supportUrl'
    | 'supportPhone'
    | 'getToken'
    | 'messages'
    | 'evidenceLimits'
    | 'persist'
    | 'draftStore'
    | 'endpoint'
    | 'rights'
    | 'rightsPlaces'
    | 'containLinks'
  >
>;

export interface PanelSetup extends ProviderSettings {
  /** An adapter, or a registered name such as `demo`. The stub adapter when left out. */
  readonly adapter?: BillingAdapter | string;
  /**
   * What to wait for instead of "nothing is being loaded", for tests in which an answer is held
   * back.
   */
  readonly isReady?: (store: Store) => boolean;
}

export interface PanelFixture<Tag extends PanelTag> {
  readonly provider: RedressProvider;
  readonly panel: ElementOf<Tag>;
  readonly store: Store;
  readonly adapter: BillingAdapter | string;
}

/** Support links are set, so that a test sees them where they belong. */
const SETTINGS: ProviderSettings = {
  locale: 'en',
  supportUrl: 'https://provider.example/support',
  supportPhone: '+1 800 555 0100',
};

export async function mountPanel<Tag extends PanelTag>(
  tag: Tag,
  {
    adapter = stubAdapter(),
    isReady = ({ snapshot }) => isSettled(snapshot),
    ...settings
  }: PanelSetup = {},
): Promise<PanelFixture<Tag>> {
  // A key of an earlier test would belong to the same account and the same draft.
  localStorage.clear();
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const provider = document.createElement('redress-provider');
  const panel = document.createElement(tag) as ElementOf<Tag>;
  Object.assign(provider, SETTINGS, settings, { adapter });
  provider.append(panel);
  page.append(provider);
  const { store } = provider;
  await until(
    `<${tag}> has its language and is ready`,
    () => hasLanguage(panel) && isReady(store),
    {
      seen: () => `${shownText(panel)} (${inWords(store.snapshot)})`,
    },
  );
  await rendered(provider);
  if (tag === 'redress-call-activity') await lookedThrough(store);
  await rendered(provider);
  return { provider, panel, store, adapter };
}

/** Suggestions come after the rows: a test that walks over the page must not meet them halfway. */
export async function lookedThrough(store: Store): Promise<void> {
  await until('the calls were looked through', () => {
    const { activity, findings } = store.snapshot;
    return !activity.list?.calls.length || findings.list === activity.list;
  });
}

/** Waits until the store is not loading anything and every element has rendered that. */
export async function settled({ provider, store }: PanelFixture<PanelTag>): Promise<void> {
  await until('nothing is being loaded', () => isSettled(store.snapshot), {
    seen: () => inWords(store.snapshot),
  });
  await rendered(provider);
  await partsShown(provider);
}

/** The parts beside a panel's content come with texts of their own, and move what is below them. */
async function partsShown(root: Element): Promise<void> {
  await until('the parts of the panel have their language', () =>
    [...withDescendants(root)].every(
      (element) =>
        !(element instanceof AidElement) || element.shadowRoot?.querySelector('.redress') !== null,
    ),
  );
  await rendered(root);
}

/** Waits until every Lit element below a node, in any shadow root, has rendered. */
export async function rendered(root: Element): Promise<void> {
  const waiting: Promise<unknown>[] = [];
  let isAnyPending = false;
  for (const element of withDescendants(root)) {
    if (!('updateComplete' in element)) continue;
    isAnyPending ||= (element as { isUpdatePending?: boolean }).isUpdatePending === true;
    waiting.push(Promise.resolve(element.updateComplete));
  }
  await Promise.all(waiting);
  // What has just rendered may have brought elements that have not.
  if (isAnyPending) await rendered(root);
}

/** Whether nothing is being loaded: every answer has arrived, or has failed. */
export function isSettled(snapshot: Snapshot): boolean {
  const { session, account, lines, cycles, disputes } = snapshot;
  if (Object.values(loadedSlices(snapshot)).some(({ activity }) => activity === 'fetching')) {
    return false;
  }
  if (session === 'signed-out' || account.activity === 'failed') return true;
  return (
    account.held !== undefined &&
    [lines, cycles, disputes].every(({ held, error }) => held !== undefined || error !== undefined)
  );
}

const loadedSlices = (snapshot: Snapshot) => {
  const { account, lines, cycles, activity, disputes, reasons } = snapshot;
  return { account, lines, cycles, calls: activity.calls, disputes, reasons };
};

/** What is being loaded, for the message of a failure. */
const inWords = (snapshot: Snapshot): string =>
  Object.entries(loadedSlices(snapshot))
    .map(([name, { activity }]) => `${name}: ${activity}`)
    .join(', ');

function hasLanguage(panel: Element): boolean {
  return Boolean(panel.shadowRoot?.querySelector('.redress[lang]'));
}

function* withDescendants(root: Element): Generator<Element> {
  yield root;
  if (root.shadowRoot) for (const child of root.shadowRoot.children) yield* withDescendants(child);
  for (const child of root.children) yield* withDescendants(child);
}
