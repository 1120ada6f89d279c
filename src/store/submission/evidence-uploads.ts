/** Uploads the evidence of received disputes: file by file, each under its own key (R10). */
import type { Dispute } from '../../contract/index.js';
import { DraftCollection } from '../draft/draft-collection.js';
import { hasContent, type EvidenceItem } from '../draft/draft.js';
import { isCode, type StoreCore } from '../store-core.js';
import { Intentions } from './intentions.js';
import { randomId } from './submission-keys.js';

export class EvidenceUploads {
  static readonly feature = 'uploads';
  readonly #core: StoreCore;
  readonly #drafts: DraftCollection;
  readonly #intentions: Intentions;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#drafts = core.use(DraftCollection);
    this.#intentions = core.use(Intentions);
    // Continues uploads that a detached adapter or the end of the session interrupted.
    core.on('signed-in', () => {
      for (const { clientReference, stage } of this.#drafts.all) {
        if (stage === 'sent') void this.run(clientReference);
      }
    });
  }

  /** Uploads the failed files again, and those that wait. */
  retry(clientReference: string): Promise<void> {
    for (const { id, upload } of this.#evidenceOf(clientReference)) {
      if (upload === 'failed') this.#set(clientReference, id, { upload: 'waiting', progress: 0 });
    }
    return this.run(clientReference);
  }

  /** Uploads the files that wait. */
  async run(clientReference: string): Promise<void> {
    const submission = this.#drafts.submissionOf(clientReference);
    if (submission.state !== 'confirmed') return;
    await this.#core.requests.once(`upload ${clientReference}`, (attachment) =>
      this.#run(clientReference, submission.dispute, attachment),
    );
  }

  async #run(clientReference: string, dispute: Dispute, signal: AbortSignal): Promise<void> {
    let continues = true;
    while (continues && !signal.aborted) {
      const next = this.#evidenceOf(clientReference).find(({ upload }) => upload === 'waiting');
      if (!next) break;
      continues = await this.#upload(clientReference, dispute, next, signal);
    }
    if (signal.aborted) return;
    const draft = this.#drafts.find(clientReference);
    const isDone = draft !== undefined && !hasContent(draft);
    // The active draft is the confirmation that the customer is reading.
    if (isDone && !this.#drafts.isActive(clientReference)) this.#drafts.drop(clientReference);
  }

  /** Returns whether the next file is worth a try. */
  async #upload(
    clientReference: string,
    dispute: Dispute,
    { id, accepted, idempotencyKey }: EvidenceItem,
    signal: AbortSignal,
  ): Promise<boolean> {
    const set = (change: Partial<EvidenceItem>): void => {
      if (!signal.aborted) this.#set(clientReference, id, change);
    };
    const cancel = (): void => this.#set(clientReference, id, { upload: 'waiting', progress: 0 });
    set({ upload: 'uploading', progress: 0 });
    signal.addEventListener('abort', cancel);
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
      if (signal.aborted) return false;
      const hasSessionEnded = isCode(error, 'unauthenticated');
      set({ upload: hasSessionEnded ? 'waiting' : 'failed', progress: 0 });
      if (isCode(error, 'key-reused')) set({ idempotencyKey: randomId() });
      this.#core.failure('upload-evidence', error);
      return !hasSessionEnded;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  #evidenceOf(clientReference: string): readonly EvidenceItem[] {
    return this.#drafts.find(clientReference)?.evidence ?? [];
  }

  #set(clientReference: string, itemId: string, change: Partial<EvidenceItem>): void {
    const evidence = this.#evidenceOf(clientReference);
    if (!evidence.some(({ id }) => id === itemId)) return;
    this.#drafts.change(clientReference, {
      evidence: evidence.map((item) => (item.id === itemId ? { ...item, ...change } : item)),
    });
  }
}
