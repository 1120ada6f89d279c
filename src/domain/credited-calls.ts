/**
 * Which calls have been credited by a dispute that was decided. Where the provider decided call by
 * call, its word per call counts. Where it only said "approved" or "partly approved", every call of
 * the dispute is taken for credited: a second credit for the same call is a person's decision.
 */
import type { Dispute, Outcome } from '../contract/dispute.js';
import { isDecided } from './dispute-lifecycle.js';
import { isZero } from './money.js';

type CallDecision = NonNullable<Outcome['calls']>[number];

export function creditedCallIds(disputes: readonly Dispute[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const dispute of disputes) {
    for (const id of creditedBy(dispute)) ids.add(id);
  }
  return ids;
}

function creditedBy({ status, subject, outcome }: Dispute): readonly string[] {
  if (subject.kind !== 'calls' || !isDecided(status)) return [];
  if (outcome?.calls !== undefined) {
    return outcome.calls.filter(isCredited).map(({ callId }) => callId);
  }
  if (status !== 'approved' && status !== 'partially-approved') return [];
  if (outcome?.creditedAmount !== undefined && isZero(outcome.creditedAmount)) return [];
  return subject.calls.map(({ id }) => id);
}

function isCredited({ decision, creditedAmount }: CallDecision): boolean {
  return decision === 'approved' && (creditedAmount === undefined || !isZero(creditedAmount));
}
