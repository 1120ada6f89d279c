/** Turns a draft into the request that will be sent; the check page shows the same value. */
import type {
  AddInformationInput,
  BillingCycle,
  Money,
  OpenDisputeInput,
} from '../../contract/index.js';
import { compareMoney, creditTotals, isZero, parseAmount, typedText } from '../../domain/index.js';
import { subjectOf } from '../draft/draft-purpose.js';
import type { Draft } from '../draft/draft.js';

export type SubmissionRequest =
  | { readonly kind: 'open'; readonly input: OpenDisputeInput }
  | { readonly kind: 'information'; readonly input: AddInformationInput };

/** Undefined for mixed currencies, a total that rounds to nothing, and a bill without an amount. */
export function requestedAmountOf(draft: Draft, currency: string): Money | undefined {
  const { purpose } = draft;
  if (purpose.kind === 'dispute-calls') {
    const totals = creditTotals(purpose.calls);
    const [total] = totals;
    if (totals.length !== 1 || !total || isZero(total)) return undefined;
    // Never more than was charged: the form says so, and the amount may be older than the calls.
    const typed = parseAmount(draft.amountText, total.currency);
    return typed && compareMoney(typed, total) < 0 ? typed : total;
  }
  if (purpose.kind === 'dispute-bill') {
    return parseAmount(draft.amountText, currencyOf(purpose.cycle, currency));
  }
  return undefined;
}

/** The customer types amounts in the currency of the bill, which may differ from the account's. */
export function currencyOf({ bill }: BillingCycle, ofAccount: string): string {
  return bill?.amountDue.currency ?? ofAccount;
}

export function submissionRequestOf(
  draft: Draft,
  accountId: string,
  currency: string,
): SubmissionRequest | undefined {
  const details = typedText(draft.details);
  const subject = subjectOf(draft.purpose);
  if (draft.purpose.kind === 'add-information') {
    const { dispute, informationRequestId } = draft.purpose;
    return {
      kind: 'information',
      input: {
        accountId,
        disputeId: dispute.id,
        text: details,
        ...(informationRequestId === undefined ? {} : { informationRequestId }),
      },
    };
  }
  if (!subject || draft.reason === undefined) return undefined;
  const requestedAmount = requestedAmountOf(draft, currency);
  return {
    kind: 'open',
    input: {
      accountId,
      clientReference: draft.clientReference,
      subject,
      reason: draft.reason,
      ...(details === '' ? {} : { details }),
      ...(requestedAmount ? { requestedAmount } : {}),
    },
  };
}
