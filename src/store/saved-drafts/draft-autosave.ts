/**
 * Keeps unfinished drafts in a `DraftStore` and brings them back. Loaded where a host opted in. Must
 * never keep anything past the account it belongs to (S7).
 */
import type { DraftContent } from '../../contract/index.js';
import type { Snapshot } from '../snapshot.js';
import type { StoreCore } from '../store-core.js';
import { openDraft, sealDraft } from './stored-draft.js';
import type { DraftStore } from './draft-store.js';
import { draftContentOf } from './kept-content.js';

/** A store and an account, from the moment at which the account is known. */
interface Keeping {
  readonly store: DraftStore;
  readonly accountId: string;
}

const KEPT_SLICES = ['draft', 'parkedDrafts', 'selection', 'step', 'submission'] as const;

/** Does what may fail, and says so. */
type Attempt = (work: () => Promise<void> | void) => Promise<void>;

export class DraftAutosave {
  readonly #core: StoreCore;
  readonly #attempt: Attempt;
  #keeping: Keeping | undefined;
  /** What was looked at last; undefined until what was kept has been read. */
  #seen: Snapshot | undefined;
  #isSaveDue = false;
  #isAnythingKept = false;
  /** One thing after the other, so that a slow store cannot end up with an older draft. */
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;
  /** Ends the wait for the code that restores. */
  #giveUp: () => void = () => {};

  constructor(core: StoreCore, attempt: Attempt) {
    this.#core = core;
    this.#attempt = attempt;
    core.state.subscribe(() => this.#onChange());
  }

  /**
   * Keeps the drafts of the account.
   * @param read called when what is kept is known, though it may not be back yet
   * @returns when it is back, or cannot be had
   */
  open(store: DraftStore, accountId: string, read: () => void): Promise<void> {
    const keeping = { store, accountId };
    this.#keeping = keeping;
    return this.#queue(() => this.#load(keeping, read));
  }

  /** Keeps nothing any more. A save that is under way would end after what has been cleared. */
  end(clear: () => Promise<void>): void {
    this.#keeping = undefined;
    this.#seen = undefined;
    this.#giveUp();
    if (this.#isWorking) void this.#queue(clear);
  }

  async #load(keeping: Keeping, read: () => void): Promise<void> {
    const { store, accountId } = keeping;
    await this.#attempt(async () => {
      const stored: unknown = await store.load(accountId);
      if (stored === undefined || keeping !== this.#keeping) return;
      const content = await openDraft(accountId, stored, this.#core.deviceNow);
      if (keeping !== this.#keeping) return;
      this.#isAnythingKept = content !== undefined;
      const done = content ? this.#restore(content, keeping) : store.clear(accountId);
      read();
      await done;
    });
    if (keeping !== this.#keeping) return;
    // What was restored is as it was kept; what was begun meanwhile is not kept yet.
    this.#seen = this.#core.snapshot;
    this.#saveSoon();
  }

  /** At once, or when the code for drafts is here. Until then nothing is saved over what is kept. */
  async #restore(content: DraftContent, keeping: Keeping): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#giveUp = resolve;
      this.#core.features.whenReady('draftRestorer', (restored) => {
        try {
          if (keeping === this.#keeping) restored.restore(content);
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
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
    void this.#queue(async () => {
      this.#isSaveDue = false;
      await this.#attempt(() => this.#save());
    });
  }

  async #save(): Promise<void> {
    const keeping = this.#keeping;
    if (!keeping) return;
    const { store, accountId } = keeping;
    const content = draftContentOf(
      this.#core.snapshot,
      (reference) => this.#core.features.find('draftRestorer')?.mayHaveArrived(reference) ?? false,
    );
    if (!content) {
      if (this.#isAnythingKept) await store.clear(accountId);
      this.#isAnythingKept = false;
      return;
    }
    this.#isAnythingKept = true;
    const draft = await sealDraft(accountId, content, this.#core.deviceNow);
    if (keeping === this.#keeping) await store.save(accountId, draft);
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.#isWorking = true;
    const last = this.#work.then(work).finally(() => {
      if (this.#work === last) this.#isWorking = false;
    });
    this.#work = last;
    return last;
  }
}
