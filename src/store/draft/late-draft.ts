/**
 * A kept draft that comes after one of the same intention was begun: one draft goes on, not two (R1),
 * with all that was typed in both (R7).
 */
import { draftKey, isSamePurpose } from './draft-purpose.js';
import { hasContent, type Draft } from './draft.js';
import { paragraphs } from './paragraphs.js';

/**
 * @param begun which was not sent
 * @param mayHaveArrived whether the billing system may have the kept one: then nothing of it can change
 * @returns what `begun` becomes; undefined where the two stay apart
 */
export function lateDraft(begun: Draft, kept: Draft, mayHaveArrived: boolean): Draft | undefined {
  if (draftKey(begun) !== draftKey(kept)) return undefined;
  const isEmpty = !hasContent(begun);
  if (mayHaveArrived)
    return isEmpty && isSamePurpose(begun.purpose, kept.purpose) ? kept : undefined;
  const { purpose, stage } = begun;
  // Under its own reference, by which the billing system may know it after all.
  if (isEmpty) return { ...kept, purpose, stage };
  const isSaid = begun.details.includes(kept.details.trim());
  return {
    ...begun,
    // What has come is looked at before it is sent.
    stage: stage === 'check' ? 'compose' : stage,
    reason: begun.reason ?? kept.reason,
    details: isSaid ? begun.details : paragraphs(kept.details, begun.details),
    amountText: begun.amountText.trim() === '' ? kept.amountText : begun.amountText,
    hasLostFiles: begun.hasLostFiles || (kept.hasLostFiles && begun.evidence.length === 0),
  };
}

/** Sent once more it would go under the same key, and be the same dispute (R2): one of them will do. */
export function saysTheSame(sent: Draft, kept: Draft): boolean {
  return (
    isSamePurpose(sent.purpose, kept.purpose) &&
    sent.reason === kept.reason &&
    sent.details.trim() === kept.details.trim() &&
    sent.amountText.trim() === kept.amountText.trim() &&
    !kept.hasLostFiles
  );
}
