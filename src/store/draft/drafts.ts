/**
 * Begins, edits, parks and resumes drafts. Beginning another dispute parks the one at hand,
 * so that nothing typed is lost (promise 2). What is on its way is never changed here (promise 1).
 */
import type { BillingCycle, Call, Dispute } from '../../contract/index.js';
import {
  DEFAULT_EVIDENCE_LIMITS,
  openInformationRequest,
  type EvidenceLimits,
} from '../../domain/index.js';
import type { JourneyStep } from '../journey.js';
import { DraftRestorer } from '../saved-drafts/draft-restorer.js';
import { randomId } from '../submission/submission-keys.js';
import type { StoreCore } from '../store-core.js';
import { DraftCollection } from './draft-collection.js';
import { draftKey, isSamePurpose, type DraftPurpose } from './draft-purpose.js';
import { hasContent, type Draft, type DraftOrigin, type DraftStage } from './draft.js';
import { EvidenceIntake, mergeEvidence } from './evidence-intake.js';
import { ExistingDisputes } from './existing-disputes.js';
import { paragraphs } from './paragraphs.js';

export class Drafts {
  static readonly feature = 'drafts';
  readonly #core: StoreCore;
  readonly #drafts: DraftCollection;
  readonly #existing: ExistingDisputes;
  readonly #evidence: EvidenceIntake;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#drafts = core.use(DraftCollection);
    this.#evidence = core.use(EvidenceIntake);
    this.#existing = new ExistingDisputes(core);
    core.when('disputes', () => this.#refreshExisting());
    core.when('step', (step) => this.#leave(step));
    // Last: what it puts back is looked at here.
    core.use(DraftRestorer);
  }

  get evidenceLimits(): EvidenceLimits {
    return this.#core.evidenceLimits ?? DEFAULT_EVIDENCE_LIMITS;
  }

  /** From the credit request: the eligible calls of the selection. */
  beginForCalls(calls: readonly Call[]): void {
    this.#begin('credit-request', { kind: 'dispute-calls', calls }, 'compose', undefined);
  }

  beginFraudReport(call: Call): void {
    const purpose: DraftPurpose = { kind: 'dispute-calls', calls: [call] };
    this.#begin('fraud-report', purpose, 'summary', 'fraudulent-call');
  }

  beginForBill(cycle: BillingCycle): void {
    this.#begin('bill', { kind: 'dispute-bill', cycle }, 'compose', undefined);
  }

  /**
   * Adds to a dispute that exists; what was typed for a new one on the same subject goes along.
   * @param words for what was chosen for the new one, and has no field of its own in information
   */
  beginInformation(dispute: Dispute, words = ''): void {
    const typed = this.#editable();
    const informationRequestId = openInformationRequest(dispute)?.id;
    const purpose: DraftPurpose = { kind: 'add-information', dispute, informationRequestId };
    this.#begin('dispute', purpose, 'compose', undefined);
    const draft = this.#editable();
    if (!draft || !typed || typed.existing?.id !== dispute.id) return;
    this.#drafts.change(draft.clientReference, {
      details: paragraphs(draft.details, words, typed.details),
      evidence: mergeEvidence(draft.evidence, typed.evidence),
      hasLostFiles: draft.hasLostFiles || typed.hasLostFiles,
    });
    this.#drafts.drop(typed.clientReference);
  }

  /** What was typed after the dispute had been sent, as information for it; `words` as above. */
  addChanges(dispute: Dispute, words = ''): void {
    const changed = this.#core.snapshot.draft;
    if (!changed) return;
    this.beginInformation(dispute);
    const details = this.#editable()?.details ?? '';
    const isNew = (text: string): boolean => !details.includes(text);
    this.edit({ details: paragraphs(details, ...[words, changed.details].filter(isNew)) });
    // Nothing of it is only there any more, but for files that are on their way.
    const { clientReference } = changed;
    this.#drafts.change(clientReference, { hasUnsentChanges: undefined });
    const left = this.#drafts.find(clientReference);
    if (left && !hasContent(left)) this.#drafts.drop(clientReference);
  }

  /** The customer wants a dispute of its own although one exists. */
  openAnyway(): void {
    const draft = this.#editable();
    if (!draft?.existing) return;
    this.#existing.decideAgainst(draft);
    this.#drafts.change(draft.clientReference, { existing: undefined });
  }

  /** Does nothing while the draft is on its way, or when it was received. */
  edit(
    change: Partial<
      Pick<Draft, 'reason' | 'details' | 'amountText' | 'evidence' | 'existing' | 'refusedEvidence'>
    >,
  ): void {
    const draft = this.#editable();
    if (draft) this.#drafts.change(draft.clientReference, change);
  }

  goToStage(stage: Exclude<DraftStage, 'sent'>): void {
    const draft = this.#editable();
    if (draft) this.#drafts.change(draft.clientReference, { stage });
  }

  /** Checks each file (S8); good ones join the draft, the others are listed with why. */
  addEvidence(files: readonly File[]): Promise<void> {
    return this.#evidence.add(files);
  }

  removeEvidence(itemId: string): void {
    const draft = this.#editable();
    if (draft) this.edit({ evidence: draft.evidence.filter(({ id }) => id !== itemId) });
  }

  /** Brings a parked draft back to hand, with where its submission stands. */
  resume(clientReference: string): void {
    const parked = this.#drafts.find(clientReference);
    if (!parked || this.#drafts.isActive(clientReference)) return;
    this.#drafts.activate(parked);
    this.#refreshExisting();
  }

  /** Throws the draft at hand away: only ever at the customer's own word. */
  discard(): void {
    const { draft } = this.#core.snapshot;
    if (draft) this.discardParked(draft.clientReference);
  }

  /** Does nothing while it is on its way: then it is too late. */
  discardParked(clientReference: string): void {
    const { state } = this.#drafts.submissionOf(clientReference);
    if (state !== 'sending' && state !== 'checking') this.#drafts.drop(clientReference);
  }

  /** One on the same subject may be among the disputes. */
  #refreshExisting(): void {
    const draft = this.#editable();
    if (!draft) return;
    const existing = this.#existing.find(draft);
    if (existing !== draft.existing) this.#drafts.change(draft.clientReference, { existing });
  }

  /** A confirmation with files that are still to be uploaded can be come back to. */
  #leave(next: JourneyStep): void {
    const { draft } = this.#core.snapshot;
    const isLeaving = draft?.stage === 'sent' && next.name !== 'dispute-form';
    if (isLeaving && !hasContent(draft)) this.discard();
  }

  /** The draft at hand, unless what is being sent would be changed. */
  #editable(): Draft | undefined {
    const { draft } = this.#core.snapshot;
    if (!draft || draft.stage === 'sent') return undefined;
    return this.#drafts.isLocked(draft.clientReference) ? undefined : draft;
  }

  #begin(
    origin: DraftOrigin,
    purpose: DraftPurpose,
    stage: DraftStage,
    reason: string | undefined,
  ): void {
    this.#evidence.prepare();
    const known = this.#findKnown(origin, purpose);
    if (known && this.#drafts.isLocked(known.clientReference)) {
      // It is on its way: to be looked at, not to be changed.
      this.#drafts.activate(known);
      return;
    }
    const draft: Draft = known
      ? { ...known, purpose, stage: known.stage === 'check' ? 'check' : stage }
      : newDraft(origin, purpose, stage, reason);
    this.#drafts.activate({ ...draft, existing: this.#existing.find(draft) });
  }

  /** An unfinished draft of the same intention. One on its way is only that of its very subject. */
  #findKnown(origin: DraftOrigin, purpose: DraftPurpose): Draft | undefined {
    const key = draftKey({ origin, purpose });
    return this.#drafts.all.find((draft) => {
      if (draft.stage === 'sent' || draftKey(draft) !== key) return false;
      return !this.#drafts.isLocked(draft.clientReference) || isSamePurpose(draft.purpose, purpose);
    });
  }
}

function newDraft(
  origin: DraftOrigin,
  purpose: DraftPurpose,
  stage: DraftStage,
  reason: string | undefined,
): Draft {
  return {
    clientReference: randomId(),
    origin,
    purpose,
    stage,
    reason,
    details: '',
    amountText: '',
    evidence: [],
    refusedEvidence: [],
    hasLostFiles: false,
    existing: undefined,
  };
}
