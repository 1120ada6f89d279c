/**
 * What every feature of the store works with: the snapshot, the attached port, the clock, the requests
 * that are going on, and what happens to all features alike: a session begins or ends, the disputes
 * change, the customer goes on.
 */
import {
  BillingError,
  type BillingErrorCode,
  type Call,
  type CalendarDate,
  type Dispute,
  type Eligibility,
} from '../contract/index.js';
import { createEligibilityRule, todayIn, type EvidenceLimits } from '../domain/index.js';
import { systemClock, type GuardClock } from '../guard/guard-clock.js';
import type { GuardContext } from '../guard/guard-context.js';
import type { GuardedReads } from '../guard/guarded-adapter.js';
import { calledOff, failed, fetching, type AsyncState } from './async-state.js';
import { callListeners } from './call-listeners.js';
import { Features, type FeatureClass } from './features.js';
import type { JourneyStep } from './journey.js';
import type { DraftStore } from './saved-drafts/draft-store.js';
import { LastResult } from './last-result.js';
import { ObservableState } from './observable-state.js';
import type { StoreOperation, StoreOutcome } from './outcome.js';
import { Requests } from './requests.js';
import { initialSnapshot, type Snapshot } from './snapshot.js';
import type { SubmissionKeys } from './submission/submission-keys.js';

export interface StoreOptions {
  /** Milliseconds since 1970; the demo moves it. */
  readonly now?: () => number;
  readonly submissionKeys?: SubmissionKeys;
  /** Web Storage in which the keys of submissions outlive the page. Left out: they do not. */
  readonly submissionStorage?: () => Storage;
  readonly evidenceLimits?: EvidenceLimits;
  /** Where drafts outlive the page. Left out: nowhere. */
  readonly draftStore?: DraftStore;
  /** Days after the bill's issue in which a charge can be disputed, where the provider is silent. */
  readonly disputeWindowDays?: number;
}

/** What the features hear of each other. */
export interface Moments {
  attached: undefined;
  /** An account was loaded, for the first time or again. */
  'signed-in': undefined;
  /** Lines or cycles have arrived. */
  choices: undefined;
  disputes: readonly Dispute[];
  /** The customer goes to this step. */
  step: JourneyStep;
  /** What has failed is to be asked for again. */
  retry: undefined;
  /** The session is about to be forgotten; the snapshot still has it. */
  forget: undefined;
}

/** The slices that are loaded as a whole. */
type LoadedSlice = 'account' | 'lines' | 'cycles' | 'reasons';
type Held<Slice extends LoadedSlice> = NonNullable<Snapshot[Slice]['held']>;

export class StoreCore {
  readonly options: StoreOptions;
  readonly state = new ObservableState<Snapshot>(initialSnapshot());
  readonly requests = new Requests();
  readonly features = new Features(this);
  evidenceLimits: EvidenceLimits | undefined;
  readonly #outcomeListeners = new Set<(outcome: StoreOutcome) => void>();
  readonly #moments = new Map<keyof Moments, ((news: never) => void)[]>();
  readonly #forgetCells: (() => void)[] = [];
  readonly #eligibility = this.perSession(() => new LastResult<(call: Call) => Eligibility>());
  #session = new AbortController();
  #guard: GuardContext | undefined;
  #port: GuardedReads | undefined;

  constructor(options: StoreOptions) {
    this.options = options;
    this.evidenceLimits = options.evidenceLimits;
  }

  get snapshot(): Snapshot {
    return this.state.current;
  }

  get now(): number {
    return this.#port?.now?.() ?? this.deviceNow;
  }

  /** The device's own time, for what only this device reads: a provider's clock may be years off. */
  get deviceNow(): number {
    return (this.options.now ?? Date.now)();
  }

  /** For time limits: the clock of the guard. */
  get clock(): GuardClock {
    return this.#guard?.clock ?? systemClock;
  }

  /** The day it is for the customer, in the account's time zone. */
  get today(): CalendarDate {
    return todayIn(this.snapshot.account.held?.timeZone ?? 'UTC', this.now);
  }

  get accountId(): string | undefined {
    return this.snapshot.account.held?.id;
  }

  /** What is attached, for reads. */
  get port(): GuardedReads | undefined {
    return this.#port;
  }

  /** Aborts when the customer signs out, or another one signs in. */
  get session(): AbortSignal {
    return this.#session.signal;
  }

  attach(guard: GuardContext, port: GuardedReads): void {
    this.requests.end();
    this.#guard = guard;
    this.#port = port;
    this.tellFeatures('attached', undefined);
  }

  detach(): void {
    this.requests.end();
    this.#guard = undefined;
    this.#port = undefined;
  }

  use<T extends object>(Feature: FeatureClass<T>): T {
    return this.features.use(Feature);
  }

