/** Compares a receipt with what was sent: no promise is built on a receipt that differs (R13). */
import {
  answeredCallIds,
  isAbout,
  type Dispute,
  type Money,
  type OpenDisputeInput,
  type RefusedDisputedCall,
} from '../../contract/index.js';
import { compareMoney, creditTotals, minMoney } from '../../domain/index.js';
import type { Draft } from '../draft/draft.js';
import type { Received } from './submission.js';

export type ReceiptDifference =
  /** Another bill, a call that was never sent, or one that is neither accepted nor rejected. */
  | { readonly field: 'subject' }
  | {
      readonly field: 'charge';
      readonly callId: string;
      readonly sent: Money;
      readonly received: Money;
    }
  | { readonly field: 'amount'; readonly sent: Money; readonly received: Money }
  | { readonly field: 'reason'; readonly sent: string; readonly received: string };

export function receiptDifferences(
  sent: OpenDisputeInput,
  dispute: Dispute,
): readonly ReceiptDifference[] {
  const differences: ReceiptDifference[] = [...subjectDifferences(sent, dispute)];
  const expected = expectedAmount(sent, dispute);
  const { requestedAmount, reason } = dispute;
  if (expected && requestedAmount && !isSameMoney(expected, requestedAmount)) {
    differences.push({ field: 'amount', sent: expected, received: requestedAmount });
  }
  if (reason !== sent.reason) {
    differences.push({ field: 'reason', sent: sent.reason, received: reason });
  }
  return differences;
}

/**
 * The calls that were sent and are not in the dispute, with the provider's reasons (R10). A call
 * that the provider does not mention is not in the dispute either.
 */
export function rejectedCalls(
  { purpose }: Draft,
  { dispute, isEarlierVersion }: Received,
): readonly RefusedDisputedCall[] {
  const refused = dispute.refusedCalls ?? [];
  // The customer may have added or removed calls after an earlier version was sent.
  if (purpose.kind !== 'dispute-calls' || isEarlierVersion) return refused;
  const answered = answeredCallIds(dispute);
  const unmentioned = purpose.calls.filter(({ id }) => !answered.has(id));
  return [...refused, ...unmentioned.map((call) => ({ call, reason: 'not-eligible' as const }))];
}

/** A provider may change the line breaks. */
export function normalised(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Whether the dispute matches this version in everything that the customer can edit. */
export function isVersionOf(sent: OpenDisputeInput, dispute: Dispute): boolean {
  const hasSameDetails =
    dispute.details === undefined || normalised(dispute.details) === normalised(sent.details ?? '');
  if (!hasSameDetails || sent.reason !== dispute.reason || !isAbout(dispute, sent.subject))
    return false;
  const { requestedAmount } = dispute;
  const typedAmount = sent.subject.kind === 'bill' && requestedAmount && sent.requestedAmount;
  return !typedAmount || isSameMoney(typedAmount, requestedAmount);
}

function* subjectDifferences(
  { subject: sent }: OpenDisputeInput,
  dispute: Dispute,
): Generator<ReceiptDifference> {
  const { subject } = dispute;
  if (sent.kind === 'bill' || subject.kind === 'bill') {
    const isSame =
      sent.kind === 'bill' &&
      subject.kind === 'bill' &&
      sent.cycleId === subject.cycleId &&
      sent.billNumber === subject.billNumber;
    if (!isSame) yield { field: 'subject' };
    return;
  }
  const byId = new Map(sent.calls.map((call) => [call.id, call]));
  const answered = answeredCallIds(dispute);
  const isComplete = answered.size === byId.size && [...answered].every((id) => byId.has(id));
  // Where a credit lands follows from the cycle.
  const isMoved = subject.calls.some(
    ({ id, cycleId }) => (byId.get(id)?.cycleId ?? cycleId) !== cycleId,
  );
  if (!isComplete || isMoved) yield { field: 'subject' };
  for (const { id, charge } of subject.calls) {
    const call = byId.get(id);
    if (call && !isSameMoney(call.charge, charge)) {
      yield { field: 'charge', callId: id, sent: call.charge, received: charge };
    }
  }
}

/** The requested amount without the rejected calls. */
function expectedAmount(
  { subject, requestedAmount }: OpenDisputeInput,
  { subject: accepted }: Dispute,
): Money | undefined {
  if (subject.kind === 'bill' || accepted.kind === 'bill') return requestedAmount;
  const ids = new Set(accepted.calls.map(({ id }) => id));
  if (subject.calls.every(({ id }) => ids.has(id))) return requestedAmount;
  const totals = creditTotals(subject.calls.filter(({ id }) => ids.has(id)));
  const [total] = totals;
  if (!requestedAmount || !total || totals.length > 1) return undefined;
  return total.currency === requestedAmount.currency ? minMoney(requestedAmount, total) : total;
}

function isSameMoney(a: Money, b: Money): boolean {
  if (a.currency !== b.currency) return false;
  return a.amount === b.amount || compareMoney(a, b) === 0;
}
