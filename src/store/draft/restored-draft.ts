/** A draft as it comes back to the screens from what was kept of it. */
import type { KeptDraft } from '../../contract/index.js';
import type { Draft } from './draft.js';

export function restoredDraft(kept: KeptDraft): Draft {
  const { clientReference, origin, purpose, stage, reason, details, amountText, hadFiles } = kept;
  return {
    clientReference,
    origin,
    purpose:
      purpose.kind === 'add-information'
        ? { ...purpose, informationRequestId: purpose.informationRequestId }
        : purpose,
    // The page on which files are chosen, as some are missing; not when it is too late for that.
    stage: hadFiles && stage === 'check' && !kept.mayHaveArrived ? 'compose' : stage,
    reason,
    details,
    amountText,
    evidence: [],
    refusedEvidence: [],
    hasLostFiles: hadFiles,
    existing: undefined,
  };
}
