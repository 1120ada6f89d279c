/** What Tarn's refusals mean, by the table of docs/adapters.md: the code chooses what follows. */
import { BillingError, type BillingErrorCode } from 'redress/adapter';
import { TarnFault } from './tarn-api.js';

const CODES: Readonly<Record<TarnFault['fault'], BillingErrorCode>> = {
  LOGIN: 'unauthenticated',
  NONE: 'not-found',
  TAKEN: 'conflict',
  WRONG: 'invalid',
  BUSY: 'rate-limited',
  DOWN: 'unavailable',
};

/** Waits for Tarn's answer. What is no refusal of Tarn's is left to the guard as it is. */
export async function answerOf<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof TarnFault)) throw error;
    const { fault, waitSeconds } = error;
    throw new BillingError(CODES[fault], `Tarn: ${fault}`, {
      cause: error,
      ...(waitSeconds !== undefined && { retryAfterMs: waitSeconds * 1000 }),
    });
  }
}
