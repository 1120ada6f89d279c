/**
 * Loads the drafts of an account from a `DraftStore` and saves every change. Must never save a draft
 * beyond the account to which it belongs (S7).
 */
import type { DraftContent } from '../../contract/index.js';
import type { Snapshot } from '../snapshot.js';
import type { StoreCore } from '../store-core.js';
import type { DraftStore } from './draft-store.js';
import { draftContentOf, openDraft, sealDraft } from './stored-draft.js';

interface Target {
  readonly store: DraftStore;
  readonly accountId: string;
}

const SAVED_SLICES = ['draft', 'parkedDrafts', 'selection', 'step', 'submission'] as const;

/** Runs work that may fail, and warns. */
type TryTo = (work: () => Promise<void> | void) => Promise<void>;

export class DraftAutosave {
  readonly #core: StoreCore;
  readonly #tryTo: TryTo;
  #target: Target | undefined;
  /** Undefined until the saved drafts have been restored. */
  #lastSeen: Snapshot | undefined;
  #isSaveDue = false;
  #hasSaved = false;
  /** Runs one task at a time, so that a slow store cannot end up with an older draft. */
  #queue: Promise<void> = Promise.resolve();
  #isWorking = false;
  #stopRestoring: () => void = () => {};

  constructor(core: StoreCore, tryTo: TryTo) {
    this.#core = core;
    this.#tryTo = tryTo;
    core.subscribe(() => this.#onChange());
  }

  /**
   * Restores the drafts of the account and begins to save changes.
   * @param onLoaded called when the saved drafts are known, possibly before they are restored
   * @returns when they are restored, or cannot be loaded
   */
  open(store: DraftStore, accountId: string, onLoaded: () => void): Promise<void> {
    const target = { store, accountId };
    this.#target = target;
    return this.#enqueue(() => this.#load(target, onLoaded));
  }

  /** Stops saving. Clears once more after a save that is under way. */
  close(clear: () => Promise<void>): void {
    this.#target = undefined;
    this.#lastSeen = undefined;
    this.#stopRestoring();
    if (this.#isWorking) void this.#enqueue(clear);
  }

  async #load(target: Target, onLoaded: () => void): Promise<void> {
    const { store, accountId } = target;
    await this.#tryTo(async () => {
      const stored: unknown = await store.load(accountId);
      if (stored === undefined || target !== this.#target) return;
      const content = await openDraft(accountId, stored, this.#core.deviceNow);
      if (target !== this.#target) return;
      this.#hasSaved = content !== undefined;
      const done = content ? this.#restore(content, target) : store.clear(accountId);
      onLoaded();
      await done;
    });
    if (target !== this.#target) return;
    this.#lastSeen = this.#core.snapshot;
    // The customer may have begun a draft meanwhile.
    this.#saveSoon();
  }

  /** Waits for the code for drafts. Until then nothing is saved over the stored draft. */
  async #restore(content: DraftContent, target: Target): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#stopRestoring = resolve;
      this.#core.features.whenReady('draftRestorer', (restorer) => {
        try {
          if (target === this.#target) restorer.restore(content);
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  #onChange(): void {
    const { snapshot } = this.#core;
    const seen = this.#lastSeen;
    if (!seen || !this.#target) return;
    if (SAVED_SLICES.every((slice) => seen[slice] === snapshot[slice])) return;
    this.#lastSeen = snapshot;
    this.#saveSoon();
  }

  /** Combines changes that follow each other directly into one save. */
  #saveSoon(): void {
    if (this.#isSaveDue) return;
    this.#isSaveDue = true;
    void this.#enqueue(async () => {
      this.#isSaveDue = false;
      await this.#tryTo(() => this.#save());
    });
  }

  async #save(): Promise<void> {
    const target = this.#target;
    if (!target) return;
    const { store, accountId } = target;
    const restorer = this.#core.features.find('draftRestorer');
    const content = draftContentOf(
      this.#core.snapshot,
      (reference) => restorer?.isUnsettled(reference) ?? false,
    );
    if (!content) {
      if (this.#hasSaved) await store.clear(accountId);
      this.#hasSaved = false;
      return;
    }
    this.#hasSaved = true;
    const draft = await sealDraft(accountId, content, this.#core.deviceNow);
    if (target === this.#target) await store.save(accountId, draft);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#isWorking = true;
    const last = this.#queue.then(work).finally(() => {
      if (this.#queue === last) this.#isWorking = false;
    });
    this.#queue = last;
    return last;
  }
}
