/** Everything that one history plays in: time, a provider, a network, one browser and its tabs. */
import type { StoreOutcome } from '../../src/store/index.js';
import type { CustomerMark } from './book.js';
import type { Mutant } from './mutants.js';
import { Network } from './network.js';
import { Page, type PageParts } from './page.js';
import type { ListenerHabit, Plan } from './plan.js';
import { usePlatform } from './platform.js';
import { Provider } from './provider.js';
import { Random } from './random.js';
import { BrowserStorage, TabDrafts } from './storage.js';
import { Timeline, type EventOwner } from './timeline.js';

/** A month after the last bill. */
const START = Date.parse('2026-11-20T12:00:00Z');

/** Something that a customer wants, once: whatever they change, retry or reload meanwhile. */
export interface Intention {
  /** Begins with the mark of the customer, and stands in all that they write for it. */
  readonly mark: string;
  readonly customer: CustomerMark;
  readonly kind: 'dispute' | 'information' | 'message';
  /** Of a dispute. */
  readonly subject: number | undefined;
  /** Of information. */
  readonly disputeId: string | undefined;
  version: number;
  words: string;
  /** Of a message and of information: the page and the words that were sent last. */
  sent: Sending | undefined;
  status:
    | 'open'
    /** A page has shown that the provider has it, or has offered the dispute that exists. */
    | 'received'
    /** Withdrawn, or thrown away. */
    | 'over'
    /** A browser that forgets cannot keep the promise over two pages. */
    | 'beyond promise';
}

export interface Sending {
  /** Undefined once the customer has left there, which takes the saved draft away. */
  readonly tab: number | undefined;
  readonly from: string;
  readonly words: string;
}

/** One page in a tab: gone after a reload. */
export interface OpenPage extends EventOwner {
  readonly tab: number;
  readonly page: number;
  isGone: boolean;
  isFrozen: boolean;
}

export interface Typed {
  readonly words: string;
  readonly at: number;
  readonly page: number;
  /** The page from which on it has always been there. */
  readonly since: number;
}

export interface Tab {
  readonly number: number;
  readonly drafts: TabDrafts;
  readonly state: OpenPage;
  readonly view: Page;
  /** What was typed in this tab and must still be there, by the mark of the intention. */
  readonly typed: Map<string, Typed>;
  owner: CustomerMark | undefined;
  signedInAt: number | undefined;
  /** Whether the customer has signed out here, and nobody has signed in since. */
  isSignedOut: boolean;
  /** The disputes that the page has told of, since a customer has come. */
  told: string[];
  /** How many customers have come, those who came back counted again. */
  visits: number;
  toldOf: string | undefined;
  /** What the page showed when it was looked at. */
  checked: unknown;
}

export interface WorldOptions {
  /** A page tells its host that something was received. */
  readonly onReceipt: (tab: Tab, outcome: StoreOutcome) => void;
  /** A listener of the page does something. */
  readonly onReaction: (tab: Tab, does: ListenerHabit['does']) => void;
  readonly trace: string[] | undefined;
  readonly mutant: Mutant | undefined;
}

export class World {
  readonly plan: Plan;
  readonly timeline = new Timeline(START);
  readonly random: Random;
  readonly provider: Provider;
  readonly network: Network;
  readonly localStorage = new BrowserStorage();
  readonly intentions: Intention[] = [];
  readonly tabs: Tab[] = [];
  readonly problems: string[] = [];
  /** How many entries the ledgers had when they were looked at. */
  checkedEntries = 0;
  /** Which version of the storage was looked at. */
  checkedStorage = 0;
  session: CustomerMark | undefined = 'C1';
  /** Whether anybody has signed out, or somebody else has signed in. */
  hasChangedHands = false;
  readonly #options: WorldOptions;
  #token = 'token-0';
  #tokens = new Map<string, CustomerMark>([['token-0', 'C1']]);
  #tokenCount = 0;
  #pageCount = 0;
  readonly #turns = new Map<ListenerHabit, number>();
  #tabCount = 0;

