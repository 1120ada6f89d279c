/** Restores the drafts of an account and saves every change, for that account only (S7). */
import type { DraftContent } from '../../contract/index.js';
import type { Snapshot } from '../snapshot.js';
import type { StoreCore } from '../store-core.js';
import type { DraftStore, SavedChange } from './draft-store.js';
import type { DraftRestorer } from './draft-restorer.js';
import { draftContentOf, openDraft, sealDraft } from './stored-draft.js';

interface Target {
  readonly store: DraftStore;
  readonly accountId: string;
}

const SAVED_SLICES = [
  'draft',
  'parkedDrafts',
  'selection',
  'step',
  'submission',
  'rightCalls',
] as const;

/** Runs work that may fail, and warns. */
type TryTo = (work: () => Promise<void> | void) => Promise<void>;

export class DraftAutosave {
  readonly #core: StoreCore;
  readonly #tryTo: TryTo;
  #target: Target | undefined;
  /** Undefined until the saved drafts have been restored. */
  #lastSeen: Snapshot | undefined;
  #isSaveDue = false;
  /** Saving the same again would be told to the other flow, and so on without end. */
  #isTakingOver = false;
  /** What the store holds, as far as this page knows. */
  #saved: DraftContent | undefined;
  /** Runs one task at a time, so that a slow store cannot end up with an older draft. */
  #queue: Promise<void> = Promise.resolve();
  #isWorking = false;
  #stopRestoring: () => void = () => {};

  constructor(core: StoreCore, tryTo: TryTo) {
    this.#core = core;
    this.#tryTo = tryTo;
    core.subscribe(() => this.#onChange());
  }

  /** @param onLoaded called when the saved drafts are known, possibly before they are restored */
  open(store: DraftStore, accountId: string, onLoaded: () => void): Promise<void> {
    const target = { store, accountId };
    this.#target = target;
    this.#saved = undefined;
    store.sharers?.join(this);
    return this.#enqueue(() => this.#load(target, onLoaded));
  }

  /** What another flow of the page has saved. */
  takeOver({ accountId, content, before }: SavedChange): void {
    const target = this.#target;
    if (target?.accountId !== accountId) return;
    void this.#enqueue(() =>
      this.#tryTo(async () => {
        await this.#withRestorer(target, (restorer) => {
          this.#saved = content;
          this.#isTakingOver = true;
          try {
            restorer.share(content, before);
          } finally {
            this.#isTakingOver = false;
          }
        });
      }),
    );
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
      this.#saved = content;
      const done = content
        ? this.#withRestorer(target, (restorer) => restorer.restore(content))
        : store.clear(accountId);
      onLoaded();
      await done;
    });
    if (target !== this.#target) return;
    this.#lastSeen = this.#core.snapshot;
    // The customer may have begun a draft meanwhile.
    this.#saveSoon();
  }

  /** Waits for the code for drafts. Until then nothing is saved over the stored draft. */
  async #withRestorer(target: Target, act: (restorer: DraftRestorer) => void): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#stopRestoring = resolve;
      this.#core.features.whenReady('draftRestorer', (restorer) => {
        try {
          if (target === this.#target) act(restorer);
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
    if (!this.#isTakingOver) this.#saveSoon();
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
    const before = this.#saved;
    if (!content && !before) return;
    this.#saved = content;
    if (content) {
      const draft = await sealDraft(accountId, content, this.#core.deviceNow);
      if (target !== this.#target) return;
      await store.save(accountId, draft);
    } else {
      await store.clear(accountId);
    }
    store.sharers?.tell(this, { accountId, content, before });
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
