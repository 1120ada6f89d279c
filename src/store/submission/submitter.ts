/**
 * Sends the draft at hand: once per intention (R1), under a key that is stored before the first
 * byte (R2), and says "received" only when the billing system has it (R3).
 */
import { BillingError, type BillingErrorCode, type Dispute } from '../../contract/index.js';
import type { Draft, EvidenceItem } from '../draft/draft.js';
import { randomId } from '../random-id.js';
import { isCode, type StoreCore } from '../store-core.js';
import { payloadHash } from './payload-hash.js';
import type { Submission } from './submission.js';
import type { SubmissionKey, SubmissionKeys } from './submission-keys.js';
import { submissionRequestOf, type SubmissionRequest } from './submission-request.js';

/** After these nobody knows whether the request arrived. */
const ANSWER_LOST: readonly BillingErrorCode[] = [
  'network',
  'timeout',
  'malformed',
  'unknown',
  'unavailable',
  'in-progress',
  'aborted',
];

/** The billing system was reached and refuses this content. */
const REFUSED: readonly BillingErrorCode[] = ['invalid', 'conflict', 'not-found', 'forbidden'];

export class Submitter {
  readonly #core: StoreCore;
  readonly #keys: SubmissionKeys;
  readonly #onDispute: (dispute: Dispute) => void;
  #running: Promise<void> | undefined;
  #abort = new AbortController();

  constructor(core: StoreCore, keys: SubmissionKeys, onDispute: (dispute: Dispute) => void) {
    this.#core = core;
    this.#keys = keys;
    this.#onDispute = onDispute;
  }

  /** Single-flight: while one submission runs, every further call joins it. */
  submit(): Promise<void> {
    this.#running ??= this.#submit().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Uploads the files that the dispute does not have yet (R10). */
  async uploadEvidence(): Promise<void> {
    const { draft, submission } = this.#core.snapshot;
    if (!draft || submission.state !== 'confirmed') return;
    for (const item of draft.evidence) {
      if (item.upload === 'uploaded' || item.upload === 'uploading') continue;
      await this.#upload(draft.clientReference, submission.dispute, item);
    }
  }

  /** The page or the adapter goes away. What was sent stays sent: it is looked up next time. */
  abort(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async #submit(): Promise<void> {
    const { draft, account, submission } = this.#core.snapshot;
    const currency = account.held?.currency;
    if (!draft || draft.stage === 'sent' || currency === undefined) return;
    const isFindingOut = submission.state === 'unknown';
    try {
      const { accountId } = this.#core.requireAccount();
      const request = submissionRequestOf(draft, accountId, currency);
      if (!request) throw new BillingError('invalid', 'the draft is not complete');
      this.#set({ state: isFindingOut ? 'checking' : 'sending' });
      const key = await this.#keyFor(request, draft);
      if (isFindingOut) await this.#findOut(draft, request, key);
      else await this.#send(draft, request, key);
    } catch (error) {
      this.#set({ state: 'retryable', error: this.#core.failure('open-dispute', error) });
    }
  }

  async #keyFor(request: SubmissionRequest, draft: Draft): Promise<SubmissionKey> {
    const hash = await payloadHash(contentOf(request, draft));
    const known = this.#keys.find(hash);
    if (known) return known;
    const key: SubmissionKey = {
      payloadHash: hash,
      idempotencyKey: randomId(),
      clientReference: draft.clientReference,
      storedAt: this.#core.now,
    };
    this.#keys.put(key);
    return key;
  }

