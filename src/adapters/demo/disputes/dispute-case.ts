/**
 * What is kept of a dispute: how it was opened and what was done about it since. Everything else
 * (its status, its timeline, its outcome) follows from that and from the time.
 */
import type { DisputeSubject, RefusedDisputedCall } from '../../../contract/dispute.js';
import type { Evidence } from '../../../contract/evidence.js';
import type { Money } from '../../../contract/money.js';

export interface DisputeCase {
  readonly accountId: string;
  readonly disputeId: string;
  readonly reference: string;
  readonly clientReference?: string;
  /** With the facts of the provider, not with those that the customer sent. */
  readonly subject: DisputeSubject;
  /** Left out when all that was sent was taken. */
  readonly refusedCalls?: readonly RefusedDisputedCall[];
  readonly reason: string;
  readonly details?: string;
  readonly requestedAmount?: Money;
  readonly submittedMs: number;
  /** Only seeded ones: decided, but nobody is told how. */
  readonly closedWithoutOutcome?: true;
}

interface CaseActionBase {
  readonly accountId: string;
  readonly disputeId: string;
  readonly atMs: number;
}

/** What the customer did about a dispute after it was opened, seeded disputes included. */
export type CaseAction = CaseActionBase &
  (
    | {
        readonly kind: 'information';
        readonly text: string;
        readonly answers?: string;
        readonly clientReference?: string;
      }
    | { readonly kind: 'evidence'; readonly evidence: Evidence }
    | { readonly kind: 'withdrawal' }
    | { readonly kind: 'escalation'; readonly text: string }
  );
