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
    return { code: toBillingError(thrown).code, thrown, words: errorWords(thrown) };
  }
}

/** Such as "the error `not-found` (HTTP 404)". */
export function errorWords(thrown: unknown): string {
  const { code, message, cause } = toBillingError(thrown);
  const detail = message === code ? '' : ` (${withoutFullStop(message)})`;
  // The guard's own words say only that it does not know the error.
  if (code !== 'unknown' || cause === undefined) return `the error \`${code}\`${detail}`;
  return `the error \`unknown\`: something that is no BillingError was thrown, ${shown(cause)}`;
}

function shown(cause: unknown): string {
  return cause instanceof Error ? `"${cause.name}: ${cause.message}"` : `"${String(cause)}"`;
}

function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '');
}
