/**
 * Tells whoever wrote the adapter what is wrong with it. The customer reads that something could not
 * be loaded, and the host's events have a code only: without this nobody would see a misspelt method,
 * a field of another shape, or what the adapter has thrown. A host's own screens may be mistaken, too.
 */
import { NotSentError } from '../contract/not-sent-error.js';
import type { BillingErrorCode } from '../contract/index.js';
import type { StoreOutcome } from '../store/index.js';

/** Of these, an adapter that works can throw none but `invalid`, for what the customer has sent. */
const DEFECTS: readonly BillingErrorCode[] = ['invalid', 'malformed', 'unknown'];

const GUIDE = 'docs/adapters.md#errors';

export function explainFailure(
  tag: string,
  { operation, error }: Extract<StoreOutcome, { readonly type: 'failed' }>,
): void {
  const { code, message, cause } = error;
  if (!DEFECTS.includes(code)) return;
  const further = error instanceof NotSentError ? 'It was not sent.' : `See ${GUIDE}.`;
  const sentence = message.endsWith('.') ? message : `${message}.`;
  const told = `<${tag}>: ${operation} has failed (${code}): ${sentence} ${further}`;
  // What could not be read is an answer of the billing system, which is personal.
  if (code === 'unknown' && cause !== undefined) console.warn(told, cause);
  else console.warn(told);
}
