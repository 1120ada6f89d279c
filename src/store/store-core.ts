/**
 * What every slice of the store shares: the snapshot, the attached port, the clock, and the two
 * things that concern all of them: an ended session and the word to the outside.
 */
import {
  BillingError,
  type BillingErrorCode,
  type Call,
  type CalendarDate,
  type Eligibility,
} from '../contract/index.js';
import { systemClock, type GuardClock } from '../guard/guard-clock.js';
import type { GuardContext } from '../guard/guard-context.js';
import type { GuardedReads } from '../guard/guarded-adapter.js';
import { createEligibilityRule, todayIn } from '../domain/index.js';
import { failed } from './async-state.js';
import { callListeners } from './call-listeners.js';
import { ObservableState } from './observable-state.js';
import type { StoreOperation, StoreOutcome } from './outcome.js';
import { initialSnapshot, type Snapshot } from './snapshot.js';

export interface CoreOptions {
  readonly now: () => number;
  readonly disputeWindowDays: number | undefined;
}

/** The slices that are loaded as a whole. */
export type LoadedSlice = 'account' | 'lines' | 'cycles' | 'reasons';

export class StoreCore {
  readonly state = new ObservableState<Snapshot>(initialSnapshot());
  readonly #options: CoreOptions;
  readonly #outcomeListeners = new Set<(outcome: StoreOutcome) => void>();
  #guard: GuardContext | undefined;
  #port: GuardedReads | undefined;
  #eligibility: ((call: Call) => Eligibility) | undefined;
  #eligibilityKey: readonly unknown[] = [];

  constructor(options: CoreOptions) {
    this.#options = options;
  }

  get snapshot(): Snapshot {
    return this.state.current;
  }

  get now(): number {
    return this.#port?.now?.() ?? this.#options.now();
  }

  /** The device's own time, for what only this device reads: a provider's clock may be years off. */
  get deviceNow(): number {
    return this.#options.now();
  }

  /** For limits of time: that of the guard. */
  get clock(): GuardClock {
    return this.#guard?.clock ?? systemClock;
  }

  /** The day it is for the customer, in the account's time zone. */
  get today(): CalendarDate {
    return todayIn(this.snapshot.account.held?.timeZone ?? 'UTC', this.now);
  }

  /** What is attached, for reads. */
  get port(): GuardedReads | undefined {
    return this.#port;
  }

  attach(guard: GuardContext, port: GuardedReads): void {
    this.#guard = guard;
    this.#port = port;
  }

  detach(): void {
    this.#guard = undefined;
    this.#port = undefined;
  }

  /** What is attached, through another part of the guard: nobody gets at the adapter itself. */
  through<Port>(part: (guard: GuardContext) => Port): Port {
    return part(attached(this.#guard));
  }

  get accountId(): string | undefined {
    return this.snapshot.account.held?.id;
  }

  requirePort(): GuardedReads {
    return attached(this.#port);
  }

  /** The port and account for a request, or a failure that says what is missing. */
  requireAccount(): { port: GuardedReads; accountId: string } {
    const port = this.requirePort();
    if (this.accountId === undefined) {
      throw new BillingError('unauthenticated', 'no account is loaded');
    }
    return { port, accountId: this.accountId };
  }

  /** The rule of eligibility for what is known now; the same function until that changes. */
  get eligibilityOf(): (call: Call) => Eligibility {
    const cycles = this.snapshot.cycles.held ?? [];
    const disputes = this.snapshot.disputes.held ?? [];
    const key = [this.snapshot.cycles.held, this.snapshot.disputes.held, this.today];
    if (!this.#eligibility || key.some((part, index) => part !== this.#eligibilityKey[index])) {
      this.#eligibilityKey = key;
      this.#eligibility = createEligibilityRule({
        cycles,
        disputes,
        today: this.today,
        ...(this.#options.disputeWindowDays === undefined
          ? {}
          : { windowDays: this.#options.disputeWindowDays }),
      });
    }
    return this.#eligibility;
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

  /** Back to the beginning, with nothing kept of who was signed in (S10). */
  forget(session: Snapshot['session']): void {
    const { capabilities } = this.snapshot;
    this.#eligibility = undefined;
    this.#eligibilityKey = [];
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

  /** Tells of a failure and shows it where the slice would be; what the slice holds stays. */
  fail(slice: LoadedSlice, operation: StoreOperation, thrown: unknown): void {
    // Telling comes first: whoever hears of an ended session may sign out, and nothing of it stays.
    const error = this.failure(operation, thrown);
    this.state.update({ [slice]: failed<unknown>(this.snapshot[slice], error) });
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
