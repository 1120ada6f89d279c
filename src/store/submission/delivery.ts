/**
 * The way of one draft to the billing system, and what each answer means. Nothing is ever guessed:
 * where an answer is lost, the billing system is asked what it has (R3).
 */
import {
  BillingError,
  isAbout,
  isPartOf,
  type BillingErrorCode,
  type Dispute,
} from '../../contract/index.js';
import { disputeChanges, openInformationRequest, type DisputeChanges } from '../../domain/index.js';
import type { DraftShelf } from '../draft/draft-shelf.js';
import { subjectOf } from '../draft/draft-purpose.js';
import type { Draft } from '../draft/draft.js';
import { randomId } from '../random-id.js';
import { isCode, type StoreCore } from '../store-core.js';
import { ANSWER_LOST } from './answer-lost.js';
import { isSameContent, operationOf, prepareAttempt, type Attempt } from './attempt.js';
import type { EvidenceUploads } from './evidence-uploads.js';
import { lookUpDispute, readDispute, transmit } from './submission-calls.js';
import type { SubmissionKeys } from './submission-keys.js';
import {
  requestedAmountOf,
  submissionRequestOf,
  type SubmissionRequest,
} from './submission-request.js';
import type { Submission } from './submission.js';

/** The billing system was reached and refuses this content. */
const REFUSED: readonly BillingErrorCode[] = [
  'invalid',
  'conflict',
  'not-found',
  'forbidden',
  'key-reused',
];

export interface DeliveryParts {
  readonly shelf: DraftShelf;
  readonly keys: SubmissionKeys;
  readonly uploads: EvidenceUploads;
  /** The billing system has told a new state of a dispute. */
  readonly onDispute: (dispute: Dispute) => void;
  /** The billing system knows something that is not shown here. */
  readonly onConflict: () => void;
}

export class Delivery {
  /** What was last made ready to be sent, by client reference of the draft. */
  readonly attempts = new Map<string, Attempt>();
  readonly #core: StoreCore;
  readonly #parts: DeliveryParts;
  /** A kept draft and one that was typed again may be one dispute: the page is told of it once. */
  readonly #opened = new Set<string>();

  constructor(core: StoreCore, parts: DeliveryParts) {
    this.#core = core;
    this.#parts = parts;
  }

