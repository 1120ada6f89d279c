/**
 * Has unfinished drafts kept in a `DraftStore` where a host opted in, and clears them when whoever
 * was here has gone: at any moment, since what keeps them is loaded only then. Trouble with the store
 * costs the draft after a reload and nothing else (R9).
 */
import type { StoreCore } from '../store-core.js';
import type { DraftAutosave } from './draft-autosave.js';
import type { DraftStore } from './draft-store.js';

/** From when the account is known until a customer who begins something is kept waiting no more (R9). */
const LONGEST_READ_MS = 5000;

/** No page without opting in pays for it. */
const loadKeeping = () => import('./draft-autosave.js');

export class DraftPersistence {
  static readonly feature = 'keeper';
  readonly #core: StoreCore;
  #store: DraftStore | undefined;
  #keeping: DraftAutosave | undefined;
  /** For the store and the account of now; aborted once nobody waits for it any more. */
  #reading: AbortController | undefined;
  #hasWarned = false;

  constructor(core: StoreCore) {
    this.#core = core;
    core.when('signed-in', () => this.#open());
    core.when('forget', () => this.#forget());
  }

  /** What is kept is not known yet, and may be about what the customer wants to begin (R1). */
  get isReading(): boolean {
    return this.#reading?.signal.aborted === false;
  }

  get store(): DraftStore | undefined {
    return this.#store;
  }

  /** Another store, or none any more: what the former one keeps is cleared. */
  set store(store: DraftStore | undefined) {
    if (store === this.#store) return;
    this.#forget();
    this.#store = store;
    this.#hasWarned = false;
    this.#open();
    this.#core.features.goOn();
  }

  /** The account is known: brings back what is kept for it, late too. Does nothing the second time. */
  #open(): void {
    const { accountId, clock } = this.#core;
    const store = this.#store;
    if (!store || accountId === undefined || this.#reading) return;
    const reading = new AbortController();
    this.#reading = reading;
    const end = (): void => {
      reading.abort();
      this.#core.features.goOn();
    };
    void this.#attempt(async () => {
      const keeping = await this.#load(reading);
      // Who is here by now has a reading of their own.
      if (reading === this.#reading) await keeping.open(store, accountId, end);
    }).then(end);
    const giveUp = (): void => {
      this.#warn(new Error(`No answer in ${LONGEST_READ_MS} ms.`));
      end();
    };
    void clock.delay(LONGEST_READ_MS, reading.signal).then(giveUp, () => {});
  }

  /** Nothing of whoever was here stays: at once, since the page may go away now. */
  #forget(): void {
    const store = this.#store;
    if (!store) return;
    const { accountId } = this.#core;
    const clear = (): Promise<void> => this.#attempt(() => store.clear(accountId));
    this.#reading?.abort();
    this.#reading = undefined;
    void clear();
    this.#keeping?.end(clear);
  }

  async #load(reading: AbortController): Promise<DraftAutosave> {
    if (!this.#keeping) {
      const { DraftAutosave } = await loadKeeping().catch((error: unknown) => {
        if (reading === this.#reading) this.#askAgainFurtherOn();
        throw error;
      });
      this.#keeping ??= new DraftAutosave(this.#core, (work) => this.#attempt(work));
    }
    return this.#keeping;
  }

  /** What did not arrive is asked for again where the customer goes on, not with each key. */
  #askAgainFurtherOn(): void {
    this.#reading = undefined;
    const place = () => `${this.#core.snapshot.step.name} ${this.#core.snapshot.draft?.stage}`;
    const before = place();
    const stop = this.#core.state.subscribe(() => {
      if (place() === before) return;
      stop();
      this.#open();
    });
  }

  async #attempt(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#warn(error);
    }
  }

  #warn(error: unknown): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    console.warn('Redress cannot keep drafts over a reload: the draft store failed.', error);
  }
}
