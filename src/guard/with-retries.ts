/** Retries a call as the policy allows. */
import type { GuardClock } from './guard-clock.js';
import type { GuardContext } from './guard-context.js';
import { waitBeforeRetry, type CallKind } from './retry-policy.js';
import { abortedError, toBillingError } from './to-billing-error.js';

export async function withRetries<T>(
  attempt: () => Promise<T>,
  kind: CallKind,
  { policy, budget, clock }: GuardContext,
  signal: AbortSignal,
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
