/** Begins, edits, parks and resumes drafts. Loses no input, and changes no locked draft. */
import type { BillingCycle, Call, Dispute } from '../../contract/index.js';
import {
  DEFAULT_EVIDENCE_LIMITS,
  findOpenDisputeFor,
  openInformationRequest,
  type EvidenceLimits,
} from '../../domain/index.js';
import type { JourneyStep } from '../snapshot.js';
import { DraftRestorer } from '../saved-drafts/draft-restorer.js';
import type { StoreCore } from '../store-core.js';
import { randomId } from '../submission/submission-keys.js';
import { DraftCollection } from './draft-collection.js';
import { draftKey, isSamePurpose, subjectOf, type DraftPurpose } from './draft-purpose.js';
import {
  hasContent,
  joinParagraphs,
  type Draft,
  type DraftOrigin,
  type DraftStage,
} from './draft.js';
import { EvidenceIntake, mergeEvidence } from './evidence-intake.js';

type Suggestion = Pick<Draft, 'details' | 'reason' | 'amountText'>;

function isSuggestion(draft: Draft, { details, reason, amountText }: Suggestion): boolean {
  return draft.details === details && draft.reason === reason && draft.amountText === amountText;
}

export class Drafts {
  static readonly feature = 'drafts';
  readonly #core: StoreCore;
  readonly #drafts: DraftCollection;
  readonly #evidence: EvidenceIntake;
  /** What drafts began with, by client reference. */
  readonly #suggestions: () => Map<string, Suggestion>;
  /** The existing disputes beside which the customer wants a second one. */
  readonly #declined: () => Set<string>;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#drafts = core.use(DraftCollection);
    this.#evidence = core.use(EvidenceIntake);
    this.#declined = core.perSession(() => new Set());
    this.#suggestions = core.perSession(() => new Map());
    core.on('disputes', () => this.#refreshExisting());
    core.on('step', (step) => this.#leave(step));
    // Last, so that the listeners above hear of the restored drafts.
    core.use(DraftRestorer);
  }

  get evidenceLimits(): EvidenceLimits {
    return this.#core.evidenceLimits ?? DEFAULT_EVIDENCE_LIMITS;
  }

  beginForCalls(calls: readonly Call[]): void {
    this.#begin('credit-request', { kind: 'dispute-calls', calls });
  }

  beginFraudReport(call: Call): void {
    const purpose: DraftPurpose = { kind: 'dispute-calls', calls: [call] };
    this.#begin('fraud-report', purpose, 'summary', 'fraudulent-call');
  }

  beginForBill(cycle: BillingCycle): void {
    this.#begin('bill', { kind: 'dispute-bill', cycle });
  }

  /**
   * Begins information for a dispute. Takes over the draft of a new dispute on the same subject.
   * @param words for choices in that draft that information has no field for
   */
  beginInformation(dispute: Dispute, words = ''): void {
    const typed = this.#drafts.editable;
    const informationRequestId = openInformationRequest(dispute)?.id;
    const purpose: DraftPurpose = { kind: 'add-information', dispute, informationRequestId };
    this.#begin('dispute', purpose);
    const draft = this.#drafts.editable;
    if (!draft || !typed || typed.existing?.id !== dispute.id) return;
    this.#drafts.change(draft.clientReference, {
      details: joinParagraphs(draft.details, words, typed.details),
      evidence: mergeEvidence(draft.evidence, typed.evidence),
      hasLostFiles: draft.hasLostFiles || typed.hasLostFiles,
    });
    this.#drafts.drop(typed.clientReference);
  }

  /** Turns edits after sending into information for the dispute; `words` as above. */
  addChanges(dispute: Dispute, words = ''): void {
    const changed = this.#core.snapshot.draft;
    if (!changed) return;
    this.beginInformation(dispute);
    const details = this.#drafts.editable?.details ?? '';
    const isNew = (text: string): boolean => !details.includes(text);
    this.edit({ details: joinParagraphs(details, ...[words, changed.details].filter(isNew)) });
    // Only files that are still uploading need the sent draft now.
    const { clientReference } = changed;
    this.#drafts.change(clientReference, { hasUnsentChanges: undefined });
    const left = this.#drafts.find(clientReference);
    if (left && !hasContent(left)) this.#drafts.drop(clientReference);
  }

  /** Opens a second dispute although one exists. */
  openAnyway(): void {
    const draft = this.#drafts.editable;
    if (!draft?.existing) return;
    this.#declined().add(pairOf(draft, draft.existing));
    this.#drafts.change(draft.clientReference, { existing: undefined });
  }

  /** Does nothing while the draft is locked, or after it was sent. */
  edit(
    change: Partial<
      Pick<Draft, 'reason' | 'details' | 'amountText' | 'evidence' | 'existing' | 'refusedEvidence'>
    >,
  ): void {
    const draft = this.#drafts.editable;
    if (draft) this.#drafts.change(draft.clientReference, change);
  }

  goToStage(stage: Exclude<DraftStage, 'sent'>): void {
    const draft = this.#drafts.editable;
    if (draft) this.#drafts.change(draft.clientReference, { stage });
  }

  addEvidence(files: readonly File[]): Promise<void> {
    return this.#evidence.add(files);
  }

  removeEvidence(itemId: string): void {
    const draft = this.#drafts.editable;
    if (draft) this.edit({ evidence: draft.evidence.filter(({ id }) => id !== itemId) });
  }

  /** Makes a parked draft active again. */
  resume(clientReference: string): void {
    const parked = this.#drafts.find(clientReference);
    if (!parked || this.#drafts.isActive(clientReference)) return;
    this.#drafts.activate(parked);
    this.#refreshExisting();
  }

  discard(): void {
    const { draft } = this.#core.snapshot;
    if (draft) this.discardParked(draft.clientReference);
  }

  /** Does nothing while the draft is being sent or looked up. */
  discardParked(clientReference: string): void {
    const { state } = this.#drafts.submissionOf(clientReference);
    if (state !== 'sending' && state !== 'checking') this.#drafts.drop(clientReference);
  }

  #refreshExisting(): void {
    const draft = this.#drafts.editable;
    if (!draft) return;
    const existing = this.#findExisting(draft);
    if (existing !== draft.existing) this.#drafts.change(draft.clientReference, { existing });
  }

  #findExisting(draft: Draft): Dispute | undefined {
    const subject = subjectOf(draft.purpose);
    if (!subject) return undefined;
    const existing = findOpenDisputeFor(subject, this.#core.snapshot.disputes.held ?? []);
    return existing && !this.#declined().has(pairOf(draft, existing)) ? existing : undefined;
  }

  /** Discards a confirmation that the customer leaves, unless files are still uploading. */
  #leave(next: JourneyStep): void {
    const { draft } = this.#core.snapshot;
    const isLeaving = draft?.stage === 'sent' && next.name !== 'dispute-form';
    if (isLeaving && !hasContent(draft)) this.discard();
  }

  #begin(
    origin: DraftOrigin,
    purpose: DraftPurpose,
    stage: DraftStage = 'compose',
    reason?: string,
  ): void {
    this.#evidence.prepare();
    const known = this.#findKnown(origin, purpose);
    if (known && this.#drafts.isLocked(known.clientReference)) {
      // Shows the locked draft as it is.
      this.#drafts.activate(known);
      return;
    }
    const draft: Draft = known
      ? { ...known, purpose, stage: known.stage === 'check' ? 'check' : stage }
      : {
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
    this.#drafts.activate({ ...this.#suggested(draft), existing: this.#findExisting(draft) });
  }

  /**
   * With what the customer took up of the findings, for as long as nothing of it was edited: other
   * calls may have been chosen since.
   */
  #suggested(draft: Draft): Draft {
    const { purpose, origin, clientReference } = draft;
    if (purpose.kind !== 'dispute-calls') return draft;
    const last = this.#suggestions().get(clientReference);
    const isUntouched = last
      ? draft.evidence.length === 0 && isSuggestion(draft, last)
      : !hasContent(draft);
    const suggestion = this.#core.features.find('findings')?.suggestionFor(purpose.calls);
    if (!isUntouched || (!suggestion && !last)) return draft;
    const { details = '', amount, reason } = suggestion ?? {};
    // A report of fraud has its reason, and is about the whole charge.
    const isReport = origin === 'fraud-report';
    const takesPart = this.#core.snapshot.capabilities?.partialAmounts && !isReport;
    const fresh = {
      details,
      reason: isReport ? draft.reason : reason,
      amountText: takesPart && amount ? amount.amount : '',
    };
    this.#suggestions().set(clientReference, fresh);
    return { ...draft, ...fresh };
  }

  /** An unsent draft of the same intention. A locked draft stands in the way of its calls (R1). */
  #findKnown(origin: DraftOrigin, purpose: DraftPurpose): Draft | undefined {
    const key = draftKey({ origin, purpose });
    const unsent = this.#drafts.all.filter(({ stage }) => stage !== 'sent');
    const isLocked = ({ clientReference }: Draft): boolean =>
      this.#drafts.isLocked(clientReference);
    return (
      unsent.find((draft) => isLocked(draft) && overlaps(draft.purpose, purpose)) ??
      unsent.find((draft) => !isLocked(draft) && draftKey(draft) === key)
    );
  }
}

/** Whether both are about the same subject, or share a call. */
function overlaps(a: DraftPurpose, b: DraftPurpose): boolean {
  if (a.kind !== 'dispute-calls' || b.kind !== 'dispute-calls') return isSamePurpose(a, b);
  const ids = new Set(a.calls.map(({ id }) => id));
  return b.calls.some(({ id }) => ids.has(id));
}

function pairOf({ clientReference }: Draft, { id }: Dispute): string {
  return `${clientReference} ${id}`;
}
