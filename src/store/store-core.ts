/** What the features of the store share: snapshot, port, clock, requests and events. */
import {
  BillingError,
  type Call,
  type CalendarDate,
  type Dispute,
  type Eligibility,
} from '../contract/index.js';
import { createEligibilityRule, todayIn, type EvidenceLimits } from '../domain/index.js';
import { systemClock, type GuardClock } from '../guard/guard-clock.js';
import type { GuardContext } from '../guard/guard-context.js';
import type { GuardedReads } from '../guard/guarded-adapter.js';
import { cancelled, failed, fetching, type AsyncState } from './async-state.js';
import { Features, type FeatureClass } from './features.js';
import type { DraftStore } from './saved-drafts/draft-store.js';
import { LastResult } from './last-result.js';
import { addListener, ObservableState } from './observable-state.js';
import type { StoreOperation, StoreOutcome } from './outcome.js';
import { Requests } from './requests.js';
import { initialSnapshot, type JourneyStep, type Snapshot } from './snapshot.js';
import type { SubmissionKeys } from './submission/submission-keys.js';

export interface StoreOptions {
  /** Milliseconds since 1970; the demo moves it. */
  readonly now?: () => number;
  readonly submissionKeys?: SubmissionKeys;
  /** Web Storage for submission keys. Left out: they do not survive the page. */
  readonly submissionStorage?: () => Storage;
  readonly evidenceLimits?: EvidenceLimits;
  /** Left out: drafts do not survive the page. */
  readonly draftStore?: DraftStore;
  /** Days after the bill's issue in which a charge can be disputed, unless the provider decides. */
  readonly disputeWindowDays?: number;
}

export interface FeatureEvents {
  attached: undefined;
  /** The account was loaded, for the first time or again. */
  'signed-in': undefined;
  /** Lines or cycles were loaded. */
  'lines-and-cycles': undefined;
  disputes: readonly Dispute[];
  /** The calls of the list were loaded. */
  calls: undefined;
  /** Other calls are on their way to the provider. */
  'calls-on-the-way': undefined;
  /** Before the customer goes to this step. */
  step: JourneyStep;
  /** Each feature loads again what has failed. */
  retry: undefined;
  /** Before the snapshot is reset. */
  reset: undefined;
}

type LoadedSlice = 'account' | 'lines' | 'cycles' | 'reasons';
type Held<Slice extends LoadedSlice> = NonNullable<Snapshot[Slice]['held']>;

