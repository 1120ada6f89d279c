/**
 * One attempt at a call, with an end: the caller's signal or the time-out, whichever comes first.
 * The adapter's cooperation is not needed for either; an answer that comes later is dropped.
 */
import { BillingError } from '../contract/billing-error.js';
import type { GuardClock } from './guard-clock.js';
import { abortedError, toBillingError } from './to-billing-error.js';

export interface TimeoutContext {
  readonly timeoutMs: number;
  readonly clock: GuardClock;
  /** The caller's. Nothing stays registered on it afterwards. */
  readonly signal: AbortSignal;
}

/** `work` gets a signal that fires when its answer is no longer wanted. */
export function withTimeout<T>(
  work: (signal: AbortSignal) => T | PromiseLike<T>,
  { timeoutMs, clock, signal }: TimeoutContext,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const attempt = new AbortController();
    const timer = new AbortController();
    const release = () => {
      signal.removeEventListener('abort', callOff);
      timer.abort();
    };
    const fail = (error: BillingError) => {
      release();
      reject(error);
      attempt.abort(error);
    };
    const callOff = () => fail(abortedError(signal));

    if (signal.aborted) {
      callOff();
      return;
    }
    signal.addEventListener('abort', callOff, { once: true });
    const timeOut = () => {
      if (!timer.signal.aborted) fail(new BillingError('timeout', `No answer in ${timeoutMs} ms.`));
    };
    clock.delay(timeoutMs, timer.signal).then(timeOut, () => {});

    // An adapter may throw at once, or answer without a promise.
    new Promise<T>((settle) => settle(work(attempt.signal))).then(
      (answer) => {
        release();
        resolve(answer);
      },
      (thrown: unknown) => fail(toBillingError(thrown, signal)),
    );
  });
}
