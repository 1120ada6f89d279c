/** The active draft and the parked ones, each with its submission for late answers. */
import type { StoreCore } from '../store-core.js';
import { isLocked } from '../submission/submission-of.js';
import { NOT_SUBMITTED, type Submission } from '../submission/submission.js';
import { hasContent, type Draft } from './draft.js';

export class DraftCollection {
  static readonly feature = 'draft-collection';
  readonly #core: StoreCore;
  /** By client reference. The snapshot shows the submission of the active draft. */
  readonly #submissions: () => Map<string, Submission>;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#submissions = core.perSession(() => new Map());
  }

  /** The active draft first, then the parked ones, newest first. */
  get all(): readonly Draft[] {
    const { draft, parkedDrafts } = this.#core.snapshot;
    return draft ? [draft, ...parkedDrafts] : parkedDrafts;
  }

  /** The active draft, unless it is locked or sent. */
  get editable(): Draft | undefined {
    const { draft } = this.#core.snapshot;
    if (!draft || draft.stage === 'sent') return undefined;
    return this.isLocked(draft.clientReference) ? undefined : draft;
  }

  find(clientReference: string): Draft | undefined {
    return this.all.find((draft) => draft.clientReference === clientReference);
  }

  isActive(clientReference: string): boolean {
    return this.#core.snapshot.draft?.clientReference === clientReference;
  }

  submissionOf(clientReference: string): Submission {
    return this.#submissions().get(clientReference) ?? NOT_SUBMITTED;
  }

  isLocked(clientReference: string): boolean {
    return isLocked(this.submissionOf(clientReference));
  }

  /** Ignores a draft that was discarded. */
  change(clientReference: string, change: Partial<Draft>): void {
    this.#replace(clientReference, (draft) => ({ ...draft, ...change }));
  }

  setSubmission(clientReference: string, submission: Submission): void {
    const draft = this.find(clientReference);
    if (!draft) return;
    this.#submissions().set(clientReference, submission);
    const delivery = deliveryOf(submission);
    // One change, so that no listener sees one without the other.
    this.#core.batch(() => {
      if (this.isActive(clientReference)) this.#core.update({ submission });
      if (draft.delivery !== delivery) this.change(clientReference, { delivery });
    });
    this.#updateCallsOnTheWay();
  }

  /** Changes draft and submission at once, so that no listener sees one without the other. */
  setSent(clientReference: string, submission: Submission, hasUnsentChanges: boolean): void {
    if (!this.find(clientReference)) return;
    this.#submissions().set(clientReference, submission);
    this.change(clientReference, {
      stage: 'sent',
      delivery: undefined,
      ...(hasUnsentChanges && { hasUnsentChanges }),
    });
    this.#updateCallsOnTheWay();
  }

  #updateCallsOnTheWay(): void {
    const locked = this.all.filter(
      ({ clientReference, stage }) => stage !== 'sent' && this.isLocked(clientReference),
    );
    const ids = locked.flatMap(({ purpose }) =>
      purpose.kind === 'dispute-calls' ? purpose.calls.map(({ id }) => id) : [],
    );
    this.#core.setCallsOnTheWay('drafts', new Set(ids));
  }

  /** Makes the draft active. Parks the former one unless dropping it loses nothing. */
  activate(draft: Draft): void {
    const { clientReference } = draft;
    const others = this.all.filter((other) => other.clientReference !== clientReference);
    const parkedDrafts = others.filter((other) => this.#isWorthParking(other));
    for (const dropped of others.filter((other) => !parkedDrafts.includes(other))) {
      this.#submissions().delete(dropped.clientReference);
    }
    this.#core.update({
      draft,
      parkedDrafts,
      submission: this.submissionOf(clientReference),
    });
  }

  drop(clientReference: string): void {
    this.#submissions().delete(clientReference);
    this.#replace(clientReference, () => undefined);
    this.#updateCallsOnTheWay();
  }

  #replace(clientReference: string, next: (draft: Draft) => Draft | undefined): void {
    const { draft, parkedDrafts } = this.#core.snapshot;
    if (draft?.clientReference === clientReference) {
      const submission = this.submissionOf(clientReference);
      this.#core.update({ draft: next(draft), submission });
    } else if (this.find(clientReference)) {
      this.#core.update({
        parkedDrafts: parkedDrafts.flatMap((parked) =>
          parked.clientReference === clientReference ? (next(parked) ?? []) : parked,
        ),
      });
    }
  }

  #isWorthParking(draft: Draft): boolean {
    const { state } = this.submissionOf(draft.clientReference);
    return hasContent(draft) || (draft.stage !== 'sent' && state !== 'none');
  }
}

function deliveryOf({ state }: Submission): Draft['delivery'] {
  if (state === 'sending' || state === 'checking') return 'running';
  return state === 'unknown' ? 'uncertain' : undefined;
}
