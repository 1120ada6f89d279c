/**
 * Has unfinished drafts kept in a `DraftStore` where a host opted in, and clears them when whoever
 * was here has gone: at any moment, as what keeps them is loaded only then. Trouble with the store
 * costs the draft after a reload and nothing else (R9).
 */
import type { DraftContent } from '../../contract/index.js';
import type { StoreCore } from '../store-core.js';
import type { DraftKeeping } from './draft-keeping.js';
import type { DraftStore } from './draft-store.js';

/** No page without opting in pays for it. */
const loadKeeping = () => import('./draft-keeping.js');

export interface DraftKeeperEvents {
  /**
   * Puts drafts back, at once or when that can be done, if they are wanted then. Until it resolves
   * nothing is saved over what is kept.
   */
  restore(content: DraftContent, isWanted: () => boolean): Promise<void>;
  mayHaveArrived(clientReference: string): boolean;
}

export class DraftKeeper {
  readonly #core: StoreCore;
  readonly #on: DraftKeeperEvents;
  #store: DraftStore | undefined;
  #keeping: DraftKeeping | undefined;
  #hasWarned = false;

  constructor(core: StoreCore, on: DraftKeeperEvents) {
    this.#core = core;
    this.#on = on;
  }

  get store(): DraftStore | undefined {
    return this.#store;
  }

  /** Another store, or none any more: what the former one keeps is cleared. */
  set store(store: DraftStore | undefined) {
    if (store === this.#store) return;
    this.forget();
    this.#store = store;
    this.#hasWarned = false;
    this.open();
  }

  /** The account is known: brings back what is kept for it. Does nothing the second time. */
  open(): void {
    const { accountId } = this.#core;
    if (!this.#store || accountId === undefined) return;
    if (this.#keeping) this.#keeping.open(this.#store, accountId);
    else void this.#attempt(() => this.#load());
  }

  /** Nothing of whoever was here stays: at once, since the page may go away now. */
  forget(): void {
    const store = this.#store;
    if (!store) return;
    const { accountId } = this.#core;
    const clear = (): Promise<void> => this.#attempt(() => store.clear(accountId));
    void clear();
    this.#keeping?.end(clear);
  }

  /** For whoever is here by then. */
  async #load(): Promise<void> {
    const { DraftKeeping } = await loadKeeping().catch((error: unknown) => {
      this.#askAgainFurtherOn();
      throw error;
    });
    this.#keeping ??= new DraftKeeping(this.#core, this.#on, (work) => this.#attempt(work));
    this.open();
  }

  /** What did not arrive is asked for again where the customer goes on, not with each key. */
  #askAgainFurtherOn(): void {
    const place = () => `${this.#core.snapshot.step.name} ${this.#core.snapshot.draft?.stage}`;
    const before = place();
    const stop = this.#core.state.subscribe(() => {
      if (place() === before) return;
      stop();
      this.open();
    });
  }

  async #attempt(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#hasWarned) return;
      this.#hasWarned = true;
      console.warn('Redress cannot keep drafts over a reload: the draft store failed.', error);
    }
  }
}
