/** Puts one element with its adapter into a page, and brings it into one of its states. */
import type {
  BillingAdapter,
  RedressFlow,
  RedressProvider,
  Snapshot,
  Store,
} from '../../src/index.js';
import { isPseudo, pseudoAid } from './pseudo.js';
import { scriptedAdapter } from './scripted-adapter.js';

export type ShownTag =
  | 'redress-call-activity'
  | 'redress-call-details'
  | 'redress-contact-form'
  | 'redress-credit-request'
  | 'redress-dispute-status'
  | 'redress-feedback'
  | 'redress-flow'
  | 'redress-journey'
  | 'redress-reason-form';

export interface Stage {
  /** The element that is shown. */
  readonly element: HTMLElement;
  /** The provider around it; the element itself where that has its own. */
  readonly host: RedressProvider | RedressFlow;
  readonly store: Store;
  /** Resolves once nothing is loaded any more, and everything that has changed is rendered. */
  readonly rests: () => Promise<void>;
}

export interface GalleryState {
  readonly element: ShownTag;
  readonly script?: Partial<BillingAdapter>;
  readonly settings?: Partial<
    Pick<
      RedressProvider,
      | 'containLinks'
      | 'evidenceLimits'
      | 'messages'
      | 'rights'
      | 'signInUrl'
      | 'supportPhone'
      | 'supportUrl'
    >
  >;
  /** What the customer does first. */
  readonly act?: (stage: Stage) => void | Promise<void>;
  /** An answer never comes: this is what is shown meanwhile. */
  readonly isWaiting?: true;
  /** Nothing stands around the element, or no adapter: shown to whoever builds the page. */
  readonly lacks?: 'provider' | 'adapter';
  /** The console says why, to whoever builds the page. */
  readonly tells?: 'warn' | 'error';
}

export interface Display {
  readonly locale: string;
}

const SUPPORT = {
  supportUrl: 'https://provider.example/support',
  supportPhone: '+1 800 555 0100',
};

/** Resolves when the state is there. */
export async function putOnStage(
  place: HTMLElement,
  state: GalleryState,
  { locale }: Display,
): Promise<Stage> {
  const element = document.createElement(state.element);
  const isHost = state.element === 'redress-flow';
  const host = isHost ? (element as RedressFlow) : document.createElement('redress-provider');
  const adapter = state.lacks === 'adapter' ? undefined : scriptedAdapter(state.script);
  const messages = isPseudo(locale) && {
    messages: { ...state.settings?.messages, aid: pseudoAid },
  };
  Object.assign(host, SUPPORT, state.settings, messages, { locale, adapter });
  if (!isHost && state.lacks !== 'provider') host.append(element);
  place.replaceChildren(state.lacks === 'provider' ? element : host);
  const stage: Stage = {
    element,
    host,
    // The flow has a store once it has rendered.
    get store() {
      const { store } = host;
      if (!store) throw new Error('The element is not registered');
      return store;
    },
    rests: () => rests(place, host, state),
  };
  await rendered(place);
  if (state.lacks) {
    // The console is told first.
    while (state.lacks === 'adapter' && !host.matches(':state(misconfigured)')) await aFrame();
    return stage;
  }
  await stage.rests();
  await state.act?.(stage);
  await stage.rests();
  return stage;
}

async function rests(
  place: HTMLElement,
  host: Stage['host'],
  { isWaiting }: GalleryState,
): Promise<void> {
  const isAtRest = (): boolean =>
    host.store !== undefined && hasLanguage(place) && (isWaiting || !isBusy(host.store.snapshot));
  // The most that is waited for: a state that never comes is found by what is missing in it.
  for (let frame = 0; !isAtRest() && frame < 600; frame += 1) await aFrame();
  if (!isAtRest()) throw new Error('The state does not come to rest');
  // Work that follows an answer, such as hashes and files, has tasks of its own.
  await aFrame();
  await rendered(place);
}

function isBusy(snapshot: Snapshot): boolean {
  const { account, session, submission, withdrawal, contact, draft } = snapshot;
  if (session === 'signed-out') return false;
  const states = [
    account,
    snapshot.lines,
    snapshot.cycles,
    snapshot.activity.calls,
    snapshot.disputes,
    snapshot.reasons,
    contact.receipt,
    ...(withdrawal ? [withdrawal.state] : []),
  ];
  if (states.some(({ activity }) => activity === 'fetching')) return true;
  if (submission.state === 'sending' || submission.state === 'checking') return true;
  if (draft?.evidence.some(({ upload }) => upload === 'uploading')) return true;
  return account.held === undefined && account.error === undefined;
}

function hasLanguage(place: HTMLElement): boolean {
  for (const element of withShadows(place)) {
    if (element.classList.contains('redress') && element.hasAttribute('lang')) return true;
  }
  return false;
}

/** Waits until every element has rendered. */
export async function rendered(root: Element): Promise<void> {
  const pending = [...withShadows(root)].filter(
    (element) => 'isUpdatePending' in element && element.isUpdatePending === true,
  );
  await Promise.all(
    pending.map((element) => (element as unknown as { updateComplete: unknown }).updateComplete),
  );
  // What has just rendered may have brought elements that have not.
  if (pending.length > 0) await rendered(root);
}

export function* withShadows(root: Element): Generator<Element> {
  yield root;
  if (root.shadowRoot) for (const child of root.shadowRoot.children) yield* withShadows(child);
  for (const child of root.children) yield* withShadows(child);
}

/** The first element of a selector below the stage's element, in whatever shadow root it is. */
export function find<T extends HTMLElement>(
  { element }: Stage,
  selector: string,
  type: new () => T,
): T {
  for (const one of withShadows(element)) {
    if (one instanceof type && one.matches(selector)) return one;
  }
  throw new Error(`Nothing is shown for ${selector}`);
}

/** The same, of what comes once code or work in the background is done. */
export async function findSoon<T extends HTMLElement>(
  stage: Stage,
  selector: string,
  type: new () => T,
): Promise<T> {
  for (let frame = 0; frame < 600; frame += 1) {
    try {
      return find(stage, selector, type);
    } catch {
      await aFrame();
    }
  }
  return find(stage, selector, type);
}

const aFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
