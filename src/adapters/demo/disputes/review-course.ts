/**
 * How a dispute proceeds as time goes by, whatever its outcome:
 *
 *   submitted → acknowledged after 8 hours → under review after 2 days
 *   → for some reasons asked about after 4 days → decided
 *
 * It is decided 10 days after it was submitted. Where something was asked: 3 days after the answer,
 * or after 14 days without one. A withdrawal ends it at once.
 */
import type { Dispute, InformationRequest, TimelineEntry } from '../../../contract/dispute.js';
import { DAY_MS, todayIn } from '../../../domain/calendar.js';
import { instantIn } from '../../../domain/local-time.js';
import type { CaseAction, DisputeCase } from './dispute-case.js';
import { ACKNOWLEDGEMENT, MESSAGE_BY_REASON, QUESTION_BY_REASON } from './provider-words.js';

const ACKNOWLEDGED_AFTER = DAY_MS / 3;
const REVIEWED_AFTER = 2 * DAY_MS;
const ASKED_AFTER = 4 * DAY_MS;
const MESSAGE_AFTER = 6 * DAY_MS;
const DECIDED_AFTER = 10 * DAY_MS;
const DECIDED_AFTER_ANSWER = 3 * DAY_MS;
const DECIDED_WITHOUT_ANSWER_AFTER = 14 * DAY_MS;

export interface ReviewCourse {
  /** While it is open or withdrawn; a decided one gets its status from the decision. */
  readonly status: Extract<
    Dispute['status'],
    'submitted' | 'under-review' | 'information-requested' | 'withdrawn'
  >;
  /** When it was decided; left out while that is still to come. */
  readonly decidedMs?: number;
  /** The customer answered what was asked. */
  readonly answered: boolean;
  readonly answerBy: string;
  readonly timeline: readonly (TimelineEntry & { readonly atMs: number })[];
  readonly informationRequests: readonly InformationRequest[];
}

export function questionIdOf(disputeId: string): string {
  return `${disputeId}.question`;
}

/** Whether the provider has a question by that time, if the dispute is still open then. */
export function isAskedBy({ submittedMs, reason }: DisputeCase, timeMs: number): boolean {
  return QUESTION_BY_REASON[reason] !== undefined && submittedMs + ASKED_AFTER <= timeMs;
}

export function reviewCourse(
  dispute: DisputeCase,
  allActions: readonly CaseAction[],
  timeZone: string,
  nowMs: number,
): ReviewCourse {
  const { submittedMs, reason, disputeId } = dispute;
  const actions = allActions.filter(({ atMs }) => atMs <= nowMs);
  const withdrawnMs = actions.find(({ kind }) => kind === 'withdrawal')?.atMs;
  const question = QUESTION_BY_REASON[reason];
  const askedMs = question === undefined ? undefined : submittedMs + ASKED_AFTER;
  const answeredMs = actions.find(
    (action) => action.kind === 'information' && action.answers === questionIdOf(disputeId),
  )?.atMs;
  const decisionMs = decisionTime(submittedMs, askedMs, answeredMs);
  const endMs = withdrawnMs ?? decisionMs;
  const isReached = (timeMs: number | undefined): timeMs is number =>
    timeMs !== undefined && timeMs <= nowMs && timeMs <= endMs;

  const at = (atMs: number) => ({ at: instantIn(timeZone, atMs), atMs });
  const byProvider = (kind: TimelineEntry['kind'], atMs: number | undefined, text?: string) =>
    isReached(atMs) ? [{ ...at(atMs), kind, by: 'provider' as const, ...withText(text) }] : [];

  const timeline = [
    { ...at(submittedMs), kind: 'submitted' as const, by: 'customer' as const },
    ...byProvider('acknowledged', submittedMs + ACKNOWLEDGED_AFTER, ACKNOWLEDGEMENT),
    ...byProvider('under-review', submittedMs + REVIEWED_AFTER),
    ...byProvider('information-requested', askedMs, question),
    ...byProvider('message', messageTime(dispute), MESSAGE_BY_REASON[reason]),
    ...actions.map((action) => ({ ...at(action.atMs), by: 'customer' as const, ...told(action) })),
  ];
  const waitsForAnswer = isReached(askedMs) && answeredMs === undefined;
  const underReview = isReached(submittedMs + REVIEWED_AFTER);
  return {
    status:
      withdrawnMs !== undefined
        ? 'withdrawn'
        : waitsForAnswer
          ? 'information-requested'
          : underReview
            ? 'under-review'
            : 'submitted',
    ...(withdrawnMs === undefined && decisionMs <= nowMs ? { decidedMs: decisionMs } : {}),
    answered: answeredMs !== undefined,
    answerBy: todayIn(timeZone, Math.max(decisionMs, submittedMs + DECIDED_WITHOUT_ANSWER_AFTER)),
    timeline,
    informationRequests:
      isReached(askedMs) && question !== undefined
        ? [
            {
              id: questionIdOf(disputeId),
              askedAt: instantIn(timeZone, askedMs),
              question,
              dueBy: todayIn(timeZone, submittedMs + DECIDED_WITHOUT_ANSWER_AFTER),
              ...(answeredMs === undefined ? {} : { answeredAt: instantIn(timeZone, answeredMs) }),
            },
          ]
        : [],
  };
}

function decisionTime(
  submittedMs: number,
  askedMs: number | undefined,
  answeredMs: number | undefined,
): number {
  if (askedMs === undefined) return submittedMs + DECIDED_AFTER;
  if (answeredMs === undefined) return submittedMs + DECIDED_WITHOUT_ANSWER_AFTER;
  return answeredMs + DECIDED_AFTER_ANSWER;
}

function messageTime({ reason, submittedMs }: DisputeCase): number | undefined {
  return MESSAGE_BY_REASON[reason] === undefined ? undefined : submittedMs + MESSAGE_AFTER;
}

function told(action: CaseAction): Pick<TimelineEntry, 'kind' | 'text' | 'clientReference'> {
  switch (action.kind) {
    case 'information': {
      const { text, clientReference } = action;
      return { kind: 'information-added', text, ...(clientReference && { clientReference }) };
    }
    case 'evidence':
      return { kind: 'evidence-added', text: action.evidence.name };
    case 'withdrawal':
      return { kind: 'withdrawn' };
    case 'escalation':
      return { kind: 'escalated', text: action.text };
  }
}

function withText(text: string | undefined): { text?: string } {
  return text === undefined ? {} : { text };
}
