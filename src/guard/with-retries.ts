/** Retries a call as the policy allows. */
import { abortedError, toBillingError } from './to-billing-error.js';
import type { GuardClock } from './guard-clock.js';
import {
  waitBeforeRetry,
  type CallKind,
  type RetryBudget,
  type RetryPolicy,
} from './retry-policy.js';

export interface RetryContext {
  readonly kind: CallKind;
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly clock: GuardClock;
  readonly signal: AbortSignal;
}

export async function withRetries<T>(
  attempt: () => Promise<T>,
  { kind, policy, budget, clock, signal }: RetryContext,
): Promise<T> {
  for (let attemptsMade = 1; ; attemptsMade += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = toBillingError(thrown, signal);
      const wait = waitBeforeRetry(error, kind, attemptsMade, policy, () => clock.random());
      if (wait === undefined || (kind === 'read' && !budget.take())) throw error;
      await pause(wait, clock, signal);
    }
  }
}

/** Rejects with `aborted` as soon as the signal fires, whatever the clock does. */
function pause(ms: number, clock: GuardClock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(abortedError(signal));
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel, { once: true });
    clock
      .delay(ms, signal)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', cancel));
  });
}
