/** What reads and writes of one adapter share, above all the retry budget. */
import type { BillingAdapter } from '../contract/billing-adapter.js';
import { systemClock, type GuardClock } from './guard-clock.js';
import type { GuardOptions } from './guarded-adapter.js';
import { DEFAULT_RETRY_POLICY, RetryBudget, type RetryPolicy } from './retry-policy.js';

const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_UPLOAD_TIMEOUT_MS = 300_000;

export interface GuardContext {
  readonly adapter: BillingAdapter;
  readonly timeoutMs: number;
  readonly uploadTimeoutMs: number;
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly clock: GuardClock;
}

export function guardContext(
  adapter: BillingAdapter,
  { timeoutMs, uploadTimeoutMs, retry, clock }: GuardOptions = {},
): GuardContext {
  const usedClock = clock ?? systemClock;
  const policy = { ...DEFAULT_RETRY_POLICY, ...retry };
  return {
    adapter,
    timeoutMs: timeoutMs ?? DEFAULT_TIMEOUT_MS,
    uploadTimeoutMs: uploadTimeoutMs ?? DEFAULT_UPLOAD_TIMEOUT_MS,
    policy,
    budget: new RetryBudget(policy.budget, policy.budgetRefillMs, () => usedClock.now()),
    clock: usedClock,
  };
}
