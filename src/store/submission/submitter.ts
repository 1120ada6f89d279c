/**
 * Sends drafts: each once per intention (R1), under a key that is stored before the first byte
 * (R2), and says "received" only when the billing system has it (R3). docs/submission.md.
 */
import { answeredCallIds, BillingError, isAbout, type Dispute } from '../../contract/index.js';
import { disputeChanges, openInformationRequest, type DisputeChanges } from '../../domain/index.js';
import { Disputes } from '../disputes.js';
import { DraftShelf } from '../draft/draft-shelf.js';
import type { Draft } from '../draft/draft.js';
import { Selection } from '../selection.js';
import type { StoreCore } from '../store-core.js';
import { currentRequest, draftErrand, findReceipt, isSameContent } from './draft-errand.js';
import { EvidenceUploads } from './evidence-uploads.js';
import type { IntentionRunner } from './intention-runner.js';
import type { Attempt } from './intention.js';
import { Intentions } from './intentions.js';
import { isVersionOf, receiptDifferences, type ReceiptDifference } from './receipt.js';
import { attemptOf, attemptsAbout, namesOf } from './stored-attempts.js';
import type { SubmissionRequest } from './submission-request.js';
import { submissionOf, type Received } from './submission.js';

type Runner = IntentionRunner<SubmissionRequest, Dispute>;

/** What belongs to one session. */
class Session {
  /** By client reference of the draft. */
  readonly runners = new Map<string, Runner>();
  /** The disputes that were shown when the customer decided to submit. */
  readonly shown = new Map<string, readonly Dispute[] | undefined>();
  readonly changes = new Map<string, DisputeChanges>();
  /** A saved draft and one that was typed again may be one dispute: the host hears of it once. */
  readonly opened = new Set<string>();
}

export class Submitter {
  static readonly feature = 'submission';
  readonly #core: StoreCore;
  readonly #intentions: Intentions;
  readonly #shelf: DraftShelf;
  readonly #uploads: EvidenceUploads;
  readonly #session: () => Session;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#intentions = core.use(Intentions);
    this.#shelf = core.use(DraftShelf);
    this.#uploads = core.use(EvidenceUploads);
    this.#session = core.perSession(() => new Session());
    core.when('disputes', (disputes) => this.#recognise(disputes));
  }

  /** Sends the active draft. Single flight: while it is on its way, every further call joins it. */
  submit(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (!draft || draft.stage === 'sent') return Promise.resolve();
    const runner = this.#runnerOf(draft.clientReference);
    if (!runner.isRunning) {
      this.#session().shown.set(draft.clientReference, this.#core.snapshot.disputes.held);
    }
    return runner.submit();
  }

  /** Uploads the files that the dispute of the active draft does not have yet (R10). */
  async uploadEvidence(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (draft?.stage === 'sent') await this.#uploads.retry(draft.clientReference);
  }

  /** Whether the billing system may have a version of the draft that we were not told of. */
  mayHaveArrived(owner: string): boolean {
    return this.#shelf.isLocked(owner) || this.#session().runners.get(owner)?.isUnsettled === true;
  }

