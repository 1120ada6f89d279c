/**
 * Sends drafts: each once per intention (R1), under a key that is stored before the first byte
 * (R2), and says "received" only when the billing system has it (R3).
 */
import { BillingError, type BillingErrorCode, type Dispute } from '../../contract/index.js';
import type { DraftShelf } from '../draft/draft-shelf.js';
import type { Draft } from '../draft/draft.js';
import { isCode, type StoreCore } from '../store-core.js';
import { ANSWER_LOST } from './answer-lost.js';
import { prepareAttempt, type Attempt } from './attempt.js';
import type { EvidenceUploads } from './evidence-uploads.js';
import { lookUpDispute, transmit } from './submission-calls.js';
import { SingleFlight } from './single-flight.js';
import type { SubmissionKeys } from './submission-keys.js';
import { NOT_SUBMITTED, type Submission } from './submission.js';

/** The billing system was reached and refuses this content. */
const REFUSED: readonly BillingErrorCode[] = ['invalid', 'conflict', 'not-found', 'forbidden'];

export interface SubmitterParts {
  readonly shelf: DraftShelf;
  readonly keys: SubmissionKeys;
  readonly uploads: EvidenceUploads;
  /** The billing system has told a new state of a dispute. */
  readonly onDispute: (dispute: Dispute) => void;
  /** The billing system knows something that is not shown here. */
  readonly onConflict: () => void;
}

export class Submitter {
  readonly #core: StoreCore;
  readonly #parts: SubmitterParts;
  /** By client reference of the draft: a second tap joins the first. */
  readonly #running = new SingleFlight();
  /** What was last made ready to be sent, by client reference of the draft. */
  readonly #attempts = new Map<string, Attempt>();

  constructor(core: StoreCore, parts: SubmitterParts) {
    this.#core = core;
    this.#parts = parts;
  }

  /** Sends the draft at hand. Single-flight: while it is on its way, every further call joins it. */
  submit(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (!draft) return Promise.resolve();
    if (draft.stage === 'sent') {
      return this.#running.get(draft.clientReference) ?? Promise.resolve();
    }
    return this.#running.run(draft.clientReference, (signal) => this.#submit(draft, signal));
  }

  /** Uploads the files that the dispute at hand does not have yet (R10). */
  async uploadEvidence(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (draft?.stage === 'sent') await this.#parts.uploads.retry(draft.clientReference);
  }

