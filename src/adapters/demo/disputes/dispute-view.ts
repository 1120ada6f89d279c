/** The dispute as the customer sees it, made of what was settled. */
import type { Dispute, Outcome, TimelineEntry } from '../../../contract/dispute.js';
import { instantMs } from '../../../domain/calendar.js';
import { sumMoney } from '../../../domain/money-sum.js';
import { instantIn } from '../../../domain/local-time.js';
import { CREDITED_TO_BILL } from './provider-words.js';
import type { SettledCase, Settlement } from './settle.js';

const STATUS_BY_DECISION = {
  approved: 'approved',
  'partially-approved': 'partially-approved',
  denied: 'denied',
  unknown: 'closed-unknown',
} as const;

export function disputeView(
  { dispute, actions, course, settlement }: SettledCase,
  { timeZone, currency }: { readonly timeZone: string; readonly currency: string },
): Dispute {
  const submittedAt = instantIn(timeZone, dispute.submittedMs);
  const timeline = timelineOf(course.timeline, settlement, timeZone);
  return {
    id: dispute.disputeId,
    reference: dispute.reference,
    clientReference: dispute.clientReference,
    subject: dispute.subject,
    refusedCalls: dispute.refusedCalls && [...dispute.refusedCalls],
    reason: dispute.reason,
    details: dispute.details,
    evidence: actions.flatMap((action) =>
      action.kind === 'evidence'
        ? [{ ...action.evidence, addedAt: instantIn(timeZone, action.atMs) }]
        : [],
    ),
    requestedAmount: dispute.requestedAmount,
    status: settlement === undefined ? course.status : STATUS_BY_DECISION[settlement.decision],
    submittedAt,
    updatedAt: timeline.at(-1)?.at ?? submittedAt,
    answerBy: settlement === undefined ? course.answerBy : undefined,
    timeline,
    informationRequests: [...course.informationRequests],
    outcome: settlement && outcomeOf(settlement, timeZone, currency),
  };
}

function timelineOf(
  entries: SettledCase['course']['timeline'],
  settlement: Settlement | undefined,
  timeZone: string,
): TimelineEntry[] {
  const all = [...entries];
  const add = (kind: TimelineEntry['kind'], atMs: number, text: string | undefined): void => {
    const entry = { at: instantIn(timeZone, atMs), atMs, kind, by: 'provider' as const };
    all.push(text === undefined ? entry : { ...entry, text });
  };
  if (settlement !== undefined) {
    add('decided', settlement.decidedMs, settlement.explanation);
    if (settlement.creditedMs !== undefined) {
      add('credited', settlement.creditedMs, CREDITED_TO_BILL);
    }
  }
  return all
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ at, kind, by, text, clientReference }) => ({
      at,
      kind,
      by,
      ...(text === undefined ? {} : { text }),
      ...(clientReference === undefined ? {} : { clientReference }),
    }));
}

function outcomeOf(settlement: Settlement, timeZone: string, currency: string): Outcome {
  const { decision, explanation, calls, parts, placements, creditedMs } = settlement;
  const isApproved = decision === 'approved' || decision === 'partially-approved';
  return {
    decision,
    decidedAt: instantIn(timeZone, settlement.decidedMs),
    explanation,
    calls: calls && [...calls],
    creditedAmount: isApproved
      ? sumMoney(
          parts.map(({ amount }) => amount),
          currency,
        )
      : undefined,
    placements: placements.length > 0 ? [...placements] : undefined,
    creditedAt: creditedMs === undefined ? undefined : instantIn(timeZone, creditedMs),
  };
}

/** Newest first, and always in the same order. */
export function newestFirst(disputes: readonly Dispute[]): Dispute[] {
  return [...disputes].sort((a, b) => {
    const difference = instantMs(b.submittedAt) - instantMs(a.submittedAt);
    if (difference !== 0) return difference;
    return a.id < b.id ? -1 : 1;
  });
}
