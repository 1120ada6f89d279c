/**
 * What the rest of Redress sees of a billing system: the port with every method present, every
 * answer checked and every failure a `BillingError`. Types only; `guardAdapter` makes it.
 */
import type { BillingAdapter, ReadOptions, ReasonsInput } from '../contract/billing-adapter.js';
import type { Reason } from '../contract/reason.js';
import type { GuardClock } from './guard-clock.js';
import type { RetryPolicy } from './retry-policy.js';

type WriteName = 'openDispute' | 'addInformation' | 'withdraw' | 'contact' | 'uploadEvidence';

/** All that changes nothing. Rejects with any code; the codes that may pass were retried already. */
export interface GuardedReads extends Required<
  Omit<BillingAdapter, WriteName | 'reasons' | 'now'>
> {
  /** Undefined when the adapter tells no time. */
  readonly now: (() => number) | undefined;

  /** `undefined` when the adapter leaves it out: the default catalogue is used. */
  reasons(input: ReasonsInput, options: ReadOptions): Promise<readonly Reason[] | undefined>;
}

/**
 * Rejects with an error that says by `mayHaveArrived` whether any try may have reached the provider.
 * A look-up by the client reference, or the same key again, finds out.
 */
export interface GuardedWrites extends Required<Pick<BillingAdapter, WriteName>> {}

export interface GuardedAdapter extends GuardedReads, GuardedWrites {}

export interface GuardOptions {
  /** Milliseconds until one attempt is given up with `timeout`. 20 s when left out. */
  readonly timeoutMs?: number;
  /** The same for evidence, which is large. 5 minutes when left out. */
  readonly uploadTimeoutMs?: number;
  readonly retry?: Partial<RetryPolicy>;
  /** Where time and chance come from; tests give their own. */
  readonly clock?: GuardClock;
}
