/** Restores saved drafts. Merges each with a new draft of the same intention (R1, R7). */
import type { DraftContent, KeptDraft } from '../../contract/index.js';
import { typedText } from '../../domain/index.js';
import { DraftCollection } from '../draft/draft-collection.js';
import { draftKey, isSamePurpose } from '../draft/draft-purpose.js';
import { hasContent, joinParagraphs, type Draft } from '../draft/draft.js';
import { Selection } from '../selection.js';
import type { StoreCore } from '../store-core.js';
import { Submitter } from '../submission/submitter.js';

export class DraftRestorer {
  static readonly feature = 'draftRestorer';
  readonly #core: StoreCore;
  readonly #drafts: DraftCollection;
  readonly #submitter: Submitter;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#drafts = core.use(DraftCollection);
    this.#submitter = core.use(Submitter);
  }

  isUnsettled(clientReference: string): boolean {
    return this.#submitter.isUnsettled(clientReference);
  }

  /** Leaves the active draft and the step alone if the customer has begun something meanwhile. */
  restore({ atHand, parked, selection, step }: DraftContent): void {
    const { snapshot } = this.#core;
    const isUntouched =
      !snapshot.draft && snapshot.step.name === 'activity' && snapshot.selection.size === 0;
    const selected = this.#core.use(Selection);
    selected.add(selection.filter(({ id }) => !selected.has(id)));
    const saved = atHand ? [atHand, ...parked] : parked;
    const unsettled = saved.filter(({ mayHaveArrived }) => mayHaveArrived);
    const references = new Set(unsettled.map(({ clientReference }) => clientReference));
    this.#putBack(saved.map(restoredDraft), atHand !== undefined, references);
    for (const clientReference of references) {
      const draft = this.#drafts.find(clientReference);
      if (draft) void this.#submitter.recover(draft);
    }
    // The loaded disputes may contain the receipt of a restored draft.
    this.#core.notify('disputes', this.#core.snapshot.disputes.held ?? []);
    const isAwaited = this.#core.snapshot.isBeginning;
    if (isUntouched && !isAwaited && step !== 'activity') this.#core.goTo({ name: step });
  }

  /** @param hasActive whether the first of the saved drafts was active */
  #putBack(saved: readonly Draft[], hasActive: boolean, unsettled: ReadonlySet<string>): void {
    const begun = new Set(this.#drafts.all);
    const separate = saved.filter((one) => {
      const { clientReference } = one;
      if (this.#drafts.find(clientReference)) return false;
      return !this.#merge(one, unsettled.has(clientReference), begun);
    });
    const { draft, parkedDrafts } = this.#core.snapshot;
    const active = draft ?? (hasActive ? separate.find((one) => one === saved[0]) : undefined);
    this.#core.update({
      draft: active,
      parkedDrafts: [...parkedDrafts, ...separate.filter((one) => one !== active)],
    });
  }

  /** Merges a saved draft into a new one if possible, and removes that from `begun`. */
  #merge(saved: Draft, isUnsettled: boolean, begun: Set<Draft>): boolean {
    for (const draft of begun) {
      const { clientReference, stage } = draft;
      const { state } = this.#drafts.submissionOf(clientReference);
      const wasSent = stage === 'sent' || state !== 'none';
      const merged = wasSent ? undefined : mergedDraft(draft, saved, isUnsettled);
      if (!merged && !(wasSent && hasSameContent(draft, saved))) continue;
      if (merged) this.#drafts.change(clientReference, merged);
      begun.delete(draft);
      return true;
    }
    return false;
  }
}

function restoredDraft({ hadFiles, mayHaveArrived, ...saved }: KeptDraft): Draft {
  // Lost files are chosen again on the form, unless the draft is locked.
  const isFormDue = hadFiles && saved.stage === 'check' && !mayHaveArrived;
  return {
    ...saved,
    stage: isFormDue ? 'compose' : saved.stage,
    reason: saved.reason,
    evidence: [],
    refusedEvidence: [],
    hasLostFiles: hadFiles,
    existing: undefined,
  };
}

/** Undefined when the drafts stay separate. An unsettled draft must not change. */
function mergedDraft(begun: Draft, saved: Draft, isUnsettled: boolean): Draft | undefined {
  if (draftKey(begun) !== draftKey(saved)) return undefined;
  const isEmpty = !hasContent(begun);
  if (isUnsettled)
    return isEmpty && isSamePurpose(begun.purpose, saved.purpose) ? saved : undefined;
  const { purpose, stage } = begun;
  // Keeps the saved client reference, which the provider may know after all.
  if (isEmpty) return { ...saved, purpose, stage };
  const isIncluded = begun.details.includes(saved.details.trim());
  return {
    ...begun,
    // The customer checks the merged text before sending it.
    stage: stage === 'check' ? 'compose' : stage,
    reason: begun.reason ?? saved.reason,
    details: isIncluded ? begun.details : joinParagraphs(saved.details, begun.details),
    amountText: begun.amountText.trim() === '' ? saved.amountText : begun.amountText,
    hasLostFiles: begun.hasLostFiles || (saved.hasLostFiles && begun.evidence.length === 0),
  };
}

/** Sent again, the saved draft would have the same key and be the same dispute (R2). */
function hasSameContent(sent: Draft, saved: Draft): boolean {
  return (
    isSamePurpose(sent.purpose, saved.purpose) &&
    sent.reason === saved.reason &&
    typedText(sent.details) === typedText(saved.details) &&
    sent.amountText.trim() === saved.amountText.trim() &&
    !saved.hasLostFiles
  );
}