  /** Calls back at each such moment, for as long as the store lives. */
  when<Moment extends keyof Moments>(moment: Moment, then: (news: Moments[Moment]) => void): void {
    this.#moments.set(moment, [...(this.#moments.get(moment) ?? []), then]);
  }

  tellFeatures<Moment extends keyof Moments>(moment: Moment, news: Moments[Moment]): void {
    for (const then of this.#moments.get(moment) ?? []) then(news as never);
  }

  /** What a feature remembers of one session: whoever signs in next begins with a new one (S10). */
  perSession<T>(make: () => T): () => T {
    let kept: { readonly it: T } | undefined;
    this.#forgetCells.push(() => {
      kept = undefined;
    });
    return () => (kept ??= { it: make() }).it;
  }

  /** The port and account for a read. Throws what is missing. */
  requireAccount(): { readonly port: GuardedReads; readonly accountId: string } {
    const port = attached(this.#port);
    if (this.accountId === undefined) {
      throw new BillingError('unauthenticated', 'no account is loaded');
    }
    return { port, accountId: this.accountId };
  }

  /** What is attached, through another part of the guard: nobody gets at the adapter itself. */
  through<Port>(part: (guard: GuardContext) => Port): Port {
    return part(attached(this.#guard));
  }

  /** Loads a slice as a whole; a failure keeps what the slice holds. */
  async load<Slice extends LoadedSlice>(
    slice: Slice,
    operation: StoreOperation,
    ask: (port: GuardedReads, signal: AbortSignal) => Promise<Held<Slice>>,
    answer: (held: Held<Slice>) => void,
  ): Promise<void> {
    const show = (state: AsyncState<unknown>): void => this.state.update({ [slice]: state });
    show(fetching<unknown>(this.snapshot[slice]));
    await this.requests.supersede(slice, async (signal) => ask(attached(this.#port), signal), {
      answer,
      failure: (thrown) => {
        // First told: whoever hears of an ended session may sign out, and then nothing of it stays.
        const error = this.failure(operation, thrown);
        show(failed<unknown>(this.snapshot[slice], error));
      },
      calledOff: () => show(calledOff<unknown>(this.snapshot[slice])),
    });
  }

  /** The rule of eligibility for what is known now; the same function until that changes. */
  get eligibilityOf(): (call: Call) => Eligibility {
    const { cycles, disputes } = this.snapshot;
    const { today } = this;
    const { disputeWindowDays: windowDays } = this.options;
    return this.#eligibility().of([cycles.held, disputes.held, today], () =>
      createEligibilityRule({
        cycles: cycles.held ?? [],
        disputes: disputes.held ?? [],
        today,
        ...(windowDays === undefined ? {} : { windowDays }),
      }),
    );
  }

  onOutcome(listener: (outcome: StoreOutcome) => void): () => void {
    const own = (outcome: StoreOutcome): void => listener(outcome);
    this.#outcomeListeners.add(own);
    return () => {
      this.#outcomeListeners.delete(own);
    };
  }

  tell(outcome: StoreOutcome): void {
    callListeners(this.#outcomeListeners, outcome);
  }

  /** Back to the beginning, with nothing kept of who was signed in, also not in our own pockets (S10). */
  forget(session: Snapshot['session']): void {
    this.requests.end();
    this.features.forget();
    this.tellFeatures('forget', undefined);
    this.#session.abort();
    this.#session = new AbortController();
    for (const forgetCell of this.#forgetCells) forgetCell();
    const { capabilities } = this.snapshot;
    this.state.update({ ...initialSnapshot(), capabilities, session });
  }

  /**
   * Turns what a request threw into a `BillingError`, and lets everyone know when it means that
   * the session has ended. Being called off is no failure.
   */
  failure(operation: StoreOperation, thrown: unknown): BillingError {
    const error = BillingError.is(thrown)
      ? thrown
      : new BillingError('unknown', 'unexpected failure', { cause: thrown });
    if (error.code === 'key-reused') {
      // Keys are random, so one side has mixed something up: operators should hear of it.
      this.tell({ type: 'anomaly', kind: 'key-reused', detail: operation });
    }
    if (error.code === 'unauthenticated') this.endSession();
    else if (error.code !== 'aborted') this.tell({ type: 'failed', operation, error });
    return error;
  }

  goTo(step: JourneyStep): void {
    this.tellFeatures('step', step);
    this.state.update({ step });
  }

  /** Signs the screens out; everything the customer chose and typed stays (R7, R8). */
  endSession(): void {
    if (this.snapshot.session === 'signed-out') return;
    this.state.update({ session: 'signed-out' });
    this.tell({ type: 'session-ended' });
  }
}

function attached<T>(part: T | undefined): T {
  if (!part) throw new BillingError('unavailable', 'no adapter is attached');
  return part;
}

export function isCode(error: unknown, ...codes: readonly BillingErrorCode[]): boolean {
  return BillingError.is(error) && codes.includes(error.code);
}
