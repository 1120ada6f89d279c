/** Sends drafts at most once per intention (R1, R2, R3). docs/submission.md explains how. */
import { answeredCallIds, BillingError, isAbout, type Dispute } from '../../contract/index.js';
import { disputeChanges, openInformationRequest, type DisputeChanges } from '../../domain/index.js';
import { Disputes } from '../disputes.js';
import { DraftCollection } from '../draft/draft-collection.js';
import type { Draft } from '../draft/draft.js';
import { Selection } from '../selection.js';
import type { StoreCore } from '../store-core.js';
import { CallsElsewhere } from './calls-elsewhere.js';
import { currentRequest, draftHandler, findReceipt } from './draft-handler.js';
import { EvidenceUploads } from './evidence-uploads.js';
import type { IntentionRunner } from './intention-runner.js';
import type { Attempt } from './intention.js';
import { Intentions } from './intentions.js';
import { receivedVersion, type Sent } from './received-version.js';
import type { Versions } from './submission-handler.js';
import { attemptOf, findStoredAttempts, hashesOf } from './stored-attempts.js';
import type { SubmissionRequest } from './submission-request.js';
import { submissionOf } from './submission-of.js';

type Runner = IntentionRunner<SubmissionRequest, Dispute>;

/** The state of one session. */
class Session {
  /** By client reference of the draft. */
  readonly runners = new Map<string, Runner>();
  /** The disputes that the customer saw when submitting, by client reference of the draft. */
  readonly shown = new Map<string, readonly Dispute[] | undefined>();
  readonly changes = new Map<string, DisputeChanges>();
  /** Drafts that add information, by client reference. */
  readonly information = new Set<string>();
  /** Ids of opened disputes: two drafts may turn out to be one, and the host hears of it once. */
  readonly opened = new Set<string>();
}

export class Submitter {
  static readonly feature = 'submission';
  readonly #core: StoreCore;
  readonly #intentions: Intentions;
  readonly #drafts: DraftCollection;
  readonly #uploads: EvidenceUploads;
  readonly #session: () => Session;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#intentions = core.use(Intentions);
    this.#drafts = core.use(DraftCollection);
    this.#uploads = core.use(EvidenceUploads);
    this.#session = core.perSession(() => new Session());
    core.use(CallsElsewhere);
    core.on('disputes', (disputes) => {
      this.#recognise(disputes);
      this.#releaseWithdrawn(disputes);
    });
    core.on('step', ({ name }) => {
      // Whoever looks for an unsettled dispute finds the newest list.
      const isUnsettled = [...this.#session().runners.values()].some((one) => one.isUnsettled);
      if (name === 'disputes' && isUnsettled) void core.use(Disputes).load();
    });
  }

  /** Sends the active draft. Single flight: further calls join the running one. */
  submit(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (!draft || draft.stage === 'sent') return Promise.resolve();
    const runner = this.#runnerOf(draft.clientReference);
    if (!runner.isRunning) {
      this.#session().shown.set(draft.clientReference, this.#core.snapshot.disputes.held);
    }
    return runner.submit();
  }

  /** Uploads the files that the dispute of the active draft lacks (R10). */
  async uploadEvidence(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (draft?.stage === 'sent') await this.#uploads.retry(draft.clientReference);
  }

  /** Whether the provider may have received a version of the draft without our knowing. */
  isUnsettled(clientReference: string): boolean {
    const runner = this.#session().runners.get(clientReference);
    return this.#drafts.isLocked(clientReference) || runner?.isUnsettled === true;
  }

  /** Looks up a draft that may have been sent before a reload, before anything else is sent (R1). */
  async recover({ clientReference }: Draft): Promise<void> {
    const { keys } = this.#intentions;
    const drafts = this.#drafts;
    const { session } = this.#core;
    const error = new BillingError('aborted', 'the page was left before an answer came');
    drafts.setSubmission(clientReference, { state: 'unknown', error });
    const request = currentRequest(this.#core, clientReference);
    const lost: Attempt = { content: '', key: '', reference: clientReference, status: 'uncertain' };
    const handler = this.#handler(clientReference);
    const hashes = request && (await hashesOf(handler, request));
    let attempts: readonly Attempt[] = keys
      .all()
      .filter((key) => key.clientReference === clientReference)
      .map(attemptOf);
    if (attempts.length === 0 && hashes) {
      attempts = findStoredAttempts(keys, hashes, handler, this.#core.now);
    }
    const { stage } = drafts.find(clientReference) ?? {};
    const isKnown = this.#session().runners.has(clientReference);
    if (session.aborted || isKnown || !stage || stage === 'sent') return;
    const runner = this.#runnerOf(clientReference, attempts.length > 0 ? attempts : [lost]);
    if (hashes) runner.remember(hashes.content, request);
    this.#show(clientReference);
    this.#recognise(this.#core.snapshot.disputes.held ?? []);
    void runner.resume();
  }

  /** Finds the receipts of unsettled drafts in the list of disputes. */
  #recognise(disputes: readonly Dispute[]): void {
    const drafts = this.#drafts;
    for (const { clientReference, stage } of drafts.all) {
      if (stage === 'sent') continue;
      const request = currentRequest(this.#core, clientReference);
      const runner = this.#session().runners.get(clientReference);
      if (runner) {
        if (!runner.isUnsettled) continue;
        const receipt = findReceipt(request, runner, disputes);
        if (receipt) runner.recognise(receipt);
      } else if (request?.kind === 'open' && !drafts.isLocked(clientReference)) {
        // The draft was saved before it was sent, and this page knows nothing of the sending.
        const receipt = disputes.find((dispute) => dispute.clientReference === clientReference);
        if (receipt && isAbout(receipt, request.input.subject)) {
          this.#runnerOf(clientReference).recognise(receipt);
        }
      }
    }
  }

  /** They may have been withdrawn in another tab, or by phone. */
  #releaseWithdrawn(disputes: readonly Dispute[]): void {
    const withdrawn = new Set(
      disputes.flatMap(({ status, clientReference }) =>
        status === 'withdrawn' && clientReference !== undefined ? [clientReference] : [],
      ),
    );
    if (withdrawn.size === 0) return;
    for (const { clientReference, confirmedAt, payloadHash } of this.#intentions.keys.all()) {
      const isReceived = confirmedAt !== undefined;
      if (isReceived && withdrawn.has(clientReference)) this.#intentions.keys.remove(payloadHash);
    }
  }

  /** Lets the same words open a new dispute after a withdrawal, under a new key and reference. */
  release({ clientReference }: Dispute): void {
    for (const key of this.#intentions.keys.all()) {
      if (key.clientReference === clientReference) this.#intentions.keys.remove(key.payloadHash);
    }
    // Another draft may have joined this client reference, which cannot be used again.
    const { runners } = this.#session();
    for (const [draft, { state, isRunning, isUnsettled }] of runners) {
      const isFree = !isRunning && !isUnsettled;
      if (isFree && state.reference === clientReference) runners.delete(draft);
    }
  }

  #runnerOf(clientReference: string, attempts?: readonly Attempt[]): Runner {
    const known = this.#session().runners.get(clientReference);
    if (known) return known;
    const { information, runners } = this.#session();
    const { kind } = this.#drafts.find(clientReference)?.purpose ?? {};
    if (kind === 'add-information') information.add(clientReference);
    const handler = this.#handler(clientReference);
    const runner = this.#intentions.begin(handler, clientReference, attempts);
    runners.set(clientReference, runner);
    return runner;
  }

