/** What is kept of the drafts on the screens. Files are never kept. */
import type { DraftContent, KeptDraft } from '../../contract/index.js';
import type { Draft } from '../draft/draft.js';
import type { JourneyStep } from '../journey.js';
import type { Snapshot } from '../snapshot.js';

/** Undefined when nothing is waiting to be sent: then nothing is kept, the selection neither. */
export function draftContentOf(
  { draft, parkedDrafts, selection, step }: Snapshot,
  mayHaveArrived: (clientReference: string) => boolean,
): DraftContent | undefined {
  const keep = (one: Draft): KeptDraft | undefined =>
    keptDraft(one, mayHaveArrived(one.clientReference));
  const atHand = draft && keep(draft);
  const parked = parkedDrafts.map(keep).filter((one) => one !== undefined);
  if (!atHand && parked.length === 0) return undefined;
  return { atHand, parked, selection: [...selection.values()], step: keptStep(step, atHand) };
}

function keptDraft(draft: Draft, mayHaveArrived: boolean): KeptDraft | undefined {
  const isReceived = draft.stage === 'sent';
  if (isReceived && !draft.hasUnsentChanges) return undefined;
  return {
    clientReference: draft.clientReference,
    origin: draft.origin,
    purpose: keptPurpose(draft),
    // What was changed too late is looked at again with what has arrived.
    stage: isReceived ? 'check' : draft.stage,
    reason: draft.reason,
    details: draft.details,
    amountText: draft.amountText,
    hadFiles: draft.hasLostFiles || draft.evidence.length > 0,
    mayHaveArrived: mayHaveArrived || isReceived,
  };
}

function keptPurpose({ purpose }: Draft): KeptDraft['purpose'] {
  return purpose.kind === 'dispute-calls' ? { ...purpose, calls: [...purpose.calls] } : purpose;
}

/** Steps that show one thing of a list are left: the list may be another one by then. */
function keptStep({ name }: JourneyStep, atHand: KeptDraft | undefined): DraftContent['step'] {
  if (name === 'dispute-form') return atHand ? name : 'activity';
  return name === 'credit-request' ? name : 'activity';
}
