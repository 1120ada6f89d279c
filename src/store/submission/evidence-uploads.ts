/**
 * Uploads the evidence of disputes that the billing system has: one file after the other, each
 * under its own key, and only those that are missing (R10).
 */
import type { Dispute } from '../../contract/index.js';
import type { DraftShelf } from '../draft/draft-shelf.js';
import { hasContent, type EvidenceItem } from '../draft/draft.js';
import { randomId } from '../random-id.js';
import { requireWrites } from '../require-writes.js';
import { isCode, type StoreCore } from '../store-core.js';

export class EvidenceUploads {
  readonly #core: StoreCore;
  readonly #shelf: DraftShelf;
  /** By client reference: a second call joins the first. */
  readonly #running = new Map<string, Promise<void>>();
  #abort = new AbortController();

  constructor(core: StoreCore, shelf: DraftShelf) {
    this.#core = core;
    this.#shelf = shelf;
  }

  /** Uploads what has failed as well. */
  retry(clientReference: string): Promise<void> {
    for (const { id, upload } of this.#evidenceOf(clientReference)) {
      if (upload === 'failed') this.#set(clientReference, id, { upload: 'waiting', progress: 0 });
    }
    return this.run(clientReference);
  }

  /** Uploads what is waiting. */
  run(clientReference: string): Promise<void> {
    const running = this.#running.get(clientReference);
    if (running) return running;
    const submission = this.#shelf.submissionOf(clientReference);
    if (submission.state !== 'confirmed') return Promise.resolve();
    const run = this.#run(clientReference, submission.dispute, this.#abort.signal).finally(() => {
      if (this.#running.get(clientReference) === run) this.#running.delete(clientReference);
    });
    this.#running.set(clientReference, run);
    return run;
  }

  /** Goes on where it was called off, or where the session had ended. */
  resume(): void {
    for (const { clientReference, stage } of this.#shelf.all) {
      if (stage === 'sent') void this.run(clientReference);
    }
  }

  /** What is on its way is waiting again: being called off is no failure. */
  abort(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#running.clear();
    for (const { clientReference, evidence } of this.#shelf.all) {
      for (const { id, upload } of evidence) {
        if (upload === 'uploading') {
          this.#set(clientReference, id, { upload: 'waiting', progress: 0 });
        }
      }
    }
  }

  async #run(clientReference: string, dispute: Dispute, signal: AbortSignal): Promise<void> {
    let goesOn = true;
    while (goesOn && !signal.aborted) {
      const next = this.#evidenceOf(clientReference).find(({ upload }) => upload === 'waiting');
      if (!next) break;
      goesOn = await this.#upload(clientReference, dispute, next, signal);
    }
    if (signal.aborted) return;
    const draft = this.#shelf.find(clientReference);
    const isDone = draft !== undefined && !hasContent(draft);
    // The one at hand is the confirmation that the customer looks at.
    if (isDone && !this.#shelf.isAtHand(clientReference)) this.#shelf.drop(clientReference);
  }

  /** Tells whether it is worth going on with the next file. */
  async #upload(
    clientReference: string,
    dispute: Dispute,
    { id, accepted, idempotencyKey }: EvidenceItem,
    signal: AbortSignal,
  ): Promise<boolean> {
    const set = (change: Partial<EvidenceItem>): void => {
      if (!signal.aborted) this.#set(clientReference, id, change);
    };
    set({ upload: 'uploading', progress: 0 });
    try {
      const { writes, accountId } = requireWrites(this.#core);
      const { file, name, mediaType } = accepted;
      await writes.uploadEvidence(
        { accountId, disputeId: dispute.id, file, name, mediaType },
        { signal, idempotencyKey, onProgress: (progress) => set({ progress }) },
      );
      set({ upload: 'uploaded', progress: 1 });
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const hasSessionEnded = isCode(error, 'unauthenticated');
      set({ upload: hasSessionEnded ? 'waiting' : 'failed', progress: 0 });
      if (isCode(error, 'key-reused')) set({ idempotencyKey: randomId() });
      this.#core.failure('upload-evidence', error);
      return !hasSessionEnded;
    }
  }

  #evidenceOf(clientReference: string): readonly EvidenceItem[] {
    return this.#shelf.find(clientReference)?.evidence ?? [];
  }

  #set(clientReference: string, itemId: string, change: Partial<EvidenceItem>): void {
    const evidence = this.#evidenceOf(clientReference);
    if (!evidence.some(({ id }) => id === itemId)) return;
    this.#shelf.change(clientReference, {
      evidence: evidence.map((item) => (item.id === itemId ? { ...item, ...change } : item)),
    });
  }
}
