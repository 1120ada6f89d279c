/** Answers that fail at will, without the waits between retries. */
import { BillingError, type BillingErrorCode } from '../../src/contract/index.js';

export interface Failing<T> {
  /** Set to a code to fail from now on; undefined to answer. */
  code: BillingErrorCode | undefined;
  readonly answer: () => Promise<T>;
}

export function failing<T>(code: BillingErrorCode | undefined, good: () => T): Failing<T> {
  const state: Failing<T> = {
    code,
    answer: async () => {
      if (state.code !== undefined) throw new BillingError(state.code, 'as the test wants');
      return good();
    },
  };
  return state;
}

/** Chance decides that every retry follows at once. Undone after the test. */
export function retryAtOnce(): void {
  Math.random = () => 0;
}

const realRandom = Math.random;
afterEach(() => {
  Math.random = realRandom;
});
