/**
 * What the customer is about to send, before it is sent. Lives in memory, and in a `DraftStore` where
 * the host opted in; survives everything but being thrown away.
 */
import type { Dispute } from '../../contract/index.js';
import type { AcceptedEvidence, EvidenceProblem } from '../../domain/index.js';
import type { DraftPurpose } from './draft-purpose.js';

/** The pages of the form, in their order. `summary` only comes after a call was reported as fraudulent. */
export type DraftStage = 'summary' | 'compose' | 'check' | 'sent';

export type DraftOrigin = 'credit-request' | 'fraud-report' | 'bill' | 'dispute';

export interface EvidenceItem {
  readonly id: string;
  readonly accepted: AcceptedEvidence;
  /** Stays the same over all attempts to upload this file. */
  readonly idempotencyKey: string;
  readonly upload: 'waiting' | 'uploading' | 'uploaded' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
}

export interface RefusedEvidence {
  readonly name: string;
  readonly problem: EvidenceProblem;
  readonly limit: number | undefined;
}

export interface Draft {
  /** Made once per intention; the dispute carries it ever after. */
  readonly clientReference: string;
  readonly origin: DraftOrigin;
  readonly purpose: DraftPurpose;
  readonly stage: DraftStage;
  readonly reason: string | undefined;
  readonly details: string;
  /** For a bill: the amount that is objected to, as typed. */
  readonly amountText: string;
  readonly evidence: readonly EvidenceItem[];
  /** Files of the last choice which could not be taken, with why. */
  readonly refusedEvidence: readonly RefusedEvidence[];
  /** Received as it was before the customer changed it: the changes are nowhere else. */
  readonly hasUnsentChanges?: true;
  /** Came back without the files that were chosen: no storage keeps them. */
  readonly hasLostFiles: boolean;
  /** Set when a dispute on this subject is open already and the customer has not decided yet. */
  readonly existing: Dispute | undefined;
}

/** Whether anything would be lost if it were thrown away: what was typed, or a file not yet received. */
export function hasContent(draft: Draft): boolean {
  if (draft.stage === 'sent') {
    const waits = draft.evidence.some(({ upload }) => upload !== 'uploaded');
    return waits || draft.hasUnsentChanges === true;
  }
  return (
    draft.details.trim() !== '' ||
    draft.amountText.trim() !== '' ||
    draft.evidence.length > 0 ||
    (draft.reason !== undefined && draft.origin !== 'fraud-report')
  );
}
