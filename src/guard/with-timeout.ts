/** Ends an attempt at the caller's signal or the time-out, even if the adapter ignores both. */
import { BillingError } from '../contract/billing-error.js';
import type { GuardContext } from './guard-context.js';
import { abortedError, toBillingError } from './to-billing-error.js';

/**
 * @param work gets a signal that fires when its answer will be dropped
 * @param signal of the caller; keeps no listener afterwards
 */
export function withTimeout<T>(
  work: (signal: AbortSignal) => T | PromiseLike<T>,
  { timeoutMs, clock }: GuardContext,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const attempt = new AbortController();
    const timer = new AbortController();
    const release = () => {
      signal.removeEventListener('abort', cancel);
      timer.abort();
    };
    const fail = (error: BillingError) => {
      release();
      reject(error);
      attempt.abort(error);
    };
    const cancel = () => fail(abortedError(signal));

    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel, { once: true });
    const timeOut = () => {
      if (!timer.signal.aborted) fail(new BillingError('timeout', `No answer in ${timeoutMs} ms.`));
    };
    clock.delay(timeoutMs, timer.signal).then(timeOut, () => {});

    // An adapter may throw synchronously, or answer without a promise.
    new Promise<T>((settle) => settle(work(attempt.signal))).then(
      (answer) => {
        release();
        resolve(answer);
      },
      (thrown: unknown) => fail(toBillingError(thrown, signal)),
    );
  });
}
