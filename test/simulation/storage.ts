/** Web Storage and draft stores of a browser, which may be full, slow or forbidden. */
import type { DraftStore, StoredDraft } from '../../src/store/index.js';
import type { Timeline, EventOwner } from './timeline.js';

export type StorageHealth = 'works' | 'full' | 'throws';

/** What all tabs share. */
export class BrowserStorage implements Storage {
  [name: string]: unknown;
  readonly #entries = new Map<string, string>();
  #health: StorageHealth = 'works';
  /** From then on the product may have forgotten under which key it sent something. */
  hasEverFailed = false;

  set health(health: StorageHealth) {
    this.#health = health;
  }

  /** Whether what is stored next, or was before, may be forgotten. */
  get forgets(): boolean {
    return this.hasEverFailed || this.#health !== 'works';
  }

  get length(): number {
    return this.#entries.size;
  }

  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    this.#failIf(this.#health === 'throws');
    return this.#entries.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    this.#failIf(this.#health !== 'works');
    this.#entries.set(name, value);
  }

  removeItem(name: string): void {
    this.#failIf(this.#health === 'throws');
    this.#entries.delete(name);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** All that is stored, to be searched. */
  get text(): string {
    return [...this.#entries].flat().join('\n');
  }

  #failIf(fails: boolean): void {
    if (!fails) return;
    this.hasEverFailed = true;
    throw new Error('QuotaExceededError');
  }
}

export type DraftHealth = 'works' | 'slow' | 'throws' | 'never answers';

const SLOW_MS = 1_500;

/** Where one tab keeps its drafts; survives a reload of the tab. */
export class TabDrafts {
  readonly #timeline: Timeline;
  #stored: StoredDraft | undefined;
  health: DraftHealth = 'works';
  /** From then on a draft may be missing after a reload. */
  hasEverFailed = false;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  /** What was saved last, as JSON; empty when nothing is. */
  get text(): string {
    return this.#stored?.content ?? '';
  }

  get savedAt(): number | undefined {
    return this.#stored?.savedAt;
  }

  /** For one page: nothing is stored for it once it is gone. */
  storeFor(page: EventOwner): DraftStore {
    const change = (draft: StoredDraft | undefined): void => {
      if (!page.isGone) this.#stored = draft;
    };
    return {
      load: () => this.#answer(page, () => this.#stored),
      save: (_accountId, draft) => this.#answer(page, () => change(draft)),
      clear: () => this.#answer(page, () => change(undefined)),
    };
  }

  #answer<T>(page: EventOwner, work: () => T): Promise<T> | T {
    if (this.health === 'works') return work();
    this.hasEverFailed = true;
    if (this.health === 'throws') throw new Error('The draft store failed.');
    return new Promise((resolve) => {
      const isSlow = this.health === 'slow';
      if (isSlow) this.#timeline.after(SLOW_MS, () => resolve(work()), page);
    });
  }
}
