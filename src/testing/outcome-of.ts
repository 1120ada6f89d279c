/** What came of a call, in words for a report. */
import type { BillingErrorCode } from '../contract/billing-error.js';
import { toBillingError } from '../guard/to-billing-error.js';

export type CallOutcome<T> =
  | { readonly answer: T; readonly code?: undefined; readonly words: string }
  | {
      readonly answer?: undefined;
      readonly code: BillingErrorCode;
      readonly thrown: unknown;
      readonly words: string;
    };

/** Never rejects. `call` may also throw at once, as an adapter in plain JavaScript does. */
export async function outcomeOf<T>(call: () => T | Promise<T>): Promise<CallOutcome<T>> {
  try {
    return { answer: await call(), words: 'an answer' };
  } catch (thrown) {
    const { code, message } = toBillingError(thrown);
    return { code, thrown, words: `the error \`${code}\` (${message})` };
  }
}
