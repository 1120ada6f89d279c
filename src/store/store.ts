/**
 * The headless state of one account. Contains what the call activity needs; panels load the other
 * features. Every amount comes from the provider or the domain rules.
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
import { DraftPersistence } from './saved-drafts/draft-persistence.js';
import type { DraftStore } from './saved-drafts/draft-store.js';
import type { StoreOutcome } from './outcome.js';
import { Selection } from './selection.js';
import type { JourneyStep, Snapshot } from './snapshot.js';
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

  /** Milliseconds since 1970, by the provider's clock where it has one. */
  get now(): number {
    return this.#core.now;
  }

  /** The current day in the account's time zone. */
  get today(): string {
    return this.#core.today;
  }

  /** Whether a credit can be requested for a call. The provider decides, else the default rule. */
  get eligibilityOf(): (call: Call) => Eligibility {
    return this.#core.eligibilityOf;
  }

  /** Where drafts survive the page. Removing the store clears the account's drafts in it. */
  get draftStore(): DraftStore | undefined {
    return this.#persistence.store;
  }

  set draftStore(store: DraftStore | undefined) {
    this.#persistence.store = store;
  }

  /** Undefined: the default limits. */
  set evidenceLimits(limits: EvidenceLimits | undefined) {
    this.#core.evidenceLimits = limits;
  }

  /** Returns a feature: `Drafts`, `Submitter`, `Withdrawals`, `Contact` or `Reasons`. */
  use<T extends object>(Feature: FeatureClass<T>): T {
    return this.#core.use(Feature);
  }

  /**
   * Runs an action now, or as soon as a panel uses the feature. A sign-out drops it. `drafts` also
   * wait for saved drafts, for 5 seconds at most from when the account is known.
   */
  whenReady<Name extends keyof AwaitedFeatures>(
    name: Name,
    action: (feature: AwaitedFeatures[Name]) => void,
  ): void {
    this.#core.features.whenReady(name, action);
  }

  /** Calls the listener after every change. Returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    return this.#core.subscribe(listener);
  }

  onOutcome(listener: (outcome: StoreOutcome) => void): () => void {
    return this.#core.onOutcome(listener);
  }

  /**
   * Attaches an adapter and begins to load. Returns a function that detaches it, aborts all requests
   * and keeps the customer's input. Throws what reading the adapter's capabilities throws.
   */
  attach(adapter: BillingAdapter, guardOptions?: GuardOptions): () => void {
    const guard = guardContext(adapter, guardOptions);
    const port = guardReads(guard);
    const { capabilities } = port;
    // One change: a listener must not meet the new adapter with the former session.
    this.#core.batch(() => {
      this.#core.attach(guard, port);
      this.#core.update({ capabilities, session: 'unknown' });
    });
    void this.#access.load();
    return () => {
      if (this.#core.port !== port) return;
      this.#core.batch(() => {
        this.#core.detach();
        this.#core.update({ capabilities: undefined });
      });
    };
  }

  /** Loads what is missing or old: after a sign-in, online again, or back from the page cache. */
  async resume(): Promise<void> {
    if (this.#core.port) await this.#access.load();
  }

  /** Loads only what has failed. */
  retry(): void {
    const { account } = this.snapshot;
    // The account loads everything else.
    if (!account.held || account.activity === 'failed') void this.resume();
    else this.#core.notify('retry', undefined);
  }

  /** Clears everything of the session. */
  signOut(): void {
    // A listener may sign out at a change that is not complete yet: its rest belongs to that session.
    this.#core.afterListeners(() => {
      const wasSignedOut = this.snapshot.session === 'signed-out';
      this.#core.reset('signed-out');
      if (!wasSignedOut) this.#core.emit({ type: 'session-ended' });
    });
  }

  goTo(step: JourneyStep): void {
    this.#core.goTo(step);
  }
}