  async #send(draft: Draft, request: SubmissionRequest, key: SubmissionKey): Promise<void> {
    const { signal } = this.#abort;
    try {
      await this.#confirm(draft, request, key, await this.#transmit(request, key, signal));
    } catch (error) {
      if (isCode(error, ...REFUSED)) {
        this.#keys.remove(key.payloadHash);
        this.#set({ state: 'rejected', error: this.#core.failure(operationOf(request), error) });
      } else if (isCode(error, ...ANSWER_LOST) || !BillingError.is(error)) {
        this.#set({ state: 'checking' });
        await this.#findOut(draft, request, key);
      } else {
        // Signed out or told to wait: the request was turned away at the door.
        this.#set({ state: 'retryable', error: this.#core.failure(operationOf(request), error) });
      }
    }
  }

  /**
   * Asks for our client reference. Information that was added carries none: there the same key is
   * sent again, which a provider answers without doing it twice.
   */
  async #findOut(draft: Draft, request: SubmissionRequest, key: SubmissionKey): Promise<void> {
    const { signal } = this.#abort;
    try {
      if (request.kind === 'information') {
        await this.#confirm(draft, request, key, await this.#transmit(request, key, signal));
        return;
      }
      const dispute = await this.#lookUp(key.clientReference, signal);
      if (dispute) {
        await this.#confirm(draft, request, key, dispute);
      } else {
        this.#set({
          state: 'retryable',
          error: new BillingError('network', 'the billing system does not have it'),
        });
      }
    } catch (error) {
      this.#set({ state: 'unknown', error: this.#core.failure(operationOf(request), error) });
    }
  }

  async #lookUp(clientReference: string, signal: AbortSignal): Promise<Dispute | undefined> {
    const { port, accountId } = this.#core.requireAccount();
    const { items } = await port.disputes({ accountId, clientReference }, { signal });
    return items.find((dispute) => dispute.clientReference === clientReference);
  }

  #transmit(
    request: SubmissionRequest,
    { idempotencyKey, clientReference }: SubmissionKey,
    signal: AbortSignal,
  ): Promise<Dispute> {
    const { port } = this.#core.requireAccount();
    if (request.kind === 'information') {
      return port.addInformation(request.input, { signal, idempotencyKey });
    }
    // The stored reference wins: after a reload the same content belongs to the first intention.
    return port.openDispute({ ...request.input, clientReference }, { signal, idempotencyKey });
  }

  async #confirm(
    draft: Draft,
    request: SubmissionRequest,
    key: SubmissionKey,
    dispute: Dispute,
  ): Promise<void> {
    this.#keys.remove(key.payloadHash);
    this.#onDispute(dispute);
    const current = this.#core.snapshot.draft;
    if (current?.clientReference === draft.clientReference) {
      this.#core.state.update({
        draft: { ...current, stage: 'sent' },
        submission: { state: 'confirmed', dispute },
      });
    }
    this.#core.tell(
      request.kind === 'open'
        ? { type: 'dispute-submitted', dispute }
        : { type: 'information-added', dispute },
    );
    await this.uploadEvidence();
  }

  async #upload(owner: string, dispute: Dispute, item: EvidenceItem): Promise<void> {
    const set = (change: Partial<EvidenceItem>): void => {
      const { draft } = this.#core.snapshot;
      if (draft?.clientReference !== owner) return;
      const evidence = draft.evidence.map((other) =>
        other.id === item.id ? { ...other, ...change } : other,
      );
      this.#core.state.update({ draft: { ...draft, evidence } });
    };
    set({ upload: 'uploading', progress: 0 });
    try {
      const { port, accountId } = this.#core.requireAccount();
      const { file, name, mediaType } = item.accepted;
      await port.uploadEvidence(
        { accountId, disputeId: dispute.id, file, name, mediaType },
        {
          signal: this.#abort.signal,
          idempotencyKey: item.idempotencyKey,
          onProgress: (progress) => set({ progress }),
        },
      );
      set({ upload: 'uploaded', progress: 1 });
    } catch (error) {
      this.#core.failure('upload-evidence', error);
      set({ upload: 'failed' });
    }
  }

  #set(submission: Submission): void {
    this.#core.state.update({ submission });
  }
}

function operationOf(request: SubmissionRequest): 'open-dispute' | 'add-information' {
  return request.kind === 'open' ? 'open-dispute' : 'add-information';
}

/** The client reference is random, so it is no part of what makes two submissions the same. */
function contentOf(request: SubmissionRequest, draft: Draft): unknown {
  const files = draft.evidence.map(({ accepted }) => accepted.fingerprint);
  const { clientReference: _, ...content } = { clientReference: '', ...request.input };
  return { kind: request.kind, content, files };
}
