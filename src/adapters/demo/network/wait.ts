/** A delay that ends at once, and leaves no timer behind, when its signal is aborted. */
import { BillingError } from '../../../contract/billing-error.js';

/** Rejects with `aborted` when the signal is or becomes aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const waitByTimer: Wait = (ms, signal) =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(new BillingError('aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
  });

export function rejectIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new BillingError('aborted');
}