  constructor(plan: Plan, options: WorldOptions) {
    this.plan = plan;
    this.#options = options;
    this.random = new Random(plan.seed ^ 0x5bd1e995);
    const { timeline, random } = this;
    this.provider = new Provider(plan.provider, () => timeline.now);
    this.network = new Network({
      timeline,
      random,
      provider: this.provider,
      customerOf: (token) => (token === undefined ? undefined : this.#tokens.get(token)),
      log: (line) => this.log(line),
    });
    usePlatform({ timeline, random, deviceAheadMs: plan.deviceAheadMs });
    this.openTab();
  }

  log(line: () => string): void {
    const { trace } = this.#options;
    if (!trace) return;
    const seconds = ((this.timeline.now - START) / 1000).toFixed(3);
    trace.push(`${seconds.padStart(9)} s ${line()}`);
  }

  get hours(): number {
    return (this.timeline.now - START) / 3_600_000;
  }

  openTab(): Tab {
    const drafts = new TabDrafts(this.timeline);
    return this.#open((this.#tabCount += 1) - 1, drafts, this.tabs.length);
  }

  /** The page is gone at once; what it had sent may still arrive. */
  reload(tab: Tab): Tab {
    tab.state.isGone = true;
    const position = this.tabs.indexOf(tab);
    return this.#open(tab.number, tab.drafts, position, tab);
  }

  close(tab: Tab): void {
    tab.state.isGone = true;
    this.tabs.splice(this.tabs.indexOf(tab), 1);
  }

  /** Whoever was signed in is not any more. */
  signIn(customer: CustomerMark | undefined): void {
    this.hasChangedHands = true;
    this.session = customer;
    this.#tokens.clear();
    if (customer) this.#newToken(customer);
  }

  /** The session goes on; the page's token is refused from now on. */
  expireToken(): void {
    this.#tokens.clear();
  }

  #newToken(customer: CustomerMark): string {
    this.#token = `token-${(this.#tokenCount += 1)}`;
    this.#tokens.set(this.#token, customer);
    return this.#token;
  }

  #open(number: number, drafts: TabDrafts, position: number, before?: Tab): Tab {
    const state: OpenPage = {
      tab: number,
      page: (this.#pageCount += 1),
      isGone: false,
      isFrozen: false,
    };
    const plain: PageParts = {
      fetch: this.network.fetchFor(state, (url, body) => this.#lookAtRequest(number, url, body)),
      getToken: async (options) => {
        if (!this.session) throw new Error('Nobody is signed in.');
        return options?.refresh ? this.#newToken(this.session) : this.#token;
      },
      localStorage: this.localStorage,
      draftStore: this.plan.keepsDrafts ? drafts.storeFor(state) : undefined,
      wrap: (adapter) => this.#options.mutant?.adapter?.(adapter) ?? adapter,
      clock: {
        now: () => this.timeline.now,
        random: () => this.random.next(),
        delay: (ms, signal) => this.#delay(ms, signal, state),
      },
      onOutcome: (outcome) => {
        const tab = this.tabs.find((one) => one.state === state);
        if (!tab) return;
        if (outcome.type === 'signed-in') {
          tab.signedInAt = this.timeline.now;
          const isNew = tab.isSignedOut || outcome.account.id !== tab.toldOf;
          if (isNew) {
            tab.told = [];
            tab.visits += 1;
          }
          tab.toldOf = outcome.account.id;
          tab.isSignedOut = false;
        } else if (/submitted|added|received/.test(outcome.type)) {
          if (outcome.type === 'dispute-submitted') tab.told.push(outcome.dispute.id);
          this.#options.onReceipt(tab, outcome);
        }
        this.log(() => `    tab ${number} tells: ${outcome.type}`);
        this.#react(tab, outcome.type);
      },
      onChange: () => {
        const tab = this.tabs.find((one) => one.state === state);
        if (tab) this.#react(tab, 'change');
      },
    };
    const parts = { ...plain, ...this.#options.mutant?.host?.(plain) };
    const tab: Tab = {
      number,
      drafts,
      state,
      view: new Page(parts),
      typed: before?.typed ?? new Map(),
      owner: before?.owner,
      signedInAt: undefined,
      isSignedOut: false,
      told: [],
      visits: 0,
      toldOf: undefined,
      checked: undefined,
    };
    this.tabs.splice(position, before ? 1 : 0, tab);
    return tab;
  }

  #react(tab: Tab, news: string): void {
    for (const habit of this.plan.listeners) {
      if (habit.on !== news) continue;
      const turn = (this.#turns.get(habit) ?? 0) + 1;
      this.#turns.set(habit, turn);
      if (turn !== habit.turn) continue;
      this.log(() => `    tab ${tab.number}: a listener does "${habit.does}" at "${news}"`);
      this.#options.onReaction(tab, habit.does);
    }
  }

  #delay(ms: number, signal: AbortSignal, owner: EventOwner): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.timeline.after(ms, () => resolve(), owner);
      signal.addEventListener(
        'abort',
        () => {
          cancel();
          reject(signal.reason);
        },
        { once: true },
      );
    });
  }

  /** Nothing of another customer leaves a page, and nothing at all of the one who signed out. */
  #lookAtRequest(number: number, url: string, body: string): void {
    const tab = this.hasChangedHands && this.tabs.find((one) => one.number === number);
    if (!tab) return;
    const allowed = tab.isSignedOut ? undefined : tab.view.customer;
    const marks = `${url} ${body}`.match(/C\d(?=-)/g) ?? [];
    const foreign = marks.find((mark) => mark !== allowed);
    if (foreign) this.problems.push(`a page sends something of ${foreign}, a former customer`);
  }
}
