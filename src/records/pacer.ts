/**
 * Gives the page its turn during long work, and stops the work when it is called off. To be asked
 * after every piece of work that takes a millisecond or two.
 */
import { BillingError } from '../contract/billing-error.js';

const SLICE_MS = 8;

export type Pacer = () => Promise<void>;

/** @throws BillingError `aborted`, from the returned function */
export function createPacer(signal: AbortSignal | undefined): Pacer {
  let sliceStart = performance.now();
  return async () => {
    throwIfAborted(signal);
    if (performance.now() - sliceStart < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    throwIfAborted(signal);
    sliceStart = performance.now();
  };
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BillingError('aborted', 'Reading was called off');
}
