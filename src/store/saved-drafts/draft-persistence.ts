/**
 * Saves drafts in a `DraftStore` where the host opted in, and clears them when the customer leaves.
 * Loads the code for saving on demand. A failing store costs the draft after a reload and nothing
 * else (R9).
 */
import type { StoreCore } from '../store-core.js';
import type { DraftAutosave } from './draft-autosave.js';
import type { DraftStore } from './draft-store.js';

/** How long the customer waits for saved drafts, from when the account is known (R9). */
const LONGEST_LOAD_MS = 5000;

const importAutosave = () => import('./draft-autosave.js');

export class DraftPersistence {
  static readonly feature = 'draft-persistence';
  readonly #core: StoreCore;
  #store: DraftStore | undefined;
  #autosave: DraftAutosave | undefined;
  /** Of the current store and account. Aborted once the customer no longer waits for it. */
  #loading: AbortController | undefined;
  #hasWarned = false;

  constructor(core: StoreCore) {
    this.#core = core;
    core.on('signed-in', () => this.#open());
    core.on('reset', () => this.#close());
  }

  /** A saved draft may be about the subject that the customer is about to begin with (R1). */
  get isLoading(): boolean {
    return this.#loading?.signal.aborted === false;
  }

  get store(): DraftStore | undefined {
    return this.#store;
  }

  /** Clears the drafts of the former store. */
  set store(store: DraftStore | undefined) {
    if (store === this.#store) return;
    this.#close();
    this.#store = store;
    this.#hasWarned = false;
    this.#open();
    this.#core.features.runReady();
  }

  #open(): void {
    const { accountId, clock } = this.#core;
    const store = this.#store;
    if (!store || accountId === undefined || this.#loading) return;
    const loading = new AbortController();
    this.#loading = loading;
    const stopWaiting = (): void => {
      loading.abort();
      this.#core.features.runReady();
    };
    void this.#tryTo(async () => {
      const autosave = await this.#loadAutosave(loading);
      // Another customer may have signed in, or the host may have replaced the store.
      if (loading === this.#loading) await autosave.open(store, accountId, stopWaiting);
    }).then(stopWaiting);
    const giveUp = (): void => {
      this.#warn(new Error(`No answer in ${LONGEST_LOAD_MS} ms.`));
      stopWaiting();
    };
    void clock.delay(LONGEST_LOAD_MS, loading.signal).then(giveUp, () => {});
  }

  /** Clears the drafts at once, since the page may be left now. */
  #close(): void {
    const store = this.#store;
    if (!store) return;
    const { accountId } = this.#core;
    const clear = (): Promise<void> => this.#tryTo(() => store.clear(accountId));
    this.#loading?.abort();
    this.#loading = undefined;
    void clear();
    this.#autosave?.close(clear);
  }

  async #loadAutosave(loading: AbortController): Promise<DraftAutosave> {
    if (!this.#autosave) {
      const { DraftAutosave } = await importAutosave().catch((error: unknown) => {
        if (loading === this.#loading) this.#retryAtNextStep();
        throw error;
      });
      this.#autosave ??= new DraftAutosave(this.#core, (work) => this.#tryTo(work));
    }
    return this.#autosave;
  }

  /** A retry with each keystroke would be too many. */
  #retryAtNextStep(): void {
    this.#loading = undefined;
    const place = () => `${this.#core.snapshot.step.name} ${this.#core.snapshot.draft?.stage}`;
    const before = place();
    const unsubscribe = this.#core.subscribe(() => {
      if (place() === before) return;
      unsubscribe();
      this.#open();
    });
  }

  async #tryTo(work: () => Promise<void> | void): Promise<void> {
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
