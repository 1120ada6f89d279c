/** How a dispute may move, and what the customer may still do with it. */
import type {
  Dispute,
  DisputeStatus,
  DisputeSubject,
  InformationRequest,
} from '../contract/dispute.js';
import { instantMs } from './calendar.js';

const MOVES: Readonly<Record<DisputeStatus, readonly DisputeStatus[]>> = {
  submitted: [
    'under-review',
    'information-requested',
    'approved',
    'partially-approved',
    'denied',
    'withdrawn',
    'closed-unknown',
  ],
  'under-review': [
    'information-requested',
    'approved',
    'partially-approved',
    'denied',
    'withdrawn',
    'closed-unknown',
  ],
  'information-requested': [
    'under-review',
    'approved',
    'partially-approved',
    'denied',
    'withdrawn',
    'closed-unknown',
  ],
  approved: [],
  'partially-approved': [],
  denied: [],
  withdrawn: [],
  // The outcome may be told later.
  'closed-unknown': ['approved', 'partially-approved', 'denied'],
};

/** Staying where it is counts as allowed. */
export function canMove(from: DisputeStatus, to: DisputeStatus): boolean {
  return from === to || MOVES[from].includes(to);
}

/** Somebody is still to act on it. */
export function isOpen(status: DisputeStatus): boolean {
  return status === 'submitted' || status === 'under-review' || status === 'information-requested';
}

/** The provider has decided, whether or not the outcome was told. Not so when it was withdrawn. */
export function isDecided(status: DisputeStatus): boolean {
  return !isOpen(status) && status !== 'withdrawn';
}

export function canWithdraw(status: DisputeStatus): boolean {
  return isOpen(status);
}

export function canAddInformation(status: DisputeStatus): boolean {
  return isOpen(status);
}

/** The newest question that still waits for an answer; none once the dispute is over. */
export function openInformationRequest(dispute: Dispute): InformationRequest | undefined {
  if (!isOpen(dispute.status)) return undefined;
  let newest: InformationRequest | undefined;
  for (const request of dispute.informationRequests) {
    if (request.answeredAt !== undefined) continue;
    if (newest === undefined || instantMs(request.askedAt) > instantMs(newest.askedAt)) {
      newest = request;
    }
  }
  return newest;
}

/** An open dispute about the same bill, or about any of the same calls. */
export function findOpenDisputeFor(
  subject: DisputeSubject,
  disputes: readonly Dispute[],
): Dispute | undefined {
  const callIds = new Set(subject.kind === 'calls' ? subject.calls.map((call) => call.id) : []);
  return disputes.find((dispute) => {
    if (!isOpen(dispute.status)) return false;
    if (dispute.subject.kind === 'calls') {
      return dispute.subject.calls.some((call) => callIds.has(call.id));
    }
    return subject.kind === 'bill' && subject.cycleId === dispute.subject.cycleId;
  });
}

export interface LifecycleAnomaly {
  readonly disputeId: string;
  readonly from: DisputeStatus;
  readonly to: DisputeStatus;
}

/** A move that should be impossible. The answer is shown as received all the same. */
export function findLifecycleAnomaly(
  before: Dispute,
  after: Dispute,
): LifecycleAnomaly | undefined {
  if (canMove(before.status, after.status)) return undefined;
  return { disputeId: after.id, from: before.status, to: after.status };
}
