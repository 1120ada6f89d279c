/**
 * The draft at hand and the parked ones, each with where its own submission stands: an answer that
 * comes late must reach the draft it belongs to, and never another one.
 */
import type { StoreCore } from '../store-core.js';
import { isLocked, NOT_SUBMITTED, type Submission } from '../submission/submission.js';
import { hasContent, type Draft } from './draft.js';
import { lateDraft, saysTheSame } from './late-draft.js';

export class DraftShelf {
  readonly #core: StoreCore;
  /** By client reference. The snapshot shows the one of the draft at hand. */
  readonly #submissions = new Map<string, Submission>();

  constructor(core: StoreCore) {
    this.#core = core;
  }

  /** The one at hand first, then the parked ones, newest first. */
  get all(): readonly Draft[] {
    const { draft, parkedDrafts } = this.#core.snapshot;
    return draft ? [draft, ...parkedDrafts] : parkedDrafts;
  }

  find(clientReference: string): Draft | undefined {
    return this.all.find((draft) => draft.clientReference === clientReference);
  }

  isAtHand(clientReference: string): boolean {
    return this.#core.snapshot.draft?.clientReference === clientReference;
  }

  submissionOf(clientReference: string): Submission {
    return this.#submissions.get(clientReference) ?? NOT_SUBMITTED;
  }

  isLocked(clientReference: string): boolean {
    return isLocked(this.submissionOf(clientReference));
  }

  /** Changes the draft wherever it is; one that was thrown away stays away. */
  change(clientReference: string, change: Partial<Draft>): void {
    const { draft, parkedDrafts } = this.#core.snapshot;
    if (draft?.clientReference === clientReference) {
      const submission = this.submissionOf(clientReference);
      this.#core.state.update({ draft: { ...draft, ...change }, submission });
    } else if (this.find(clientReference)) {
      this.#core.state.update({
        parkedDrafts: parkedDrafts.map((parked) =>
          parked.clientReference === clientReference ? { ...parked, ...change } : parked,
        ),
      });
    }
  }

  setSubmission(clientReference: string, submission: Submission): void {
    if (!this.find(clientReference)) return;
    this.#submissions.set(clientReference, submission);
    if (this.isAtHand(clientReference)) this.#core.state.update({ submission });
  }

  /** The billing system has it: one change, so that nobody sees the half of it. */
  setSent(clientReference: string, submission: Submission, hasUnsentChanges: boolean): void {
    if (!this.find(clientReference)) return;
    this.#submissions.set(clientReference, submission);
    this.change(clientReference, {
      stage: 'sent',
      ...(hasUnsentChanges && { hasUnsentChanges }),
    });
  }

  /** Parks what is at hand, if anything of it would be lost, and brings this draft to hand. */
  bringToHand(draft: Draft): void {
    const { clientReference } = draft;
    const others = this.all.filter((other) => other.clientReference !== clientReference);
    const parkedDrafts = others.filter((other) => this.#isWorthKeeping(other));
    for (const dropped of others.filter((other) => !parkedDrafts.includes(other))) {
      this.#submissions.delete(dropped.clientReference);
    }
    this.#core.state.update({
      draft,
      parkedDrafts,
      submission: this.submissionOf(clientReference),
    });
  }

  /**
   * Puts back what was kept; what the customer has begun meanwhile stays at hand, and is one with what
   * was kept of it.
   */
  restore(
    atHand: Draft | undefined,
    parked: readonly Draft[],
    mayHaveArrived: (clientReference: string) => boolean,
  ): void {
    const kept = atHand ? [atHand, ...parked] : parked;
    const begun = new Set(this.all);
    const apart = kept.filter((one) => {
      const { clientReference } = one;
      if (this.find(clientReference)) return false;
      return !this.#joins(one, mayHaveArrived(clientReference), begun);
    });
    const { draft, parkedDrafts } = this.#core.snapshot;
    const toHand = draft ?? apart.find((one) => one === atHand);
    this.#core.state.update({
      draft: toHand,
      parkedDrafts: [...parkedDrafts, ...apart.filter((one) => one !== toHand)],
    });
  }

  drop(clientReference: string): void {
    const { parkedDrafts } = this.#core.snapshot;
    this.#submissions.delete(clientReference);
    if (this.isAtHand(clientReference)) {
      this.#core.state.update({ draft: undefined, submission: NOT_SUBMITTED });
    } else if (this.find(clientReference)) {
      this.#core.state.update({
        parkedDrafts: parkedDrafts.filter((draft) => draft.clientReference !== clientReference),
      });
    }
  }

  forget(): void {
    this.#submissions.clear();
  }

  /** @param begun since the page was loaded; each is joined by one kept draft at most */
  #joins(kept: Draft, mayHaveArrived: boolean, begun: Set<Draft>): boolean {
    for (const draft of begun) {
      const { clientReference, stage } = draft;
      const wasSent = stage === 'sent' || this.submissionOf(clientReference).state !== 'none';
      const joined = wasSent ? undefined : lateDraft(draft, kept, mayHaveArrived);
      if (!joined && !(wasSent && saysTheSame(draft, kept))) continue;
      if (joined) this.change(clientReference, joined);
      begun.delete(draft);
      return true;
    }
    return false;
  }

  #isWorthKeeping(draft: Draft): boolean {
    const { state } = this.submissionOf(draft.clientReference);
    return hasContent(draft) || (draft.stage !== 'sent' && state !== 'none');
  }
}
