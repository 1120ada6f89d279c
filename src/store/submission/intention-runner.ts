/** Performs the effects of the submission machine for one intention. Decides nothing. */
import { NotSentError } from '../../contract/not-sent-error.js';
import { BillingError, type Dispute } from '../../contract/index.js';
import type { StoreCore } from '../store-core.js';
import {
  intention,
  isUnsettled,
  type Attempt,
  type Effect,
  type Event,
  type Intention,
} from './intention.js';
import { next } from './machine.js';
import { findStoredAttempts, hashesOf, type RequestHashes } from './stored-attempts.js';
import type { SubmissionHandler, Versions } from './submission-handler.js';
import { randomId, type SubmissionKeys } from './submission-keys.js';

export class IntentionRunner<Request, Receipt> implements Versions<Request> {
  readonly #handler: SubmissionHandler<Request, Receipt>;
  readonly #core: StoreCore;
  readonly #keys: SubmissionKeys;
  #state: Intention<Receipt>;
  #hashes: RequestHashes = { content: '', subject: '', calls: [] };
  /** By content hash. Personal data, so never stored. */
  readonly #requests = new Map<string, Request>();
  #newest: Dispute | undefined;
  #running: Promise<void> | undefined;
  #signal = AbortSignal.abort();

  constructor(
    handler: SubmissionHandler<Request, Receipt>,
    core: StoreCore,
    keys: SubmissionKeys,
    reference: string,
    attempts?: readonly Attempt[],
  ) {
    this.#handler = handler;
    this.#core = core;
    this.#keys = keys;
    this.#state = intention(reference, handler.canLookUp, attempts);
  }

