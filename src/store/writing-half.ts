/**
 * The half of the store that drafts, sends, withdraws and asks. A page can load it after the calls
 * are shown; from then on it follows what the other half tells it.
 */
import { answeredCallIds, type DraftContent } from '../contract/index.js';
import { DEFAULT_EVIDENCE_LIMITS, type EvidenceLimits } from '../domain/index.js';
import { Contact } from './contact.js';
import type { Disputes } from './disputes.js';
import { hasContent } from './draft/draft.js';
import { DraftShelf } from './draft/draft-shelf.js';
import { Drafts } from './draft/drafts.js';
import { EvidenceIntake } from './draft/evidence-intake.js';
import { restoredDraft } from './draft/restored-draft.js';
import type { JourneyStep } from './journey.js';
import type { RedressStoreOptions } from './reading-store.js';
import { Reasons } from './reasons.js';
import type { Selection } from './selection.js';
import type { StoreCore } from './store-core.js';
import { EvidenceUploads } from './submission/evidence-uploads.js';
import {
  memorySubmissionKeys,
  storedSubmissionKeys,
  type SubmissionKeys,
} from './submission/submission-keys.js';
import { Submitter } from './submission/submitter.js';
import { Withdrawals } from './withdrawals.js';

/** What it works with, of the half that reads. */
export interface WritingParts {
  readonly core: StoreCore;
  readonly options: RedressStoreOptions & Required<Pick<RedressStoreOptions, 'now'>>;
  readonly selection: Selection;
  readonly disputes: Disputes;
}

export class WritingHalf {
  readonly drafts: Drafts;
  readonly submission: Submitter;
  readonly withdrawals: Withdrawals;
  readonly contact: Contact;
  readonly reasons: Reasons;
  readonly #core: StoreCore;
  readonly #shelf: DraftShelf;
  readonly #selection: Selection;

  constructor({ core, options, selection, disputes }: WritingParts) {
    const shelf = new DraftShelf(core);
    const uploads = new EvidenceUploads(core, shelf);
    const upload = (owner: string): void => void uploads.run(owner);
    const intake = new EvidenceIntake(core, shelf, DEFAULT_EVIDENCE_LIMITS, upload);
    this.#core = core;
    this.#shelf = shelf;
    this.#selection = selection;
    this.reasons = new Reasons(core);
    this.drafts = new Drafts(core, shelf, intake);
    const keys = options.submissionKeys ?? ownSubmissionKeys(options);
    this.submission = new Submitter(core, {
      shelf,
      uploads,
      keys,
      onDispute: (dispute) => {
        disputes.accept(dispute);
        selection.remove([...answeredCallIds(dispute)]);
      },
      onConflict: () => void disputes.load(),
    });
    this.withdrawals = new Withdrawals(core, keys, {
      answered: (dispute) => disputes.accept(dispute),
      withdrawn: (dispute) => this.submission.release(dispute),
    });
    this.contact = new Contact(core, keys);
  }

  limitEvidence(limits: EvidenceLimits = DEFAULT_EVIDENCE_LIMITS): void {
    this.drafts.evidenceLimits = limits;
  }

  attached(): void {
    this.reasons.expire();
  }

  signedIn(): void {
    void this.reasons.resume();
    this.submission.resume();
    this.withdrawals.resume();
  }

  disputesChanged(): void {
    this.submission.recognise(this.#core.snapshot.disputes.held ?? []);
    this.drafts.refreshExisting();
  }

  retry(): void {
    if (this.#core.snapshot.reasons.activity === 'failed') void this.reasons.resume();
  }

  /** A confirmation with files that are still to be uploaded can be come back to. */
  leaving(next: JourneyStep): void {
    const { draft } = this.#core.snapshot;
    const isLeaving = draft?.stage === 'sent' && next.name !== 'dispute-form';
    if (isLeaving && !hasContent(draft)) this.drafts.discard();
  }

  /**
   * Puts back what was kept. What the customer has begun while it was read stays at hand, with what
   * was kept of it, and with the other kept drafts beside it; who has selected calls by then stays at
   * the list.
   * @returns the step to go to; undefined to stay
   */
  restore({ atHand, parked, selection, step }: DraftContent): JourneyStep | undefined {
    const { snapshot } = this.#core;
    const isUntouched =
      !snapshot.draft && snapshot.step.name === 'activity' && snapshot.selection.size === 0;
    this.#selection.add(selection.filter(({ id }) => !this.#selection.has(id)));
    const kept = atHand ? [atHand, ...parked] : parked;
    const onTheirWay = kept.filter(({ mayHaveArrived }) => mayHaveArrived);
    const references = new Set(onTheirWay.map(({ clientReference }) => clientReference));
    this.#shelf.restore(
      atHand && restoredDraft(atHand),
      parked.map(restoredDraft),
      (clientReference) => references.has(clientReference),
    );
    for (const clientReference of references) {
      const draft = this.#shelf.find(clientReference);
      if (draft) void this.submission.recover(draft);
    }
    this.disputesChanged();
    return isUntouched && step !== 'activity' ? { name: step } : undefined;
  }

  forget(): void {
    this.#shelf.forget();
    this.drafts.forget();
    this.submission.forget();
    this.withdrawals.forget();
    this.contact.forget();
    this.reasons.forget();
  }

  abort(): void {
    this.submission.abort();
    this.withdrawals.abort();
    this.contact.abort();
    this.reasons.abort();
  }
}

function ownSubmissionKeys({ submissionStorage, now }: WritingParts['options']): SubmissionKeys {
  return submissionStorage
    ? storedSubmissionKeys(submissionStorage, now)
    : memorySubmissionKeys(now);
}