  /**
   * The page was left before it was known whether this draft arrived: that is looked up first, so
   * that an edited version of it does not become a second dispute (R1).
   */
  async recover({ clientReference: owner }: Draft): Promise<void> {
    const { keys } = this.#intentions;
    const shelf = this.#shelf;
    const { session } = this.#core;
    const error = new BillingError('aborted', 'the page was left before an answer came');
    shelf.setSubmission(owner, { state: 'unknown', error });
    const request = currentRequest(this.#core, shelf, owner);
    const unknown: Attempt = { content: '', key: '', reference: owner, doubt: 'uncertain' };
    const errand = this.#errand(owner);
    let attempts: readonly Attempt[] = keys
      .all()
      .filter((key) => key.clientReference === owner)
      .map(attemptOf);
    if (attempts.length === 0 && request) {
      attempts = attemptsAbout(keys, await namesOf(errand, request), errand);
    }
    const { stage } = shelf.find(owner) ?? {};
    if (session.aborted || this.#session().runners.has(owner) || !stage || stage === 'sent') return;
    const runner = this.#runnerOf(owner, attempts.length > 0 ? attempts : [unknown]);
    this.#show(owner);
    void runner.resume();
  }

  /** The list of disputes may hold what we do not know to have arrived. */
  #recognise(disputes: readonly Dispute[]): void {
    const shelf = this.#shelf;
    for (const { clientReference: owner, stage } of shelf.all) {
      if (stage === 'sent') continue;
      const request = currentRequest(this.#core, shelf, owner);
      const runner = this.#session().runners.get(owner);
      if (runner) {
        if (!runner.isUnsettled) continue;
        const doubted = runner.state.attempts.filter(({ doubt }) => doubt !== 'settled');
        const references = new Set(doubted.map(({ reference }) => reference));
        const receipt = findReceipt([request, ...runner.sent], references, disputes);
        if (receipt) runner.recognise(receipt);
      } else if (request?.kind === 'open') {
        // A draft that was saved before it was sent, of which this page knows nothing else.
        const receipt = findReceipt([request], new Set([owner]), disputes);
        if (receipt && isAbout(receipt, request.input.subject)) {
          this.#runnerOf(owner).recognise(receipt);
        }
      }
    }
  }

  /** A withdrawn dispute may be opened once more with the same words: under another key and client reference. */
  release({ clientReference }: Dispute): void {
    for (const key of this.#intentions.keys.all()) {
      if (key.clientReference === clientReference) this.#intentions.keys.remove(key.payloadHash);
    }
    // A draft beside it may have taken its client reference, which the provider does not take again.
    for (const [owner, { state, isRunning, isUnsettled }] of this.#session().runners) {
      const isFree = !isRunning && !isUnsettled;
      if (isFree && state.reference === clientReference) this.#session().runners.delete(owner);
    }
  }

  #runnerOf(owner: string, attempts?: readonly Attempt[]): Runner {
    const known = this.#session().runners.get(owner);
    if (known) return known;
    const runner = this.#intentions.begin(this.#errand(owner), owner, attempts);
    this.#session().runners.set(owner, runner);
    return runner;
  }

  #errand(owner: string) {
    return draftErrand(this.#core, this.#shelf, this.#intentions, owner, {
      shows: (reference) =>
        this.#session()
          .shown.get(owner)
          ?.some((one) => one.clientReference === reference) ?? false,
      changed: () => this.#show(owner),
      received: (dispute, sent) => this.#received(owner, dispute, sent),
      failed: (error, newest) => this.#failed(owner, error, newest),
    });
  }

  #show(owner: string): void {
    const state = this.#session().runners.get(owner)?.state;
    const submission = state && submissionOf(state, this.#session().changes.get(owner));
    if (submission) this.#shelf.setSubmission(owner, submission);
  }

  #failed(owner: string, thrown: BillingError, newest: Dispute | undefined): void {
    const isInformation = this.#shelf.find(owner)?.purpose.kind === 'add-information';
    const error = this.#core.failure(isInformation ? 'add-information' : 'open-dispute', thrown);
    const isOutdated = error.code === 'conflict' || error.code === 'key-reused';
    const changes = isOutdated && newest ? this.#showNewest(owner, newest) : undefined;
    if (changes) this.#session().changes.set(owner, changes);
    else this.#session().changes.delete(owner);
    if (isOutdated && newest) this.#accept(newest);
    else if (error.code === 'conflict') void this.#core.use(Disputes).load();
  }

  /** What is typed is for the dispute as it is now. */
  #showNewest(owner: string, dispute: Dispute): DisputeChanges | undefined {
    const purpose = this.#shelf.find(owner)?.purpose;
    if (purpose?.kind !== 'add-information') return undefined;
    const informationRequestId = openInformationRequest(dispute)?.id;
    this.#shelf.change(owner, { purpose: { ...purpose, dispute, informationRequestId } });
    return disputeChanges(purpose.dispute, dispute);
  }

  async #received(
    owner: string,
    dispute: Dispute,
    sent: SubmissionRequest | undefined,
  ): Promise<void> {
    const received = this.#compared(owner, dispute, sent);
    const { isEarlierVersion = false, differences = [] } = received;
    const isInformation = this.#shelf.find(owner)?.purpose.kind === 'add-information';
    this.#session().runners.delete(owner);
    this.#shelf.setSent(owner, { state: 'confirmed', ...received }, isEarlierVersion);
    this.#accept(dispute);
    if (dispute.status === 'withdrawn') this.release(dispute);
    if (differences.length > 0) {
      const detail = `${dispute.id}: ${differences.map(({ field }) => field).join(', ')}`;
      this.#core.tell({ type: 'anomaly', kind: 'receipt-differs', detail });
    }
    const isKnown = !isInformation && this.#session().opened.has(dispute.id);
    if (!isInformation) this.#session().opened.add(dispute.id);
    const type = isInformation ? 'information-added' : 'dispute-submitted';
    if (!isKnown) this.#core.tell({ type, dispute });
    await this.#uploads.run(owner);
  }

  /** The billing system has told a new state of a dispute. */
  #accept(dispute: Dispute): void {
    this.#core.use(Disputes).accept(dispute);
    this.#core.use(Selection).remove(answeredCallIds(dispute));
  }

  /** Which version of the draft was received, and where the receipt says something else. */
  #compared(owner: string, dispute: Dispute, sent: SubmissionRequest | undefined): Received {
    const current = currentRequest(this.#core, this.#shelf, owner);
    const known = this.#session().runners.get(owner)?.sent ?? [];
    // Nobody here knows all that was sent: after a reload, or in another tab.
    const isUnread = known.length === 0 || known.includes(undefined);
    const versions = isUnread && !sent ? [current, ...known] : [sent, ...known.toReversed()];
    const found = versions.find((one) => one && isVersion(one, dispute)) ?? sent;
    // What a dispute says otherwise is a difference; other words of information are another version.
    const isOpening = current?.kind === 'open';
    const version = found ?? (isUnread || !isOpening ? undefined : known.at(-1));
    const isSame =
      version !== undefined && current !== undefined && isSameContent(version, current);
    const differences = differencesOf(version, dispute);
    return {
      dispute,
      ...(current && !isSame && { isEarlierVersion: true }),
      ...(differences.length > 0 && { differences }),
    };
  }
}

/** What a timeline repeats of information tells which version of it has come. */
function isVersion(request: SubmissionRequest, dispute: Dispute): boolean {
  if (request.kind === 'open') return isVersionOf(request.input, dispute);
  const told = dispute.timeline.filter(({ kind, text }) => kind === 'information-added' && text);
  const words = plainWords(request.input.text);
  return told.length === 0 || told.some(({ text = '' }) => plainWords(text) === words);
}

/** A provider may break lines otherwise. */
function plainWords(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function differencesOf(
  request: SubmissionRequest | undefined,
  dispute: Dispute,
): readonly ReceiptDifference[] {
  return request?.kind === 'open' ? receiptDifferences(request.input, dispute) : [];
}
