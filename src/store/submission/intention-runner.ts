/**
 * Runs the effects of the submission machine for one intention: names and stores what is to be sent,
 * sends it, asks the provider. Decides nothing; the machine does.
 */
import { NotSentError } from '../../contract/not-sent-error.js';
import { BillingError, type Dispute } from '../../contract/index.js';
import { randomId } from '../random-id.js';
import type { Errand } from './errand.js';
import {
  intention,
  isUnsettled,
  type Attempt,
  type Effect,
  type Event,
  type Intention,
} from './intention.js';
import { next } from './machine.js';
import { attemptsAbout, namesOf } from './stored-attempts.js';
import type { SubmissionKeys } from './submission-keys.js';

export interface RunnerParts {
  readonly keys: SubmissionKeys;
  readonly now: () => number;
  /** Whatever runs is called off when it aborts. */
  readonly attachment: () => AbortSignal;
}

export class IntentionRunner<Request, Receipt> {
  readonly #errand: Errand<Request, Receipt>;
  readonly #parts: RunnerParts;
  #state: Intention<Receipt>;
  #subject = '';
  /** By content. In memory only: it is personal data. */
  readonly #requests = new Map<string, Request>();
  #newest: Dispute | undefined;
  #running: Promise<void> | undefined;
  #signal = AbortSignal.abort();

  constructor(
    errand: Errand<Request, Receipt>,
    parts: RunnerParts,
    reference: string,
    attempts?: readonly Attempt[],
  ) {
    this.#errand = errand;
    this.#parts = parts;
    this.#state = intention(reference, errand.canLookUp, attempts);
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

  /** What was sent of it, as far as this page knows; undefined among them where it does not. */
  get sent(): readonly (Request | undefined)[] {
    return this.#state.attempts.map(this.#requestOf);
  }

  /** Single flight: while it runs, a further call joins it (R1). */
  submit(): Promise<void> {
    // What is being looked up goes on with sending it.
    if (this.#running) void this.#advance({ type: 'submit' }, this.#signal);
    return this.#run({ type: 'submit' });
  }

  /** Looks up what is unsettled. */
  resume(): Promise<void> {
    return this.#run({ type: 'resume' });
  }

  /** The provider told of it unasked, as in the list of disputes. */
  recognise(receipt: Receipt): void {
    if (!this.isRunning) void this.#run({ type: 'receipt', receipt });
  }

  #run(event: Event<Receipt>): Promise<void> {
    if (this.#running) return this.#running;
    const signal = this.#parts.attachment();
    // Known before it starts: whoever hears of its start may tap once more.
    let start: (started: Promise<void>) => void = () => {};
    const run = new Promise<void>((resolve) => (start = resolve)).finally(() => {
      signal.removeEventListener('abort', this.#callOff);
      if (this.#running === run) this.#running = undefined;
    });
    this.#running = run;
    this.#signal = signal;
    signal.addEventListener('abort', this.#callOff, { once: true });
    start(this.#advance(event, signal));
    return run;
  }

  readonly #callOff = (): void => {
    this.#running = undefined;
    const error = new BillingError('aborted', 'called off before an answer came');
    void this.#advance({ type: 'aborted', error }, this.#signal);
  };

  /** Takes a step: at once what need not be waited for, then the rest, which leads to the next. */
  async #advance(event: Event<Receipt>, signal: AbortSignal): Promise<void> {
    const { state, effects } = next(this.#state, event);
    // Who hears of every change may tap at each: what changes nothing must not be heard of.
    if (state === this.#state && effects.length === 0) return;
    this.#state = state;
    let going: Promise<void> | undefined;
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
          this.#errand.failed(effect.error, this.#newest);
          break;
        case 'confirm':
          going = this.#confirm(effect.receipt, effect.attempt);
          break;
        case 'prepare':
        case 'look-up':
        case 'send':
          // Seen before anything is heard of it.
          this.#errand.changed();
          return this.#perform(effect, signal);
      }
    }
    this.#errand.changed();
    await going;
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

  /** In one go with storing the key, with no other tab in between (R1). */
  async #prepare(signal: AbortSignal): Promise<void> {
    const { keys } = this.#parts;
    let going: Promise<void> | undefined;
    try {
      const request = this.#errand.request();
      const { content, subject } = await namesOf(this.#errand, request);
      if (signal.aborted) return;
      this.#requests.set(content, request);
      this.#subject = subject;
      const go = (): void => {
        if (signal.aborted) return;
        const others = attemptsAbout(keys, { content, subject }, this.#errand);
        const event = { type: 'prepared', content, key: randomId(), others } as const;
        going = this.#advance(event, signal);
      };
      await (keys.exclusively?.(go) ?? go());
    } catch (error) {
      if (signal.aborted) return;
      going = this.#advance({ type: 'not-sent', error: asBillingError(error) }, signal);
    }
    await going;
  }

  #confirm(receipt: Receipt, attempt: Attempt | undefined): Promise<void> {
    const { keys, now } = this.#parts;
    const own = new Set(this.#state.attempts.map(({ key }) => key));
    for (const stored of keys.all()) {
      if (!own.has(stored.idempotencyKey)) continue;
      if (this.#errand.isOnce) keys.put({ ...stored, confirmedAt: now() });
      else keys.remove(stored.payloadHash);
    }
    return this.#errand.received(receipt, attempt && this.#requests.get(attempt.content));
  }

  readonly #requestOf = ({ content }: Attempt): Request | undefined => this.#requests.get(content);

  async #send(attempt: Attempt, signal: AbortSignal): Promise<Event<Receipt>> {
    const request = this.#requests.get(attempt.content) as Request;
    try {
      return { type: 'receipt', receipt: await this.#errand.send(request, attempt, signal) };
    } catch (thrown) {
      const error = asBillingError(thrown);
      return { type: error instanceof NotSentError ? 'not-sent' : 'failed', error };
    }
  }

  async #lookUp(signal: AbortSignal): Promise<Event<Receipt>> {
    this.#newest = undefined;
    const doubted = this.#state.attempts.filter(({ doubt }) => doubt !== 'settled');
    try {
      const told = await this.#errand.lookUp(doubted, signal, this.#requestOf);
      if (told.found !== undefined) return { type: 'receipt', receipt: told.found };
      this.#newest = told.newest;
      if (!('takenBy' in told)) return { type: 'missing' };
      const error = new BillingError('conflict', 'the reference belongs to another dispute');
      return { type: 'taken', taken: told.takenBy, reference: randomId(), error };
    } catch (thrown) {
      return { type: 'look-up-failed', error: asBillingError(thrown) };
    }
  }

  /** Uncertain from now on, for every tab. */
  #store({ content, key, reference }: Attempt): void {
    this.#parts.keys.put({
      payloadHash: content,
      idempotencyKey: key,
      clientReference: reference,
      subjectHash: this.#subject,
      storedAt: this.#parts.now(),
    });
  }

  #settle({ content, key }: Attempt): void {
    const { keys, now } = this.#parts;
    const stored = keys.find(content);
    if (stored?.idempotencyKey !== key || stored.confirmedAt !== undefined) return;
    try {
      keys.put({ ...stored, settledAt: now() });
    } catch {
      // Then it stays unsettled for the other tabs, which look it up once more.
    }
  }
}

function asBillingError(thrown: unknown): BillingError {
  if (BillingError.is(thrown)) return thrown;
  return new BillingError('unknown', 'unexpected failure', { cause: thrown });
}
