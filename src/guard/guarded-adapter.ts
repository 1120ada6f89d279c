/** The types of a guarded adapter: every method exists, and every failure is a `BillingError`. */
import type { BillingAdapter, ReadOptions, ReasonsInput } from '../contract/billing-adapter.js';
import type { Reason } from '../contract/reason.js';
import type { GuardClock } from './guard-clock.js';
import type { RetryPolicy } from './retry-policy.js';

type WriteName =
  | 'openDispute'
  | 'addInformation'
  | 'withdraw'
  | 'contact'
  | 'contain'
  | 'uploadEvidence'
  | 'feedback';

/** Rejects with any code, after retries where they can help. */
export interface GuardedReads extends Required<
  Omit<BillingAdapter, WriteName | 'reasons' | 'now'>
> {
  /** Undefined when the adapter has no clock. */
  readonly now: (() => number) | undefined;

  /** Undefined when the adapter leaves it out: then the default catalogue is used. */
  reasons(input: ReasonsInput, options: ReadOptions): Promise<readonly Reason[] | undefined>;
}

/** Rejects with an error whose `mayHaveArrived` covers every try. */
export interface GuardedWrites extends Required<Pick<BillingAdapter, WriteName>> {}

export interface GuardedAdapter extends GuardedReads, GuardedWrites {}

export interface GuardOptions {
  /** Milliseconds until one attempt fails with `timeout`. Default: 20 s. */
  readonly timeoutMs?: number;
  /** The same for evidence, which is large. Default: 5 minutes. */
  readonly uploadTimeoutMs?: number;
  readonly retry?: Partial<RetryPolicy>;
  /** For tests. */
  readonly clock?: GuardClock;
}
