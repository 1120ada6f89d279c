/** An unsent dispute or message to a dispute. Only the customer discards it (promise 2). */
import type { Dispute } from '../../contract/index.js';
import type { AcceptedEvidence, EvidenceProblem } from '../../domain/index.js';
import type { DraftPurpose } from './draft-purpose.js';

/** The pages of the form in their order. Only a fraud report has a `summary`. */
export type DraftStage = 'summary' | 'compose' | 'check' | 'sent';

export type DraftOrigin = 'credit-request' | 'fraud-report' | 'bill' | 'dispute';

export interface EvidenceItem {
  readonly id: string;
  readonly accepted: AcceptedEvidence;
  /** The same for all attempts to upload this file. */
  readonly idempotencyKey: string;
  readonly upload: 'waiting' | 'uploading' | 'uploaded' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
}

export interface RefusedEvidence {
  readonly name: string;
  readonly problem: EvidenceProblem;
  readonly limit: number | undefined;
  /** Which the name should have. */
  readonly extension: string | undefined;
}

export interface Draft {
  /** Unique per intention; the dispute keeps it. */
  readonly clientReference: string;
  readonly origin: DraftOrigin;
  readonly purpose: DraftPurpose;
  readonly stage: DraftStage;
  readonly reason: string | undefined;
  readonly details: string;
  /** The disputed amount of a bill, as typed. */
  readonly amountText: string;
  readonly evidence: readonly EvidenceItem[];
  /** Of the files chosen last. */
  readonly refusedEvidence: readonly RefusedEvidence[];
  /** The provider received an earlier version; the edits since then are only here. */
  readonly hasUnsentChanges?: true;
  /** It is being sent or looked up, or nobody knows whether the provider has received it. */
  readonly delivery?: 'running' | 'uncertain' | undefined;
  /** Restored without its files, which no storage saves. */
  readonly hasLostFiles: boolean;
  /** An open dispute on the same subject, until the customer decides what to do. */
  readonly existing: Dispute | undefined;
}

/** Whether discarding the draft would lose anything: input, or a file that is not uploaded yet. */
export function hasContent(draft: Draft): boolean {
  if (draft.stage === 'sent') {
    const isUploading = draft.evidence.some(({ upload }) => upload !== 'uploaded');
    return isUploading || draft.hasUnsentChanges === true;
  }
  return (
    draft.details.trim() !== '' ||
    draft.amountText.trim() !== '' ||
    draft.evidence.length > 0 ||
    (draft.reason !== undefined && draft.origin !== 'fraud-report')
  );
}

/** Skips empty texts. */
export function joinParagraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}
