/** What can be said about a dispute that is to be opened without knowing the account. */
import type { OpenDisputeInput } from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import { disputeSubjectSchema } from '../../../contract/dispute.js';
import { chargeSchema } from '../../../contract/money.js';
import { idSchema, proseSchema } from '../../../contract/text.js';
import { DEFAULT_REASONS } from '../../../domain/reasons.js';

/** @throws BillingError `invalid`, with the fields that are refused */
export function requireOpenDisputeFields(input: OpenDisputeInput): void {
  const { clientReference, subject, reason: code, details, requestedAmount } = input;
  if (!disputeSubjectSchema.safeParse(subject).success) throw refusal(['subject']);
  const refused: string[] = [];
  if (!idSchema.safeParse(clientReference).success) refused.push('clientReference');
  if (details !== undefined && !proseSchema.safeParse(details).success) refused.push('details');
  if (requestedAmount !== undefined && !chargeSchema.safeParse(requestedAmount).success) {
    refused.push('requestedAmount');
  }
  const reason = DEFAULT_REASONS.find((known) => known.code === code);
  if (reason === undefined || !reason.subjects.includes(subject.kind)) refused.push('reason');
  if (reason?.detailsRequired && (details ?? '').trim() === '') refused.push('details');
  if (refused.length > 0) throw refusal(refused);
}

function refusal(fields: readonly string[]): BillingError {
  return new BillingError('invalid', `Refused: ${fields.join(', ')}`, { fields });
}
