/**
 * Sends drafts: each once per intention (R1), under a key that is stored before the first byte
 * (R2), and says "received" only when the billing system has it (R3). docs/submission.md.
 */
import { BillingError, isAbout, type Dispute } from '../../contract/index.js';
import { disputeChanges, openInformationRequest, type DisputeChanges } from '../../domain/index.js';
import type { DraftShelf } from '../draft/draft-shelf.js';
import type { Draft } from '../draft/draft.js';
import type { StoreCore } from '../store-core.js';
import { currentRequest, draftErrand, findReceipt, isSameContent } from './draft-errand.js';
import type { EvidenceUploads } from './evidence-uploads.js';
import { IntentionRunner } from './intention-runner.js';
import type { Attempt } from './intention.js';
import { isVersionOf, receiptDifferences, type ReceiptDifference } from './receipt.js';
import { attemptOf, attemptsAbout, namesOf } from './stored-attempts.js';
import type { SubmissionKeys } from './submission-keys.js';
import type { SubmissionRequest } from './submission-request.js';
import { submissionOf, type Received } from './submission.js';

export interface SubmitterParts {
  readonly shelf: DraftShelf;
  readonly keys: SubmissionKeys;
  readonly uploads: EvidenceUploads;
  /** The billing system has told a new state of a dispute. */
  readonly onDispute: (dispute: Dispute) => void;
  /** The billing system knows something that is not shown here. */
  readonly onConflict: () => void;
}

type Runner = IntentionRunner<SubmissionRequest, Dispute>;

export class Submitter {
  readonly #core: StoreCore;
  readonly #parts: SubmitterParts;
  /** By client reference of the draft. */
  readonly #runners = new Map<string, Runner>();
  /** The disputes that were shown when the customer decided to submit. */
  readonly #shown = new Map<string, readonly Dispute[] | undefined>();
  readonly #changes = new Map<string, DisputeChanges>();
  /** A saved draft and one that was typed again may be one dispute: the host hears of it once. */
  readonly #opened = new Set<string>();
  /** Drafts that come back after a reload are read until then. */
  #recovering = new AbortController();

  constructor(core: StoreCore, parts: SubmitterParts) {
    this.#core = core;
    this.#parts = parts;
  }

  /** Sends the active draft. Single flight: while it is on its way, every further call joins it. */
  submit(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (!draft || draft.stage === 'sent') return Promise.resolve();
    const runner = this.#runnerOf(draft.clientReference);
    if (!runner.isRunning)
      this.#shown.set(draft.clientReference, this.#core.snapshot.disputes.held);
    return runner.submit();
  }

  /** Uploads the files that the dispute of the active draft does not have yet (R10). */
  async uploadEvidence(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (draft?.stage === 'sent') await this.#parts.uploads.retry(draft.clientReference);
  }

