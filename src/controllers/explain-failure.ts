/** Explains a defect of the adapter in the console: customers and events get only a code. */
import { NotSentError } from '../contract/not-sent-error.js';
import type { BillingErrorCode } from '../contract/index.js';
import type { StoreOutcome } from '../store/index.js';

/** A working adapter throws none of these but `invalid`, for the customer's input. */
const DEFECTS: readonly BillingErrorCode[] = ['invalid', 'malformed', 'unknown'];

const GUIDE = 'redress/docs/adapters.md#errors';

export function explainFailure(
  tag: string,
  { operation, error }: Extract<StoreOutcome, { readonly type: 'failed' }>,
): void {
  const { code, message, cause } = error;
  if (!DEFECTS.includes(code)) return;
  const hint = error instanceof NotSentError ? 'It was not sent.' : `See ${GUIDE}.`;
  const sentence = message.endsWith('.') ? message : `${message}.`;
  const text = `<${tag}>: ${operation} has failed (${code}): ${sentence} ${hint}`;
  // Other causes are answers of the billing system, which are personal data.
  if (code === 'unknown' && cause !== undefined) console.warn(text, cause);
  else console.warn(text);
}
