/** Restores saved drafts. Merges each with a new draft of the same intention (R1, R7). */
import type { Call, DraftContent, KeptDraft } from '../../contract/index.js';
import { typedText } from '../../domain/index.js';
import { DraftCollection } from '../draft/draft-collection.js';
import { draftKey, isSamePurpose } from '../draft/draft-purpose.js';
import { hasContent, joinParagraphs, type Draft } from '../draft/draft.js';
import { Disputes } from '../disputes.js';
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
  restore({ atHand, parked, selection, step, rightCalls }: DraftContent): void {
    this.#knowRight(rightCalls);
    const { snapshot } = this.#core;
    const isUntouched =
      !snapshot.draft && snapshot.step.name === 'activity' && snapshot.selection.size === 0;
    const selected = this.#core.use(Selection);
    selected.add(selection.filter(({ id }) => !selected.has(id)));
    const saved = draftsIn({ atHand, parked });
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

  /** Takes over what another flow of the page has saved, and what it has sent or discarded. */
  share(content: DraftContent | undefined, before: DraftContent | undefined): void {
    const kept = draftsIn(content);
    const isKept = new Set(kept.map(({ clientReference }) => clientReference));
    const gone = draftsIn(before).filter(({ clientReference }) => !isKept.has(clientReference));
    this.#core.batch(() => {
      for (const one of kept) if (!one.mayHaveArrived) this.#takeOver(one);
      for (const { clientReference } of gone) {
        if (this.#isOpen(clientReference)) this.#drafts.drop(clientReference);
      }
      if (content) this.#select(content.selection, before?.selection ?? []);
      this.#knowRight(content?.rightCalls);
    });
    // Sent rather than discarded, it stands in the way of another one on the same calls (R1).
    if (gone.length > 0 && this.#core.port) void this.#core.use(Disputes).load();
  }

  #knowRight(ids: readonly string[] = []): void {
    const { rightCalls } = this.#core.snapshot;
    const added = ids.filter((id) => !rightCalls.includes(id));
    if (added.length > 0) this.#core.update({ rightCalls: [...rightCalls, ...added] });
  }

  #takeOver(saved: KeptDraft): void {
    const { clientReference, purpose, reason, details, amountText, hadFiles } = saved;
    const own = this.#drafts.find(clientReference);
    if (!own) {
      const begun = this.#drafts.all.filter((one) => this.#isOpen(one.clientReference));
      // Begun here on the same subject with nothing typed yet.
      if (this.#merge(restoredDraft(saved), false, new Set(begun.filter(isEmpty)))) return;
      const { parkedDrafts } = this.#core.snapshot;
      this.#core.update({ parkedDrafts: [...parkedDrafts, restoredDraft(saved)] });
      return;
    }
    const hasLostFiles = hadFiles && own.evidence.length === 0;
    const isSame =
      isSamePurpose(own.purpose, purpose) &&
      own.reason === reason &&
      own.details === details &&
      own.amountText === amountText &&
      own.hasLostFiles === hasLostFiles;
    if (isSame || !this.#isOpen(clientReference)) return;
    this.#drafts.change(clientReference, { purpose, reason, details, amountText, hasLostFiles });
  }

  #isOpen(clientReference: string): boolean {
    const isSent = this.#drafts.find(clientReference)?.stage === 'sent';
    return !isSent && !this.#drafts.isLocked(clientReference);
  }

  #select(calls: readonly Call[], before: readonly Call[]): void {
    const selected = this.#core.use(Selection);
    const ids = new Set(calls.map(({ id }) => id));
    selected.remove(before.map(({ id }) => id).filter((id) => !ids.has(id) && selected.has(id)));
    selected.add(calls.filter(({ id }) => !selected.has(id)));
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

function draftsIn(
  content: Pick<DraftContent, 'atHand' | 'parked'> | undefined,
): readonly KeptDraft[] {
  if (!content) return [];
  const { atHand, parked } = content;
  return atHand ? [atHand, ...parked] : parked;
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

const isEmpty = (draft: Draft): boolean => !hasContent(draft);

/** Undefined when the drafts stay separate. An unsettled draft must not change. */
function mergedDraft(begun: Draft, saved: Draft, isUnsettled: boolean): Draft | undefined {
  if (draftKey(begun) !== draftKey(saved)) return undefined;
  if (isUnsettled)
    return isEmpty(begun) && isSamePurpose(begun.purpose, saved.purpose) ? saved : undefined;
  const { purpose, stage } = begun;
  // Keeps the saved client reference, which the provider may know after all.
  if (isEmpty(begun)) return { ...saved, purpose, stage };
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
