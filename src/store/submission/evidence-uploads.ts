/**
 * Uploads the evidence of disputes that the billing system has: one file after the other, each
 * under its own key, and only those that are missing (R10).
 */
import type { Dispute } from '../../contract/index.js';
import { DraftShelf } from '../draft/draft-shelf.js';
import { hasContent, type EvidenceItem } from '../draft/draft.js';
import { randomId } from '../random-id.js';
import { isCode, type StoreCore } from '../store-core.js';
import { Intentions } from './intentions.js';

export class EvidenceUploads {
  static readonly feature = 'uploads';
  readonly #core: StoreCore;
  readonly #shelf: DraftShelf;
  readonly #intentions: Intentions;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#shelf = core.use(DraftShelf);
    this.#intentions = core.use(Intentions);
    // Goes on where it was called off, or where the session had ended.
    core.when('signed-in', () => {
      for (const { clientReference, stage } of this.#shelf.all) {
        if (stage === 'sent') void this.run(clientReference);
      }
    });
  }

  /** Uploads what has failed as well. */
  retry(clientReference: string): Promise<void> {
    for (const { id, upload } of this.#evidenceOf(clientReference)) {
      if (upload === 'failed') this.#set(clientReference, id, { upload: 'waiting', progress: 0 });
    }
    return this.run(clientReference);
  }

  /** Uploads what is waiting. */
  async run(clientReference: string): Promise<void> {
    const submission = this.#shelf.submissionOf(clientReference);
    if (submission.state !== 'confirmed') return;
    await this.#core.requests.once(`upload ${clientReference}`, (attachment) =>
      this.#run(clientReference, submission.dispute, attachment),
    );
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
    const callOff = (): void => this.#set(clientReference, id, { upload: 'waiting', progress: 0 });
    set({ upload: 'uploading', progress: 0 });
    signal.addEventListener('abort', callOff);
    try {
      const { writes } = this.#intentions;
      const { accountId } = this.#core.requireAccount();
      const { file, name, mediaType } = accepted;
      const onProgress = (progress: number): void => set({ progress });
      await writes.uploadEvidence(
        { accountId, disputeId: dispute.id, file, name, mediaType },
        { signal, idempotencyKey, onProgress },
      );
      set({ upload: 'uploaded', progress: 1 });
      return true;
    } catch (error) {
      // Being called off is no failure.
      if (signal.aborted) return false;
      const hasSessionEnded = isCode(error, 'unauthenticated');
      set({ upload: hasSessionEnded ? 'waiting' : 'failed', progress: 0 });
      if (isCode(error, 'key-reused')) set({ idempotencyKey: randomId() });
      this.#core.failure('upload-evidence', error);
      return !hasSessionEnded;
    } finally {
      signal.removeEventListener('abort', callOff);
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