  /** After signing in or coming back: finds out what is unknown, and uploads what waits. */
  resume(): void {
    for (const { clientReference } of this.#parts.shelf.all) {
      const { state } = this.#parts.shelf.submissionOf(clientReference);
      const attempt = this.#attempts.get(clientReference);
      if (state === 'unknown' && attempt) {
        void this.#running.run(clientReference, (signal) =>
          this.#findOut(clientReference, attempt, undefined, signal),
        );
      }
    }
    this.#parts.uploads.resume();
  }

  /** Whether the billing system may have a version of the draft that we were not told of. */
  mayHaveArrived(clientReference: string): boolean {
    const attempt = this.#attempts.get(clientReference);
    return (
      this.#parts.shelf.isLocked(clientReference) ||
      (attempt?.mayHaveArrived === true && attempt.request.kind === 'open')
    );
  }

  /**
   * The page was left before it was known whether this draft arrived: that is found out first, so
   * that an edited version of it does not become a second dispute (R1).
   */
  async recover(draft: Draft): Promise<void> {
    const owner = draft.clientReference;
    const error = new BillingError('aborted', 'the page was left before an answer came');
    this.#set(owner, { state: 'unknown', error });
    const { signal } = this.#running;
    const known = new Set(this.#parts.keys.all().map(({ payloadHash }) => payloadHash));
    let attempt: Attempt;
    try {
      attempt = await prepareAttempt(draft, undefined, this.#core, this.#parts.keys, signal);
    } catch {
      if (!signal.aborted) this.#set(owner, NOT_SUBMITTED);
      return;
    }
    const { stage } = this.#parts.shelf.find(owner) ?? {};
    if (this.#running.has(owner) || stage === undefined || stage === 'sent') return;
    if (attempt.request.kind === 'information' && !known.has(attempt.key.payloadHash)) {
      // To find out would be to send it, and without its key that could add it twice.
      this.#set(owner, NOT_SUBMITTED);
      return;
    }
    this.#attempts.set(owner, { ...attempt, mayHaveArrived: true });
    this.resume();
  }

  /** The list of disputes may hold what we do not know to have arrived. */
  recognise(disputes: readonly Dispute[]): void {
    for (const [owner, { key, mayHaveArrived, request }] of [...this.#attempts]) {
      if (!mayHaveArrived || request.kind !== 'open' || this.#running.has(owner)) continue;
      const dispute = disputes.find(
        ({ clientReference }) => clientReference === key.clientReference,
      );
      const attempt = this.#attempts.get(owner);
      if (dispute && attempt) void this.#confirm(owner, attempt, dispute);
    }
    // A draft that was kept before it was sent, of which this page knows nothing else.
    for (const { clientReference: owner, stage } of this.#parts.shelf.all) {
      if (stage === 'sent' || this.#running.has(owner) || this.#attempts.has(owner)) continue;
      const dispute = disputes.find(({ clientReference }) => clientReference === owner);
      if (dispute) void this.#received(owner, dispute, 'dispute-submitted');
    }
  }

  /** A withdrawn dispute may be opened once more with the same words: under another key. */
  release({ clientReference }: Dispute): void {
    for (const key of this.#parts.keys.all()) {
      if (key.clientReference === clientReference) this.#parts.keys.remove(key.payloadHash);
    }
  }

  /** The page or the adapter goes away. What may have arrived is looked up next time. */
  abort(): void {
    const { owners } = this.#running;
    this.#running.abort();
    for (const owner of owners) {
      const { state } = this.#parts.shelf.submissionOf(owner);
      if (state !== 'sending' && state !== 'checking') continue;
      const error = new BillingError('aborted', 'called off before an answer came');
      const mayHaveArrived = this.#attempts.get(owner)?.mayHaveArrived === true;
      this.#set(owner, mayHaveArrived ? { state: 'unknown', error } : NOT_SUBMITTED);
    }
    this.#parts.uploads.abort();
  }

  forget(): void {
    this.#attempts.clear();
  }

  async #submit(draft: Draft, signal: AbortSignal): Promise<void> {
    const owner = draft.clientReference;
    const earlier = this.#attempts.get(owner);
    if (earlier && this.#parts.shelf.submissionOf(owner).state === 'unknown') {
      await this.#findOut(owner, earlier, undefined, signal);
      return;
    }
    this.#set(owner, { state: 'sending' });
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
      this.#set(owner, { state, error: this.#core.failure('open-dispute', error) });
      return;
    }
    if (signal.aborted) return;
    if (earlier && received) await this.#confirm(owner, earlier, received);
    else await this.#send(owner, attempt, signal);
  }

  async #send(owner: string, attempt: Attempt, signal: AbortSignal): Promise<void> {
    const sent: Attempt = { ...attempt, mayHaveArrived: true };
    this.#attempts.set(owner, sent);
    let dispute: Dispute;
    try {
      dispute = await transmit(this.#core, sent, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (isCode(error, 'conflict') && sent.request.kind === 'open') {
        await this.#settleConflict(owner, sent, error, signal);
      } else if (isCode(error, ...REFUSED)) {
        this.#reject(owner, sent, error);
      } else if (isCode(error, ...ANSWER_LOST) || !BillingError.is(error)) {
        this.#set(owner, { state: 'checking' });
        await this.#findOut(owner, sent, error, signal);
      } else {
        // Signed out or told to wait: turned away at the door, as was every attempt before.
        this.#attempts.set(owner, attempt);
        const failure = this.#core.failure(operationOf(sent), error);
        this.#set(owner, { state: 'retryable', error: failure });
      }
      return;
    }
    if (!signal.aborted) await this.#confirm(owner, sent, dispute);
  }

  /**
   * Asks for our client reference. Information that was added carries none: there the same key is
   * sent again, which a provider answers without doing it twice.
   */
  async #findOut(
    owner: string,
    attempt: Attempt,
    cause: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    this.#set(owner, { state: 'checking' });
    let dispute: Dispute | undefined;
    try {
      dispute =
        attempt.request.kind === 'information'
          ? await transmit(this.#core, attempt, signal)
          : await lookUpDispute(this.#core, attempt, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (attempt.request.kind === 'information' && isCode(error, ...REFUSED)) {
        this.#reject(owner, attempt, error);
      } else {
        const failure = this.#core.failure(operationOf(attempt), error);
        this.#set(owner, { state: 'unknown', error: failure });
      }
      return;
    }
    if (signal.aborted) return;
    if (dispute) {
      await this.#confirm(owner, attempt, dispute);
    } else if (BillingError.is(cause) && cause.code === 'in-progress') {
      // It is being worked on, so that it is not there yet means nothing.
      this.#set(owner, { state: 'unknown', error: cause });
    } else {
      const error = new BillingError('network', 'the billing system does not have it');
      this.#set(owner, { state: 'retryable', error });
    }
  }

  /** Refused because something else is there: that may be our own, received before. */
  async #settleConflict(
    owner: string,
    attempt: Attempt,
    conflict: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    this.#set(owner, { state: 'checking' });
    const dispute = await lookUpDispute(this.#core, attempt, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (dispute) {
      await this.#confirm(owner, attempt, dispute);
    } else {
      this.#reject(owner, attempt, conflict);
    }
  }

  /** The next version of it is sent under a new key, but stays the same intention. */
  #reject(owner: string, attempt: Attempt, error: unknown): void {
    this.#parts.keys.remove(attempt.key.payloadHash);
    this.#attempts.set(owner, { ...attempt, mayHaveArrived: false });
    const failure = this.#core.failure(operationOf(attempt), error);
    this.#set(owner, { state: 'rejected', error: failure });
    if (failure.code === 'conflict') this.#parts.onConflict();
  }

  async #confirm(owner: string, { key, request }: Attempt, dispute: Dispute): Promise<void> {
    this.#attempts.delete(owner);
    if (request.kind === 'open') this.#parts.keys.put({ ...key, confirmedAt: this.#core.now });
    else this.#parts.keys.remove(key.payloadHash);
    const what = request.kind === 'open' ? 'dispute-submitted' : 'information-added';
    await this.#received(owner, dispute, what);
  }

  async #received(
    owner: string,
    dispute: Dispute,
    type: 'dispute-submitted' | 'information-added',
  ): Promise<void> {
    this.#parts.shelf.setSent(owner, { state: 'confirmed', dispute });
    this.#parts.onDispute(dispute);
    this.#core.tell({ type, dispute });
    await this.#parts.uploads.run(owner);
  }

  #set(owner: string, submission: Submission): void {
    this.#parts.shelf.setSubmission(owner, submission);
  }
}

function operationOf({ request }: Attempt): 'open-dispute' | 'add-information' {
  return request.kind === 'open' ? 'open-dispute' : 'add-information';
}