  /** After signing in or coming back: looks up what is unsettled, and uploads what waits. */
  resume(): void {
    for (const runner of this.#runners.values()) void runner.resume();
    this.#parts.uploads.resume();
  }

  /** Whether the billing system may have a version of the draft that we were not told of. */
  mayHaveArrived(owner: string): boolean {
    return this.#parts.shelf.isLocked(owner) || this.#runners.get(owner)?.isUnsettled === true;
  }

  /**
   * The page was left before it was known whether this draft arrived: that is looked up first, so
   * that an edited version of it does not become a second dispute (R1).
   */
  async recover({ clientReference: owner }: Draft): Promise<void> {
    const { shelf, keys } = this.#parts;
    const { signal } = this.#recovering;
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
    if (signal.aborted || this.#runners.has(owner) || !stage || stage === 'sent') return;
    this.#runnerOf(owner, attempts.length > 0 ? attempts : [unknown]);
    this.#show(owner);
    this.resume();
  }

  /** The list of disputes may hold what we do not know to have arrived. */
  recognise(disputes: readonly Dispute[]): void {
    const { shelf } = this.#parts;
    for (const { clientReference: owner, stage } of shelf.all) {
      if (stage === 'sent') continue;
      const request = currentRequest(this.#core, shelf, owner);
      const runner = this.#runners.get(owner);
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
    for (const key of this.#parts.keys.all()) {
      if (key.clientReference === clientReference) this.#parts.keys.remove(key.payloadHash);
    }
    // A draft beside it may have taken its client reference, which the provider does not take again.
    for (const [owner, { state, isRunning, isUnsettled }] of this.#runners) {
      const isFree = !isRunning && !isUnsettled;
      if (isFree && state.reference === clientReference) this.#runners.delete(owner);
    }
  }

  /** The page or the adapter goes away. What may have arrived is looked up next time. */
  abort(): void {
    for (const runner of this.#runners.values()) runner.abort();
    this.#parts.uploads.abort();
  }

  forget(): void {
    this.#recovering.abort();
    this.#recovering = new AbortController();
    this.#runners.clear();
    this.#shown.clear();
    this.#changes.clear();
    this.#opened.clear();
  }

  #runnerOf(owner: string, attempts?: readonly Attempt[]): Runner {
    const known = this.#runners.get(owner);
    if (known) return known;
    const now = (): number => this.#core.now;
    const parts = { keys: this.#parts.keys, now };
    const runner = new IntentionRunner(this.#errand(owner), parts, owner, attempts);
    this.#runners.set(owner, runner);
    return runner;
  }

  #errand(owner: string) {
    return draftErrand(this.#core, this.#parts.shelf, owner, {
      shows: (reference) =>
        this.#shown.get(owner)?.some((one) => one.clientReference === reference) ?? false,
      changed: () => this.#show(owner),
      received: (dispute, sent) => this.#received(owner, dispute, sent),
      failed: (error, newest) => this.#failed(owner, error, newest),
    });
  }

  #show(owner: string): void {
    const state = this.#runners.get(owner)?.state;
    const submission = state && submissionOf(state, this.#changes.get(owner));
    if (submission) this.#parts.shelf.setSubmission(owner, submission);
  }

  #failed(owner: string, thrown: BillingError, newest: Dispute | undefined): void {
    const isInformation = this.#parts.shelf.find(owner)?.purpose.kind === 'add-information';
    const error = this.#core.failure(isInformation ? 'add-information' : 'open-dispute', thrown);
    const isOutdated = error.code === 'conflict' || error.code === 'key-reused';
    const changes = isOutdated && newest ? this.#showNewest(owner, newest) : undefined;
    if (changes) this.#changes.set(owner, changes);
    else this.#changes.delete(owner);
    if (isOutdated && newest) this.#parts.onDispute(newest);
    else if (error.code === 'conflict') this.#parts.onConflict();
  }

  /** What is typed is for the dispute as it is now. */
  #showNewest(owner: string, dispute: Dispute): DisputeChanges | undefined {
    const purpose = this.#parts.shelf.find(owner)?.purpose;
    if (purpose?.kind !== 'add-information') return undefined;
    const informationRequestId = openInformationRequest(dispute)?.id;
    this.#parts.shelf.change(owner, { purpose: { ...purpose, dispute, informationRequestId } });
    return disputeChanges(purpose.dispute, dispute);
  }

  async #received(
    owner: string,
    dispute: Dispute,
    sent: SubmissionRequest | undefined,
  ): Promise<void> {
    const received = this.#compared(owner, dispute, sent);
    const { isEarlierVersion = false, differences = [] } = received;
    const isInformation = this.#parts.shelf.find(owner)?.purpose.kind === 'add-information';
    this.#runners.delete(owner);
    this.#parts.shelf.setSent(owner, { state: 'confirmed', ...received }, isEarlierVersion);
    this.#parts.onDispute(dispute);
    if (dispute.status === 'withdrawn') this.release(dispute);
    if (differences.length > 0) {
      const detail = `${dispute.id}: ${differences.map(({ field }) => field).join(', ')}`;
      this.#core.tell({ type: 'anomaly', kind: 'receipt-differs', detail });
    }
    const isKnown = !isInformation && this.#opened.has(dispute.id);
    if (!isInformation) this.#opened.add(dispute.id);
    const type = isInformation ? 'information-added' : 'dispute-submitted';
    if (!isKnown) this.#core.tell({ type, dispute });
    await this.#parts.uploads.run(owner);
  }

  /** Which version of the draft was received, and where the receipt says something else. */
  #compared(owner: string, dispute: Dispute, sent: SubmissionRequest | undefined): Received {
    const current = currentRequest(this.#core, this.#parts.shelf, owner);
    const known = this.#runners.get(owner)?.sent ?? [];
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
