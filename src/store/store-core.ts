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
  type GuardedAdapter,
} from '../contract/index.js';
import { createEligibilityRule, todayIn } from '../domain/index.js';
import { ObservableState } from './observable-state.js';
import type { StoreOperation, StoreOutcome } from './outcome.js';
import { initialSnapshot, type Snapshot } from './snapshot.js';

export interface CoreOptions {
  readonly now: () => number;
  readonly disputeWindowDays: number | undefined;
}

export class StoreCore {
  readonly state = new ObservableState<Snapshot>(initialSnapshot());
  readonly #options: CoreOptions;
  readonly #outcomeListeners = new Set<(outcome: StoreOutcome) => void>();
  #port: GuardedAdapter | undefined;
  #eligibility: ((call: Call) => Eligibility) | undefined;
  #eligibilityKey: readonly unknown[] = [];

  constructor(options: CoreOptions) {
    this.#options = options;
  }

  get snapshot(): Snapshot {
    return this.state.current;
  }

  get now(): number {
    return this.#options.now();
  }

  /** The day it is for the customer, in the account's time zone. */
  get today(): CalendarDate {
    return todayIn(this.snapshot.account.held?.timeZone ?? 'UTC', this.now);
  }

  get port(): GuardedAdapter | undefined {
    return this.#port;
  }

  set port(port: GuardedAdapter | undefined) {
    this.#port = port;
  }

  get accountId(): string | undefined {
    return this.snapshot.account.held?.id;
  }

  /** The port and account for a request, or a failure that says what is missing. */
  requireAccount(): { port: GuardedAdapter; accountId: string } {
    if (!this.#port) throw new BillingError('unavailable', 'no adapter is attached');
    if (this.accountId === undefined) {
      throw new BillingError('unauthenticated', 'no account is loaded');
    }
    return { port: this.#port, accountId: this.accountId };
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
    this.#outcomeListeners.add(listener);
    return () => {
      this.#outcomeListeners.delete(listener);
    };
  }

  tell(outcome: StoreOutcome): void {
    for (const listener of [...this.#outcomeListeners]) listener(outcome);
  }

  /**
   * Turns what a request threw into a `BillingError`, and lets everyone know when it means that
   * the session has ended. Being called off is no failure.
   */
  failure(operation: StoreOperation, thrown: unknown): BillingError {
    const error = BillingError.is(thrown)
      ? thrown
      : new BillingError('unknown', 'unexpected failure', { cause: thrown });
    if (error.code === 'unauthenticated') this.endSession();
    else if (error.code !== 'aborted') this.tell({ type: 'failed', operation, code: error.code });
    return error;
  }

  /** Signs the screens out; everything the customer chose and typed stays (R7, R8). */
  endSession(): void {
    if (this.snapshot.session === 'signed-out') return;
    this.state.update({ session: 'signed-out' });
    this.tell({ type: 'session-ended' });
  }
}

export function isCode(error: unknown, ...codes: readonly BillingErrorCode[]): boolean {
  return BillingError.is(error) && codes.includes(error.code);
}