export class StoreCore extends ObservableState<Snapshot> {
  readonly options: StoreOptions;
  readonly requests = new Requests();
  readonly features = new Features(this);
  evidenceLimits: EvidenceLimits | undefined;
  readonly #outcomeListeners = new Set<(outcome: StoreOutcome) => void>();
  readonly #listeners = new Map<keyof FeatureEvents, ((news: never) => void)[]>();
  readonly #resets: (() => void)[] = [];
  readonly #callsOnTheWay = this.perSession(() => ({
    drafts: new Set<string>() as ReadonlySet<string>,
    otherTabs: new Set<string>() as ReadonlySet<string>,
    all: new Set<string>() as ReadonlySet<string>,
  }));
  readonly #eligibility = this.perSession(() => new LastResult<(call: Call) => Eligibility>());
  readonly #today = new LastResult<CalendarDate>();
  #session = new AbortController();
  #guard: GuardContext | undefined;
  #port: GuardedReads | undefined;

  constructor(options: StoreOptions) {
    super(initialSnapshot());
    this.options = options;
    this.evidenceLimits = options.evidenceLimits;
  }

  get now(): number {
    return this.#port?.now?.() ?? this.deviceNow;
  }

  /** For data that only this device reads: the provider's clock may be years off. */
  get deviceNow(): number {
    return (this.options.now ?? Date.now)();
  }

  /** For time limits. */
  get clock(): GuardClock {
    return this.#guard?.clock ?? systemClock;
  }

  /** The current day in the account's time zone. */
  get today(): CalendarDate {
    const timeZone = this.snapshot.account.held?.timeZone ?? 'UTC';
    // A day begins with a minute, in every zone. Asked for by every row of the list (P2).
    const minute = Math.floor(this.now / 60_000);
    return this.#today.of([timeZone, minute], () => todayIn(timeZone, minute * 60_000));
  }

  get accountId(): string | undefined {
    return this.snapshot.account.held?.id;
  }

  get port(): GuardedReads | undefined {
    return this.#port;
  }

  /** Aborts when the customer signs out or another one signs in. */
  get session(): AbortSignal {
    return this.#session.signal;
  }

  attach(guard: GuardContext, port: GuardedReads): void {
    // A listener that reacts to a cancelled request must find the new attachment.
    this.batch(() => {
      this.requests.end();
      this.#guard = guard;
      this.#port = port;
      this.notify('attached', undefined);
    });
  }

  detach(): void {
    this.batch(() => {
      this.requests.end();
      this.#guard = undefined;
      this.#port = undefined;
    });
  }

  use<T extends object>(Feature: FeatureClass<T>): T {
    return this.features.use(Feature);
  }

  on<Name extends keyof FeatureEvents>(
    name: Name,
    listener: (news: FeatureEvents[Name]) => void,
  ): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
  }

  notify<Name extends keyof FeatureEvents>(name: Name, news: FeatureEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(news as never);
  }

  /** State of a feature that the next customer does not inherit (S10). */
  perSession<T>(make: () => T): () => T {
    let current: { readonly state: T } | undefined;
    this.#resets.push(() => {
      current = undefined;
    });
    return () => (current ??= { state: make() }).state;
  }

  /** Throws when no adapter is attached or no account is loaded. */
  requireAccount(): { readonly port: GuardedReads; readonly accountId: string } {
    const port = attached(this.#port);
    if (this.accountId === undefined) {
      throw new BillingError('unauthenticated', 'no account is loaded');
    }
    return { port, accountId: this.accountId };
  }

  /** Gives access to the adapter through another part of the guard only. */
  guarded<Port>(part: (guard: GuardContext) => Port): Port {
    return part(attached(this.#guard));
  }

  /** Loads a whole slice. A failure keeps what it holds. */
  async load<Slice extends LoadedSlice>(
    slice: Slice,
    ask: (port: GuardedReads, signal: AbortSignal) => Promise<Held<Slice>>,
    answer: (held: Held<Slice>) => void,
  ): Promise<void> {
    const show = (state: AsyncState<unknown>): void => this.update({ [slice]: state });
    show(fetching<unknown>(this.snapshot[slice]));
    await this.requests.supersede(slice, async (signal) => ask(attached(this.#port), signal), {
      answer,
      failure: (thrown) => {
        // Reported first: a listener may sign out when the session ends, which resets the slice.
        const error = this.failure(slice === 'cycles' ? 'billing-cycles' : slice, thrown);
        show(failed<unknown>(this.snapshot[slice], error));
      },
      cancelled: () => show(cancelled<unknown>(this.snapshot[slice])),
    });
  }

  /** The same function until the disputes, the cycles or the day change. */
  get eligibilityOf(): (call: Call) => Eligibility {
    const { cycles, disputes } = this.snapshot;
    const { today } = this;
    const { disputeWindowDays: windowDays } = this.options;
    const onTheWay = this.#callsOnTheWay().all;
    return this.#eligibility().of([cycles.held, disputes.held, onTheWay, today], () =>
      createEligibilityRule({
        cycles: cycles.held ?? [],
        disputes: disputes.held ?? [],
        onTheWay,
        today,
        ...(windowDays === undefined ? {} : { windowDays }),
      }),
    );
  }

  /** Calls that are being sent, or may have arrived, are not eligible (R1). */
  setCallsOnTheWay(from: 'drafts' | 'otherTabs', ids: ReadonlySet<string>): void {
    const known = this.#callsOnTheWay();
    if (ids.size === known[from].size && [...ids].every((id) => known[from].has(id))) return;
    known[from] = ids;
    known.all = new Set([...known.drafts, ...known.otherTabs]);
    this.notify('calls-on-the-way', undefined);
  }

  onOutcome(listener: (outcome: StoreOutcome) => void): () => void {
    return addListener(this.#outcomeListeners, listener);
  }

  emit(outcome: StoreOutcome): void {
    this.tell(this.#outcomeListeners, outcome);
  }

  /** Clears everything of the former customer (S10). */
  reset(session: Snapshot['session']): void {
    this.batch(() => {
      this.requests.end();
      this.features.clear();
      this.notify('reset', undefined);
      this.#session.abort();
      this.#session = new AbortController();
      for (const reset of this.#resets) reset();
      const { capabilities } = this.snapshot;
      this.update({ ...initialSnapshot(), capabilities, session });
    });
  }

  /** Turns a thrown value into a `BillingError` and reports it, unless the request was aborted. */
  failure(operation: StoreOperation, thrown: unknown): BillingError {
    const error = BillingError.is(thrown)
      ? thrown
      : new BillingError('unknown', 'unexpected failure', { cause: thrown });
    if (error.code === 'key-reused') {
      // Keys are random, so this is a defect that operators should know of.
      this.emit({ type: 'anomaly', kind: 'key-reused', detail: operation });
    }
    if (error.code === 'unauthenticated') this.endSession();
    else if (error.code !== 'aborted') this.emit({ type: 'failed', operation, error });
    return error;
  }

  goTo(step: JourneyStep): void {
    this.notify('step', step);
    this.update({ step });
  }

  /** Asks for a sign-in. Keeps everything that the customer chose and typed (R7, R8). */
  endSession(): void {
    if (this.snapshot.session === 'signed-out') return;
    this.update({ session: 'signed-out' });
    this.emit({ type: 'session-ended' });
  }
}

function attached<T>(part: T | undefined): T {
  if (!part) throw new BillingError('unavailable', 'no adapter is attached');
  return part;
}
