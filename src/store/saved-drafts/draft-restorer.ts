/**
 * Puts back what was kept of drafts. A kept draft that comes after one of the same intention was begun:
 * one draft goes on, not two (R1), with all that was typed in both (R7).
 */
import type { DraftContent, KeptDraft } from '../../contract/index.js';
import { draftKey, isSamePurpose } from '../draft/draft-purpose.js';
import { DraftCollection } from '../draft/draft-collection.js';
import { hasContent, type Draft } from '../draft/draft.js';
import { paragraphs } from '../draft/paragraphs.js';
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

  /** Whether the billing system may have a version of the draft that we were not told of. */
  mayHaveArrived(clientReference: string): boolean {
    return this.#submitter.isUnsettled(clientReference);
  }

  /**
   * What the customer has begun while it was read stays at hand, with what was kept of it, and with the
   * other kept drafts beside it; who has selected calls by then stays at the list, and so does who waits
   * for something else.
   */
  restore({ atHand, parked, selection, step }: DraftContent): void {
    const { snapshot } = this.#core;
    const isUntouched =
      !snapshot.draft && snapshot.step.name === 'activity' && snapshot.selection.size === 0;
    const selected = this.#core.use(Selection);
    selected.add(selection.filter(({ id }) => !selected.has(id)));
    const kept = atHand ? [atHand, ...parked] : parked;
    const onTheirWay = kept.filter(({ mayHaveArrived }) => mayHaveArrived);
    const references = new Set(onTheirWay.map(({ clientReference }) => clientReference));
    this.#putBack(atHand && restoredDraft(atHand), parked.map(restoredDraft), references);
    for (const clientReference of references) {
      const draft = this.#drafts.find(clientReference);
      if (draft) void this.#submitter.recover(draft);
    }
    // They may tell of a draft that has just come back.
    this.#core.tellFeatures('disputes', this.#core.snapshot.disputes.held ?? []);
    const isAwaited = this.#core.snapshot.isBeginning;
    if (isUntouched && !isAwaited && step !== 'activity') this.#core.goTo({ name: step });
  }

  /** @param mayHaveArrived by client reference */
  #putBack(
    atHand: Draft | undefined,
    parked: readonly Draft[],
    mayHaveArrived: ReadonlySet<string>,
  ): void {
    const kept = atHand ? [atHand, ...parked] : parked;
    const begun = new Set(this.#drafts.all);
    const apart = kept.filter((one) => {
      const { clientReference } = one;
      if (this.#drafts.find(clientReference)) return false;
      return !this.#joins(one, mayHaveArrived.has(clientReference), begun);
    });
    const { draft, parkedDrafts } = this.#core.snapshot;
    const toHand = draft ?? apart.find((one) => one === atHand);
    this.#core.state.update({
      draft: toHand,
      parkedDrafts: [...parkedDrafts, ...apart.filter((one) => one !== toHand)],
    });
  }

  /** @param begun since the page was loaded; each is joined by one kept draft at most */
  #joins(kept: Draft, mayHaveArrived: boolean, begun: Set<Draft>): boolean {
    for (const draft of begun) {
      const { clientReference, stage } = draft;
      const { state } = this.#drafts.submissionOf(clientReference);
      const wasSent = stage === 'sent' || state !== 'none';
      const joined = wasSent ? undefined : lateDraft(draft, kept, mayHaveArrived);
      if (!joined && !(wasSent && saysTheSame(draft, kept))) continue;
      if (joined) this.#drafts.change(clientReference, joined);
      begun.delete(draft);
      return true;
    }
    return false;
  }
}

function restoredDraft(kept: KeptDraft): Draft {
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

/**
 * @param begun which was not sent
 * @param mayHaveArrived whether the billing system may have the kept one: then nothing of it can change
 * @returns what `begun` becomes; undefined where the two stay apart
 */
function lateDraft(begun: Draft, kept: Draft, mayHaveArrived: boolean): Draft | undefined {
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
function saysTheSame(sent: Draft, kept: Draft): boolean {
  return (
    isSamePurpose(sent.purpose, kept.purpose) &&
    sent.reason === kept.reason &&
    sent.details.trim() === kept.details.trim() &&
    sent.amountText.trim() === kept.amountText.trim() &&
    !kept.hasLostFiles
  );
}