  #handler(clientReference: string) {
    return draftHandler(this.#core, clientReference, {
      isShown: (reference) => {
        const shown = this.#session().shown.get(clientReference) ?? [];
        return shown.some((dispute) => dispute.clientReference === reference);
      },
      onChange: () => this.#show(clientReference),
      onReceipt: (...receipt) => this.#receive(clientReference, ...receipt),
      onFailure: (error, newest) => this.#fail(clientReference, error, newest),
    });
  }

  #show(clientReference: string): void {
    const state = this.#session().runners.get(clientReference)?.state;
    const submission = state && submissionOf(state, this.#session().changes.get(clientReference));
    if (submission) this.#drafts.setSubmission(clientReference, submission);
  }

  /** Also of a draft that was discarded since. */
  #isInformation(clientReference: string): boolean {
    return this.#session().information.has(clientReference);
  }

  #fail(clientReference: string, thrown: BillingError, newest: Dispute | undefined): void {
    const operation = this.#isInformation(clientReference) ? 'add-information' : 'open-dispute';
    const error = this.#core.failure(operation, thrown);
    const isOutdated = error.code === 'conflict' || error.code === 'key-reused';
    const changes = isOutdated && newest ? this.#updateDispute(clientReference, newest) : undefined;
    if (changes) this.#session().changes.set(clientReference, changes);
    else this.#session().changes.delete(clientReference);
    // Unlocks the draft, to which the dispute is offered.
    this.#show(clientReference);
    if (isOutdated && newest) this.#accept(newest);
    else if (error.code === 'conflict') void this.#core.use(Disputes).load();
  }

  /** Makes the information refer to the dispute as it is now. Returns what has changed in it. */
  #updateDispute(clientReference: string, dispute: Dispute): DisputeChanges | undefined {
    const purpose = this.#drafts.find(clientReference)?.purpose;
    if (purpose?.kind !== 'add-information') return undefined;
    const informationRequestId = openInformationRequest(dispute)?.id;
    this.#drafts.change(clientReference, {
      purpose: { ...purpose, dispute, informationRequestId },
    });
    return disputeChanges(purpose.dispute, dispute);
  }

  async #receive(
    clientReference: string,
    dispute: Dispute,
    sent: Sent,
    versions: Versions<SubmissionRequest>,
  ): Promise<void> {
    const current = currentRequest(this.#core, clientReference);
    const received = receivedVersion(current, versions, dispute, sent);
    const { isEarlierVersion = false, differences = [] } = received;
    const isInformation = this.#isInformation(clientReference);
    this.#session().runners.delete(clientReference);
    this.#drafts.setSent(clientReference, { state: 'confirmed', ...received }, isEarlierVersion);
    this.#accept(dispute);
    if (dispute.status === 'withdrawn') this.release(dispute);
    if (differences.length > 0) {
      const detail = `${dispute.id}: ${differences.map(({ field }) => field).join(', ')}`;
      this.#core.emit({ type: 'anomaly', kind: 'receipt-differs', detail });
    }
    const { opened } = this.#session();
    const isKnown = !isInformation && opened.has(dispute.id);
    if (!isInformation) opened.add(dispute.id);
    const type = isInformation ? 'information-added' : 'dispute-submitted';
    if (!isKnown) this.#core.emit({ type, dispute });
    await this.#uploads.run(clientReference);
  }

  /** Takes over the provider's newest state of a dispute. */
  #accept(dispute: Dispute): void {
    this.#core.use(Disputes).accept(dispute);
    this.#core.use(Selection).remove(answeredCallIds(dispute));
  }
}
