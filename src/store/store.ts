/**
 * The headless state of one account's journey: a frozen snapshot, and actions grouped by what they are
 * about. What a page needs until the calls are shown is here; everything else is a feature, which is
 * loaded with the panel that uses it. Runs without a DOM. Must never show anything about money that
 * neither the provider nor the domain rules have said.
 */
import type { BillingAdapter, Call, Eligibility } from '../contract/index.js';
import type { EvidenceLimits } from '../domain/index.js';
import { guardContext } from '../guard/guard-context.js';
import { guardReads } from '../guard/guard-reads.js';
import type { GuardOptions } from '../guard/index.js';
import { AccountAccess } from './account-access.js';
import { Activity } from './activity/activity.js';
import { Disputes } from './disputes.js';
import type { AwaitedFeatures, FeatureClass } from './features.js';
import type { JourneyStep } from './journey.js';
import { DraftPersistence } from './saved-drafts/draft-persistence.js';
import type { DraftStore } from './saved-drafts/draft-store.js';
import type { StoreOutcome } from './outcome.js';
import { Selection } from './selection.js';
import type { Snapshot } from './snapshot.js';
import { StoreCore, type StoreOptions } from './store-core.js';

export class Store {
  readonly activity: Activity;
  readonly selection: Selection;
  readonly disputes: Disputes;
  readonly #core: StoreCore;
  readonly #access: AccountAccess;
  readonly #persistence: DraftPersistence;

  constructor(options: StoreOptions = {}) {
    const core = new StoreCore(options);
    this.#core = core;
    this.#access = core.use(AccountAccess);
    this.#persistence = core.use(DraftPersistence);
    this.activity = core.use(Activity);
    this.selection = core.use(Selection);
    this.disputes = core.use(Disputes);
    this.#persistence.store = options.draftStore;
  }

  get snapshot(): Snapshot {
    return this.#core.snapshot;
  }

  /** The day it is in the account's time zone. */
  get today(): string {
    return this.#core.today;
  }

  /** Whether a credit can be requested for a call, by the provider's word or the default rule. */
  get eligibilityOf(): (call: Call) => Eligibility {
    return this.#core.eligibilityOf;
  }

  /** Where drafts outlive the page. Taking it away clears what it keeps of the account. */
  get draftStore(): DraftStore | undefined {
    return this.#persistence.store;
  }

  set draftStore(store: DraftStore | undefined) {
    this.#persistence.store = store;
  }

  /** What files may be as evidence. Undefined: the default limits. */
  set evidenceLimits(limits: EvidenceLimits | undefined) {
    this.#core.evidenceLimits = limits;
  }

  /** The feature of this store: `Drafts`, `Submitter`, `Withdrawals`, `Contact` or `Reasons`. */
  use<T extends object>(Feature: FeatureClass<T>): T {
    return this.#core.use(Feature);
  }

  /**
   * Runs an action with a feature of which the code may not have been loaded: now, or as soon as a
   * panel uses it, unless the customer signs out before. `drafts` also wait until what is kept of them
   * has been read: 5 seconds at most, from when the account is known.
   */
  whenReady<Name extends keyof AwaitedFeatures>(
    name: Name,
    action: (feature: AwaitedFeatures[Name]) => void,
  ): void {
    this.#core.features.whenReady(name, action);
  }

  /** Called after every change, with `snapshot` already new. Returns what ends it. */
  subscribe(listener: () => void): () => void {
    return this.#core.state.subscribe(listener);
  }

  onOutcome(listener: (outcome: StoreOutcome) => void): () => void {
    return this.#core.onOutcome(listener);
  }

  /**
   * Connects a billing system and begins to load. Returns what detaches it and calls off everything
   * in flight; what the customer chose and typed stays, for when the same account comes back. What the
   * adapter throws when it is looked at is thrown on, with nothing changed.
   */
  attach(adapter: BillingAdapter, guardOptions?: GuardOptions): () => void {
    const guard = guardContext(adapter, guardOptions);
    const port = guardReads(guard);
    const { capabilities } = port;
    this.#core.attach(guard, port);
    this.#core.state.update({ capabilities, session: 'unknown' });
    void this.#access.load();
    return () => {
      if (this.#core.port !== port) return;
      this.#core.detach();
      this.#core.state.update({ capabilities: undefined });
    };
  }

  /** After signing in, coming back online or from the back/forward cache: loads quietly what is missing or old. */
  async resume(): Promise<void> {
    if (this.#core.port) await this.#access.load();
  }

  /** Loads again whatever has failed, and nothing else. */
  retry(): void {
    const { account } = this.snapshot;
    // Everything else follows from who is signed in.
    if (!account.held || account.activity === 'failed') void this.resume();
    else this.#core.tellFeatures('retry', undefined);
  }

  /** The session has ended by the customer's or the host's own doing: nothing of it stays. */
  signOut(): void {
    const wasSignedOut = this.snapshot.session === 'signed-out';
    this.#core.forget('signed-out');
    if (!wasSignedOut) this.#core.tell({ type: 'session-ended' });
  }

  goTo(step: JourneyStep): void {
    this.#core.goTo(step);
  }
}
