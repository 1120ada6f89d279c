/**
 * Sends drafts: each once per intention (R1), under a key that is stored before the first byte
 * (R2), and says "received" only when the billing system has it (R3).
 */
import { BillingError, isAbout, isPartOf, type Dispute } from '../../contract/index.js';
import { subjectOf } from '../draft/draft-purpose.js';
import type { Draft } from '../draft/draft.js';
import type { StoreCore } from '../store-core.js';
import { prepareAttempt, type Attempt } from './attempt.js';
import { Delivery, type DeliveryParts } from './delivery.js';
import { SingleFlight } from './single-flight.js';
import { NOT_SUBMITTED } from './submission.js';

export class Submitter {
  readonly #core: StoreCore;
  readonly #parts: DeliveryParts;
  readonly #delivery: Delivery;
  /** By client reference of the draft: a second tap joins the first. */
  readonly #running = new SingleFlight();

  constructor(core: StoreCore, parts: DeliveryParts) {
    this.#core = core;
    this.#parts = parts;
    this.#delivery = new Delivery(core, parts);
  }

  /** Sends the draft at hand. Single-flight: while it is on its way, every further call joins it. */
  submit(): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (!draft) return Promise.resolve();
    if (draft.stage === 'sent') {
      return this.#running.get(draft.clientReference) ?? Promise.resolve();
    }
    return this.#running.run(draft.clientReference, (signal) =>
      this.#delivery.start(draft, signal),
    );
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
      const attempt = this.#delivery.attempts.get(clientReference);
      if (state === 'unknown' && attempt) {
        void this.#running.run(clientReference, (signal) =>
          this.#delivery.findOut(clientReference, attempt, undefined, signal),
        );
      }
    }
    this.#parts.uploads.resume();
  }

  /** Whether the billing system may have a version of the draft that we were not told of. */
  mayHaveArrived(clientReference: string): boolean {
    const attempt = this.#delivery.attempts.get(clientReference);
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
    this.#delivery.set(owner, { state: 'unknown', error });
    const { signal } = this.#running;
    const known = new Set(this.#parts.keys.all().map(({ payloadHash }) => payloadHash));
    let attempt: Attempt;
    try {
      attempt = await prepareAttempt(draft, undefined, this.#core, this.#parts.keys, signal);
    } catch {
      if (!signal.aborted) this.#delivery.set(owner, NOT_SUBMITTED);
      return;
    }
    const { stage } = this.#parts.shelf.find(owner) ?? {};
    if (this.#running.has(owner) || stage === undefined || stage === 'sent') return;
    if (attempt.request.kind === 'information' && !known.has(attempt.key.payloadHash)) {
      // To find out would be to send it, and without its key that could add it twice.
      this.#delivery.set(owner, NOT_SUBMITTED);
      return;
    }
    // Without the key of this very content it is one that was changed, or was never sent.
    const isGuess = !known.has(attempt.key.payloadHash);
    this.#delivery.attempts.set(owner, {
      ...attempt,
      mayHaveArrived: true,
      ...(isGuess && { isGuess }),
    });
    this.resume();
  }

  /** The list of disputes may hold what we do not know to have arrived. */
  recognise(disputes: readonly Dispute[]): void {
    for (const [owner, { key, mayHaveArrived, request }] of [...this.#delivery.attempts]) {
      if (!mayHaveArrived || request.kind !== 'open' || this.#running.has(owner)) continue;
      const dispute = disputes.find(
        ({ clientReference }) => clientReference === key.clientReference,
      );
      const attempt = this.#delivery.attempts.get(owner);
      if (dispute && attempt && isPartOf(dispute, request.input.subject))
        void this.#delivery.confirm(owner, attempt, dispute);
    }
    // A draft that was kept before it was sent, of which this page knows nothing else. As each that
    // is recognised changes the disputes, it may have been recognised within this very loop.
    for (const { clientReference: owner } of this.#parts.shelf.all) {
      const draft = this.#parts.shelf.find(owner);
      if (!draft || draft.stage === 'sent') continue;
      if (this.#running.has(owner) || this.#delivery.attempts.has(owner)) continue;
      const dispute = disputes.find(({ clientReference }) => clientReference === owner);
      const subject = subjectOf(draft.purpose);
      if (dispute && subject && isAbout(dispute, subject)) {
        void this.#delivery.confirmUnknown(draft, dispute);
      }
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
      const mayHaveArrived = this.#delivery.attempts.get(owner)?.mayHaveArrived === true;
      this.#delivery.set(owner, mayHaveArrived ? { state: 'unknown', error } : NOT_SUBMITTED);
    }
    this.#parts.uploads.abort();
  }

  forget(): void {
    this.#delivery.attempts.clear();
  }
}
