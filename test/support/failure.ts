import { expect } from 'vitest';
import { BillingError } from '../../src/contract/index.js';

/** The `BillingError` with which the promise rejects; any other outcome fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<BillingError> {
  const outcome = await promise.then(
    (answer: unknown) => ({ answer }),
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(BillingError);
  return outcome as BillingError;
}
