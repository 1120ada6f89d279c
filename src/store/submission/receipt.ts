/** Compares a receipt with what was sent, so that no promise is built on a receipt that differs (R13). */
import {
  answeredCallIds,
  isAbout,
  type Dispute,
  type Money,
  type OpenDisputeInput,
} from '../../contract/index.js';
import { compareMoney, creditTotals } from '../../domain/index.js';

export type ReceiptDifference =
  /** Calls that are neither taken nor refused, or were never sent; another bill. */
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
  const asked = askedFor(sent, dispute);
  const { requestedAmount, reason } = dispute;
  if (asked && requestedAmount && !isSameMoney(asked, requestedAmount)) {
    differences.push({ field: 'amount', sent: asked, received: requestedAmount });
  }
  if (reason !== sent.reason) {
    differences.push({ field: 'reason', sent: sent.reason, received: reason });
  }
  return differences;
}

/** Whether this version of what the customer wrote was received, by what the customer can change. */
export function isVersionOf(sent: OpenDisputeInput, dispute: Dispute): boolean {
  const isSaid =
    dispute.details === undefined || dispute.details.trim() === (sent.details ?? '').trim();
  if (!isSaid || sent.reason !== dispute.reason || !isAbout(dispute, sent.subject)) return false;
  const { requestedAmount } = dispute;
  const isTyped = sent.subject.kind === 'bill' && requestedAmount && sent.requestedAmount;
  return !isTyped || isSameMoney(isTyped, requestedAmount);
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
  const isWhole = answered.size === byId.size && [...answered].every((id) => byId.has(id));
  if (!isWhole) yield { field: 'subject' };
  for (const { id, charge } of subject.calls) {
    const call = byId.get(id);
    if (call && !isSameMoney(call.charge, charge)) {
      yield { field: 'charge', callId: id, sent: call.charge, received: charge };
    }
  }
}

/** What was asked for, without the calls that were refused. */
function askedFor(
  { subject, requestedAmount }: OpenDisputeInput,
  { subject: taken }: Dispute,
): Money | undefined {
  if (subject.kind === 'bill' || taken.kind === 'bill') return requestedAmount;
  const ids = new Set(taken.calls.map(({ id }) => id));
  if (subject.calls.every(({ id }) => ids.has(id))) return requestedAmount;
  const totals = creditTotals(subject.calls.filter(({ id }) => ids.has(id)));
  return requestedAmount && totals.length === 1 ? totals[0] : undefined;
}

function isSameMoney(a: Money, b: Money): boolean {
  return a.currency === b.currency && compareMoney(a, b) === 0;
}