  get state(): Intention<Receipt> {
    return this.#state;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  get isUnsettled(): boolean {
    return isUnsettled(this.#state);
  }

  get attempts(): readonly Attempt[] {
    return this.#state.attempts;
  }

  requestOf({ content }: Attempt): Request | undefined {
    return this.#requests.get(content);
  }

  isShared(reference: string): boolean {
    const own = new Set(this.attempts.map(({ content, isOfOther }) => (isOfOther ? '' : content)));
    const keys = this.#keys.all();
    if (this.#keys.mayMissOthers?.()) return true;
    return keys.some((key) => key.clientReference === reference && !own.has(key.payloadHash));
  }

  /** Single flight: further calls join the running one (R1). */
  submit(): Promise<void> {
    // Makes a running look-up continue with sending.
    if (this.#running) void this.#advance({ type: 'submit' }, this.#signal);
    return this.#run({ type: 'submit' });
  }

  /** Looks up the unsettled attempts. */
  resume(): Promise<void> {
    return this.#run({ type: 'resume' });
  }

  /** Takes a receipt that came without a look-up, as in the list of disputes. */
  recognise(receipt: Receipt): void {
    if (!this.isRunning) void this.#run({ type: 'receipt', receipt });
  }

  /** A request that may have been sent before the page was loaded. */
  remember(content: string, request: Request): void {
    this.#requests.set(content, request);
  }

  #run(event: Event<Receipt>): Promise<void> {
    if (this.#running) return this.#running;
    const signal = this.#core.requests.attachment;
    // Set before anything starts: a listener that hears of the start may submit again.
    let start: (started: Promise<void>) => void = () => {};
    const run = new Promise<void>((resolve) => (start = resolve)).finally(() => {
      signal.removeEventListener('abort', this.#abort);
      if (this.#running === run) this.#running = undefined;
    });
    this.#running = run;
    this.#signal = signal;
    signal.addEventListener('abort', this.#abort, { once: true });
    start(this.#advance(event, signal));
    return run;
  }

  readonly #abort = (): void => {
    this.#running = undefined;
    const error = new BillingError('aborted', 'called off before an answer came');
    void this.#advance({ type: 'aborted', error }, this.#signal);
  };

  /** Performs the immediate effects of an event, then the asynchronous one, whose event follows. */
  async #advance(event: Event<Receipt>, signal: AbortSignal): Promise<void> {
    const { state, effects } = next(this.#state, event);
    // A listener may submit at every change, so reporting one that is none would never end.
    if (state === this.#state && effects.length === 0) return;
    this.#state = state;
    let confirmed: Promise<void> | undefined;
    for (const effect of effects) {
      switch (effect.do) {
        case 'store':
          try {
            this.#store(effect.attempt);
          } catch (error) {
            return this.#advance({ type: 'not-sent', error: asBillingError(error) }, signal);
          }
          break;
        case 'settle':
          for (const attempt of effect.attempts) this.#settle(attempt);
          break;
        case 'report':
          this.#handler.onFailure(effect.error, this.#newest);
          break;
        case 'confirm':
          confirmed = this.#confirm(effect.receipt, effect.attempt);
          break;
        case 'prepare':
        case 'look-up':
        case 'send':
          this.#handler.onChange();
          return this.#perform(effect, signal);
      }
    }
    this.#handler.onChange();
    await confirmed;
  }

  async #perform(
    effect: Extract<Effect<Receipt>, { do: 'prepare' | 'look-up' | 'send' }>,
    signal: AbortSignal,
  ): Promise<void> {
    if (effect.do === 'prepare') return this.#prepare(signal);
    const event = await (effect.do === 'send'
      ? this.#send(effect.attempt, signal)
      : this.#lookUp(signal));
    if (!signal.aborted) await this.#advance(event, signal);
  }

  /** Reads and stores keys under one lock, so that no other tab comes in between (R1). */
  async #prepare(signal: AbortSignal): Promise<void> {
    const keys = this.#keys;
    let advanced: Promise<void> | undefined;
    try {
      const request = this.#handler.request();
      const hashes = await hashesOf(this.#handler, request);
      if (signal.aborted) return;
      const { content } = hashes;
      this.#requests.set(content, request);
      this.#hashes = hashes;
      const advance = (): void => {
        if (signal.aborted) return;
        const stored = findStoredAttempts(keys, hashes, this.#handler, this.#core.now);
        const [key, newReference] = [randomId(), randomId()];
        advanced = this.#advance({ type: 'prepared', content, key, newReference, stored }, signal);
      };
      await (keys.exclusively?.(advance) ?? advance());
    } catch (error) {
      if (signal.aborted) return;
      advanced = this.#advance({ type: 'not-sent', error: asBillingError(error) }, signal);
    }
    await advanced;
  }

  #confirm(receipt: Receipt, attempt: Attempt | undefined): Promise<void> {
    const keys = this.#keys;
    const own = new Set(this.#state.attempts.map(({ key }) => key));
    for (const stored of keys.all()) {
      if (!own.has(stored.idempotencyKey)) continue;
      try {
        if (this.#handler.remembersReceipt) keys.put({ ...stored, confirmedAt: this.#core.now });
        else keys.remove(stored.payloadHash);
      } catch {
        // The receipt counts, whatever becomes of the key.
      }
    }
    return this.#handler.onReceipt(receipt, attempt && this.requestOf(attempt), this);
  }

  async #send(attempt: Attempt, signal: AbortSignal): Promise<Event<Receipt>> {
    const request = this.requestOf(attempt) as Request;
    try {
      return { type: 'receipt', receipt: await this.#handler.send(request, attempt, signal) };
    } catch (thrown) {
      const error = asBillingError(thrown);
      return { type: error instanceof NotSentError ? 'not-sent' : 'failed', error };
    }
  }

  async #lookUp(signal: AbortSignal): Promise<Event<Receipt>> {
    this.#newest = undefined;
    try {
      const result = await this.#handler.lookUp(this, signal);
      if (result.found !== undefined) return { type: 'receipt', receipt: result.found };
      this.#newest = result.newest;
      if (!('takenReference' in result)) return { type: 'missing' };
      const { takenReference } = result;
      const error = new BillingError('conflict', 'the reference belongs to another dispute');
      return { type: 'taken', takenReference, newReference: randomId(), error };
    } catch (thrown) {
      return { type: 'look-up-failed', error: asBillingError(thrown) };
    }
  }

  /** Makes the attempt uncertain for every tab. */
  #store({ content, key, reference }: Attempt): void {
    const { subject, calls } = this.#hashes;
    this.#keys.put({
      payloadHash: content,
      idempotencyKey: key,
      clientReference: reference,
      subjectHash: subject,
      ...(calls.length > 0 && { callHashes: calls }),
      storedAt: this.#core.now,
    });
  }

  #settle({ content, key }: Attempt): void {
    const stored = this.#keys.all().find(({ payloadHash }) => payloadHash === content);
    if (stored?.idempotencyKey !== key || stored.confirmedAt !== undefined) return;
    try {
      this.#keys.put({ ...stored, settledAt: this.#core.now });
    } catch {
      // Other tabs still see it as uncertain and look it up once more.
    }
  }
}

function asBillingError(thrown: unknown): BillingError {
  if (BillingError.is(thrown)) return thrown;
  return new BillingError('unknown', 'unexpected failure', { cause: thrown });
}
