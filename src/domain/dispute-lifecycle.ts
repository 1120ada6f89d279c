/** How a dispute may move. */
import type { Dispute, DisputeStatus } from '../contract/dispute.js';

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
