/**
 * Begins, edits, parks and resumes drafts. Beginning another dispute parks the one at hand,
 * so that nothing typed is lost (promise 2).
 */
import type { BillingCycle, Call, Dispute } from '../../contract/index.js';
import {
  checkEvidenceFile,
  findOpenDisputeFor,
  openInformationRequest,
  type EvidenceLimits,
} from '../../domain/index.js';
import { randomId } from '../random-id.js';
import type { StoreCore } from '../store-core.js';
import { NOT_SUBMITTED } from '../submission/submission.js';
import {
  draftKey,
  hasContent,
  subjectOf,
  type Draft,
  type DraftOrigin,
  type DraftPurpose,
  type DraftStage,
  type EvidenceItem,
  type RefusedEvidence,
} from './draft.js';

export class Drafts {
  readonly #core: StoreCore;
  #limits: EvidenceLimits;

  constructor(core: StoreCore, limits: EvidenceLimits) {
    this.#core = core;
    this.#limits = limits;
  }

  get evidenceLimits(): EvidenceLimits {
    return this.#limits;
  }

  set evidenceLimits(limits: EvidenceLimits) {
    this.#limits = limits;
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

  /** Adds to a dispute that exists; what was typed for a new one on the same subject goes along. */
  beginInformation(dispute: Dispute): void {
    const typed = this.#core.snapshot.draft;
    const isSameSubject = typed?.existing?.id === dispute.id;
    this.#begin(
      'dispute',
      {
        kind: 'add-information',
        dispute,
        informationRequestId: openInformationRequest(dispute)?.id,
      },
      'compose',
      undefined,
    );
    if (typed && isSameSubject) {
      this.#dropParked(typed.clientReference);
      this.edit({ details: typed.details, evidence: typed.evidence });
    }
  }

  /** The customer wants a dispute of its own although one exists. */
  openAnyway(): void {
    this.edit({ existing: undefined });
  }

  edit(
    change: Partial<
      Pick<Draft, 'reason' | 'details' | 'amountText' | 'evidence' | 'existing' | 'refusedEvidence'>
    >,
  ): void {
    const { draft } = this.#core.snapshot;
    if (draft && draft.stage !== 'sent') {
      this.#core.state.update({ draft: { ...draft, ...change } });
    }
  }

  goToStage(stage: Exclude<DraftStage, 'sent'>): void {
    const { draft } = this.#core.snapshot;
    if (draft && draft.stage !== 'sent') this.#core.state.update({ draft: { ...draft, stage } });
  }

  /** Checks each file (S8); good ones join the draft, the others are listed with why. */
  async addEvidence(files: readonly File[]): Promise<void> {
    const owner = this.#core.snapshot.draft?.clientReference;
    if (owner === undefined) return;
    const refused: RefusedEvidence[] = [];
    for (const file of files) {
      const before = this.#core.snapshot.draft;
      if (before?.clientReference !== owner) return;
      const already = before.evidence.map(({ accepted }) => accepted);
      const checked = await checkEvidenceFile(file, already, this.#limits);
      const draft = this.#core.snapshot.draft;
      if (draft?.clientReference !== owner) return;
      if (checked.ok) {
        const item: EvidenceItem = {
          id: randomId(),
          accepted: checked.evidence,
          idempotencyKey: randomId(),
          upload: 'waiting',
          progress: 0,
        };
        this.edit({ evidence: [...draft.evidence, item] });
      } else {
        refused.push({ name: checked.name, problem: checked.problem, limit: checked.limit });
      }
    }
    this.edit({ refusedEvidence: refused });
  }

  removeEvidence(itemId: string): void {
    const { draft } = this.#core.snapshot;
    if (draft) this.edit({ evidence: draft.evidence.filter(({ id }) => id !== itemId) });
  }

  /** Brings a parked draft back to hand. */
  resume(clientReference: string): void {
    const parked = this.#core.snapshot.parkedDrafts.find(
      (draft) => draft.clientReference === clientReference,
    );
    if (!parked) return;
    this.#parkCurrent();
    this.#dropParked(clientReference);
    this.#core.state.update({ draft: parked, submission: NOT_SUBMITTED });
  }

  /** Throws the draft at hand away: only ever at the customer's own word. */
  discard(): void {
    this.#core.state.update({ draft: undefined, submission: NOT_SUBMITTED });
  }

  discardParked(clientReference: string): void {
    this.#dropParked(clientReference);
  }

  #begin(
    origin: DraftOrigin,
    purpose: DraftPurpose,
    stage: DraftStage,
    reason: string | undefined,
  ): void {
    const key = draftKey({ origin, purpose });
    const { draft, parkedDrafts } = this.#core.snapshot;
    const known = [draft, ...parkedDrafts].find(
      (candidate) => candidate && candidate.stage !== 'sent' && draftKey(candidate) === key,
    );
    if (known !== draft) this.#parkCurrent();
    if (known) this.#dropParked(known.clientReference);
    const subject = subjectOf(purpose);
    const existing =
      subject && findOpenDisputeFor(subject, this.#core.snapshot.disputes.held ?? []);
    this.#core.state.update({
      draft: known
        ? { ...known, purpose, existing, stage: known.stage === 'check' ? 'check' : stage }
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
            existing,
          },
      submission: NOT_SUBMITTED,
    });
  }

  #parkCurrent(): void {
    const { draft, parkedDrafts } = this.#core.snapshot;
    if (draft && hasContent(draft)) {
      this.#core.state.update({ draft: undefined, parkedDrafts: [draft, ...parkedDrafts] });
    }
  }

  #dropParked(clientReference: string): void {
    const { parkedDrafts } = this.#core.snapshot;
    const kept = parkedDrafts.filter((draft) => draft.clientReference !== clientReference);
    if (kept.length < parkedDrafts.length) this.#core.state.update({ parkedDrafts: kept });
  }
}
