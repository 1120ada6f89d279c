/**
 * Keeps unfinished drafts in a `DraftStore` and brings them back, where a host opted in. Must never
 * keep anything without that, nor past the account it belongs to (S7); trouble with the store costs
 * the draft after a reload and nothing else (R9).
 */
import type { DraftContent } from '../../contract/index.js';
import type { Snapshot } from '../snapshot.js';
import type { StoreCore } from '../store-core.js';
import { draftContentOf } from './draft-content.js';
import type { DraftStore } from './draft-store.js';

/** Loaded where a host opted in: no other page pays for it. */
const loadSeal = () => import('./draft-seal.js');

export interface DraftKeeperEvents {
  /**
   * Puts drafts back, at once or when that can be done, if they are wanted then. Until it resolves
   * nothing is saved over what is kept.
   */
  restore(content: DraftContent, isWanted: () => boolean): Promise<void>;
  mayHaveArrived(clientReference: string): boolean;
}

/** A store and an account, from the moment at which the account is known. */
interface Keeping {
  readonly store: DraftStore;
  readonly accountId: string;
}

const KEPT_SLICES = ['draft', 'parkedDrafts', 'selection', 'step', 'submission'] as const;

export class DraftKeeper {
  readonly #core: StoreCore;
  readonly #on: DraftKeeperEvents;
  #store: DraftStore | undefined;
  #keeping: Keeping | undefined;
  /** What was looked at last; undefined until what was kept has been read. */
  #seen: Snapshot | undefined;
  #isSaveDue = false;
  #isAnythingKept = false;
  /** One thing after the other, so that a slow store cannot end up with an older draft. */
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;
  #hasWarned = false;

  constructor(core: StoreCore, on: DraftKeeperEvents) {
    this.#core = core;
    this.#on = on;
    core.state.subscribe(() => this.#onChange());
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
    const store = this.#store;
    if (!store || accountId === undefined || this.#keeping) return;
    const keeping = { store, accountId };
    this.#keeping = keeping;
    this.#queue(() => this.#load(keeping));
  }

  /** Nothing of whoever was here stays: at once, since the page may go away now. */
  forget(): void {
    const store = this.#store;
    const accountId = this.#keeping?.accountId;
    this.#keeping = undefined;
    this.#seen = undefined;
    if (!store) return;
    void this.#attempt(() => store.clear(accountId));
    // A save that is under way would end after that.
    if (this.#isWorking) this.#queue(() => this.#attempt(() => store.clear(accountId)));
  }

  async #load(keeping: Keeping): Promise<void> {
    const { store, accountId } = keeping;
    await this.#attempt(async () => {
      const stored: unknown = await store.load(accountId);
      if (stored === undefined || keeping !== this.#keeping) return;
      const { openDraft } = await loadSeal();
      const content = await openDraft(accountId, stored, this.#core.now);
      if (keeping !== this.#keeping) return;
      this.#isAnythingKept = content !== undefined;
      if (content) await this.#on.restore(content, () => keeping === this.#keeping);
      else await store.clear(accountId);
    });
    if (keeping !== this.#keeping) return;
    // What was restored is as it was kept; what was begun meanwhile is not kept yet.
    this.#seen = this.#core.snapshot;
    this.#saveSoon();
  }

  #onChange(): void {
    const { snapshot } = this.#core;
    const seen = this.#seen;
    if (!seen || !this.#keeping) return;
    if (KEPT_SLICES.every((slice) => seen[slice] === snapshot[slice])) return;
    this.#seen = snapshot;
    this.#saveSoon();
  }

  /** Many changes in one go are one save, of what is there by then. */
  #saveSoon(): void {
    if (this.#isSaveDue) return;
    this.#isSaveDue = true;
    this.#queue(async () => {
      this.#isSaveDue = false;
      await this.#attempt(() => this.#save());
    });
  }

  async #save(): Promise<void> {
    const keeping = this.#keeping;
    if (!keeping) return;
    const { store, accountId } = keeping;
    const content = draftContentOf(this.#core.snapshot, (reference) =>
      this.#on.mayHaveArrived(reference),
    );
    if (!content) {
      if (this.#isAnythingKept) await store.clear(accountId);
      this.#isAnythingKept = false;
      return;
    }
    this.#isAnythingKept = true;
    const { sealDraft } = await loadSeal();
    const draft = await sealDraft(accountId, content, this.#core.now);
    if (keeping === this.#keeping) await store.save(accountId, draft);
  }

  #queue(work: () => Promise<void>): void {
    this.#isWorking = true;
    const last = this.#work.then(work).finally(() => {
      if (this.#work === last) this.#isWorking = false;
    });
    this.#work = last;
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