  async start(draft: Draft, signal: AbortSignal): Promise<void> {
    const owner = draft.clientReference;
    const earlier = this.attempts.get(owner);
    if (earlier && this.#parts.shelf.submissionOf(owner).state === 'unknown') {
      await this.findOut(owner, earlier, undefined, signal);
      return;
    }
    this.set(owner, { state: 'sending' });
    let attempt: Attempt;
    let received: Dispute | undefined;
    try {
      attempt = await prepareAttempt(draft, earlier, this.#core, this.#parts.keys, signal);
      // Edited after an answer was lost: the earlier version may have arrived late.
      const isEdited = earlier?.key.payloadHash !== attempt.key.payloadHash;
      if (earlier?.mayHaveArrived && isEdited) {
        received = await lookUpDispute(this.#core, earlier, signal);
      }
    } catch (error) {
      if (signal.aborted) return;
      const state = isCode(error, 'invalid') ? 'rejected' : 'retryable';
      this.set(owner, { state, error: this.#core.failure('open-dispute', error) });
      return;
    }
    if (signal.aborted) return;
    if (earlier && received) {
      // Whatever comes of it, this version was not sent.
      this.#parts.keys.remove(attempt.key.payloadHash);
      await this.#found(owner, earlier, received);
    } else {
      await this.#send(owner, attempt, signal);
    }
  }

  /**
   * Asks for our client reference. Information that was added carries none: there the same key is
   * sent again, which a provider answers without doing it twice.
   */
  async findOut(
    owner: string,
    attempt: Attempt,
    cause: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    this.set(owner, { state: 'checking' });
    let dispute: Dispute | undefined;
    try {
      dispute =
        attempt.request.kind === 'information'
          ? await transmit(this.#core, attempt, signal)
          : await lookUpDispute(this.#core, attempt, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (attempt.request.kind === 'information' && isCode(error, ...REFUSED)) {
        await this.#refused(owner, attempt, error, signal);
      } else {
        const failure = this.#core.failure(operationOf(attempt), error);
        this.set(owner, { state: 'unknown', error: failure });
      }
      return;
    }
    if (signal.aborted) return;
    if (dispute) {
      await this.#found(owner, attempt, dispute);
    } else if (BillingError.is(cause) && cause.code === 'in-progress') {
      // It is being worked on, so that it is not there yet means nothing.
      this.set(owner, { state: 'unknown', error: cause });
    } else {
      const error = new BillingError('network', 'the billing system does not have it');
      this.set(owner, { state: 'retryable', error });
    }
  }

  async confirm(owner: string, attempt: Attempt, dispute: Dispute): Promise<void> {
    const { key, request, isGuess } = attempt;
    this.attempts.delete(owner);
    if (request.kind === 'open' && !isGuess) {
      this.#parts.keys.put({ ...key, confirmedAt: this.#core.now });
    } else {
      this.#parts.keys.remove(key.payloadHash);
    }
    const draft = this.#parts.shelf.find(owner);
    const isEarlierVersion = draft !== undefined && this.#isChanged(draft, attempt, dispute);
    const what = request.kind === 'open' ? 'dispute-submitted' : 'information-added';
    await this.#received(owner, dispute, what, isEarlierVersion);
  }

  /** A draft of whose sending nothing is known but that the billing system has its reference. */
  async confirmUnknown(draft: Draft, dispute: Dispute): Promise<void> {
    const isEarlierVersion = this.#differs(draft, dispute);
    await this.#received(draft.clientReference, dispute, 'dispute-submitted', isEarlierVersion);
  }

  set(owner: string, submission: Submission): void {
    this.#parts.shelf.setSubmission(owner, submission);
  }

  async #send(owner: string, attempt: Attempt, signal: AbortSignal): Promise<void> {
    const sent: Attempt = { ...attempt, mayHaveArrived: true };
    this.attempts.set(owner, sent);
    let dispute: Dispute;
    try {
      dispute = await transmit(this.#core, sent, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (isCode(error, ...REFUSED)) {
        await this.#refused(owner, sent, error, signal, attempt.mayHaveArrived);
      } else if (isCode(error, ...ANSWER_LOST) || !BillingError.is(error)) {
        this.set(owner, { state: 'checking' });
        await this.findOut(owner, sent, error, signal);
      } else {
        // Signed out or told to wait: turned away at the door, as was every attempt before.
        this.attempts.set(owner, attempt);
        const failure = this.#core.failure(operationOf(sent), error);
        this.set(owner, { state: 'retryable', error: failure });
      }
      return;
    }
    if (!signal.aborted) await this.confirm(owner, sent, dispute);
  }

  /**
   * Refused because of something that is there: for a new dispute that may be our own, received
   * before, and for information a change of the dispute that the customer has not seen (R12).
   */
  async #refused(
    owner: string,
    attempt: Attempt,
    error: unknown,
    signal: AbortSignal,
    wasSentBefore = false,
  ): Promise<void> {
    if (!isCode(error, 'conflict', 'key-reused')) {
      this.#reject(owner, attempt, error);
      return;
    }
    this.set(owner, { state: 'checking' });
    if (attempt.request.kind === 'information') {
      const dispute = await readDispute(this.#core, attempt.request.input, signal).catch(
        () => undefined,
      );
      if (!signal.aborted) this.#reject(owner, attempt, error, dispute);
      return;
    }
    const found = await lookUpDispute(this.#core, attempt, signal).catch(() => undefined);
    if (signal.aborted) return;
    const { subject } = attempt.request.input;
    // What was sent before may have been taken in part, with nothing more said of the other calls.
    const isOurs =
      found && (isAbout(found, subject) || (wasSentBefore && isPartOf(found, subject)));
    if (isOurs) await this.confirm(owner, attempt, found);
    else if (found) this.#rejectTaken(owner, attempt, error, found);
    else this.#reject(owner, attempt, error);
  }

  /** Our reference came with a dispute; only one about what was sent is a receipt for it. */
  async #found(owner: string, attempt: Attempt, dispute: Dispute): Promise<void> {
    const { request } = attempt;
    if (request.kind === 'information' || isPartOf(dispute, request.input.subject)) {
      await this.confirm(owner, attempt, dispute);
    } else {
      const error = new BillingError('conflict', 'the reference belongs to another dispute');
      this.#rejectTaken(owner, attempt, error, dispute);
    }
  }

  /**
   * The reference is taken by what the draft was before a reload, so the next attempt goes under
   * another one. Whether it is still wanted beside that dispute is for the customer to say.
   */
  #rejectTaken(owner: string, attempt: Attempt, error: unknown, dispute: Dispute): void {
    const key = { ...attempt.key, clientReference: randomId() };
    this.#reject(owner, { ...attempt, key }, error);
    this.#parts.onDispute(dispute);
  }

  /** The next version of it is sent under a new key, but stays the same intention. */
  #reject(owner: string, attempt: Attempt, error: unknown, newest?: Dispute): void {
    this.#parts.keys.remove(attempt.key.payloadHash);
    this.attempts.set(owner, { ...attempt, mayHaveArrived: false });
    const failure = this.#core.failure(operationOf(attempt), error);
    const changes = newest && this.#showNewest(owner, newest);
    // Nothing is wrong with what is sent under a key that was taken: another key will do.
    const state = failure.code === 'key-reused' ? 'retryable' : 'rejected';
    this.set(owner, { state, error: failure, ...(changes && { changes }) });
    if (newest) this.#parts.onDispute(newest);
    else if (failure.code === 'conflict') this.#parts.onConflict();
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
    type: 'dispute-submitted' | 'information-added',
    isEarlierVersion: boolean,
  ): Promise<void> {
    this.#parts.shelf.setSent(
      owner,
      { state: 'confirmed', dispute, ...(isEarlierVersion && { isEarlierVersion }) },
      isEarlierVersion,
    );
    this.#parts.onDispute(dispute);
    const isKnown = type === 'dispute-submitted' && this.#opened.has(dispute.id);
    this.#opened.add(dispute.id);
    if (!isKnown) this.#core.tell({ type, dispute });
    await this.#parts.uploads.run(owner);
  }

  /** Whether the draft is something else than what has been received. */
  #isChanged(draft: Draft, { request, isGuess }: Attempt, dispute: Dispute): boolean {
    if (isGuess) return this.#differs(draft, dispute);
    const current = this.#requestOf(draft);
    return current !== undefined && !isSameContent(current, request);
  }

  /** By what the billing system tells of it, where what was sent is not known. */
  #differs(draft: Draft, { subject, reason, details, requestedAmount }: Dispute): boolean {
    if (draft.reason !== reason || draft.details.trim() !== (details ?? '').trim()) return true;
    const sent = subjectOf(draft.purpose);
    if (sent?.kind === 'calls' && subject.kind === 'calls') {
      const taken = new Set(subject.calls.map(({ id }) => id));
      return sent.calls.length !== taken.size || sent.calls.some(({ id }) => !taken.has(id));
    }
    const asked = requestedAmountOf(draft, this.#core.snapshot.account.held?.currency ?? '');
    return asked?.amount !== requestedAmount?.amount;
  }

  #requestOf(draft: Draft): SubmissionRequest | undefined {
    const { account } = this.#core.snapshot;
    return submissionRequestOf(draft, account.held?.id ?? '', account.held?.currency ?? '');
  }
}
