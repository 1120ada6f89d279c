/** Web Storage and draft stores of a browser, which may be full, slow or forbidden. */
import type { DraftStore, StoredDraft } from '../../src/store/index.js';
import type { Timeline, EventOwner } from './timeline.js';

export type StorageHealth = 'works' | 'full' | 'throws';

/** What all tabs share. */
export class BrowserStorage implements Storage {
  [name: string]: unknown;
  readonly #entries = new Map<string, string>();
  /** Texts that were not stored. */
  readonly #refused: string[] = [];
  health: StorageHealth = 'works';
  /** Counts the changes. */
  version = 0;

  /** Whether no other page can know an idempotency key: it was not stored, or cannot be read. */
  hides(key: string): boolean {
    if (this.health === 'throws') return true;
    return !this.text.includes(key) && this.#refused.some((text) => text.includes(key));
  }

  get length(): number {
    return this.#entries.size;
  }

  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    this.#failIf(this.health === 'throws');
    return this.#entries.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    if (this.health !== 'works') this.#refused.push(value);
    this.#failIf(this.health !== 'works');
    this.#entries.set(name, value);
    this.version += 1;
  }

  removeItem(name: string): void {
    this.#failIf(this.health === 'throws');
    this.#entries.delete(name);
    this.version += 1;
  }

  clear(): void {
    this.#entries.clear();
  }

  /** All that is stored, to be searched. */
  get text(): string {
    return [...this.#entries].flat().join('\n');
  }

  #failIf(fails: boolean): void {
    if (fails) throw new Error('QuotaExceededError');
  }
}

export type DraftHealth = 'works' | 'slow' | 'throws' | 'never answers';

const SLOW_MS = 1_500;

/** What one page has asked of its draft store. */
interface Asked {
  /** Requests without an answer. */
  open: number;
  /** The last change was refused: it may be missing after a reload. */
  isBehind: boolean;
  /** The drafts of earlier pages did not come. */
  hasFailedToLoad: boolean;
}

/** Where one tab saves its drafts; survives a reload of the tab. */
export class TabDrafts {
  readonly #timeline: Timeline;
  #stored: StoredDraft | undefined;
  #asked: Asked = { open: 0, isBehind: false, hasFailedToLoad: false };
  health: DraftHealth = 'works';

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  /** What was saved last, as JSON; empty when nothing is. */
  get text(): string {
    return this.#stored?.content ?? '';
  }

  /** Whether what was typed or cleared last need not be saved. */
  get isBehind(): boolean {
    return this.#asked.isBehind || this.#asked.open > 0;
  }

  get hasFailedToLoad(): boolean {
    return this.#asked.hasFailedToLoad;
  }

  /** For one page: nothing is stored for it once it is gone. */
  storeFor(page: EventOwner): DraftStore {
    const asked: Asked = { open: 0, isBehind: false, hasFailedToLoad: false };
    this.#asked = asked;
    const change = (draft: StoredDraft | undefined): void => {
      if (!page.isGone) this.#stored = draft;
      asked.isBehind = false;
    };
    return {
      load: () => {
        asked.hasFailedToLoad = this.health === 'throws' || this.health === 'never answers';
        return this.#answer(page, asked, () => this.#stored);
      },
      save: (_accountId, draft) => this.#answer(page, asked, () => change(draft)),
      clear: () => this.#answer(page, asked, () => change(undefined)),
    };
  }

  #answer<T>(page: EventOwner, asked: Asked, work: () => T): Promise<T> | T {
    if (this.health === 'works') return work();
    asked.isBehind = true;
    if (this.health === 'throws') throw new Error('The draft store failed.');
    asked.open += 1;
    return new Promise((resolve) => {
      const answer = (): void => {
        asked.open -= 1;
        resolve(work());
      };
      if (this.health === 'slow') this.#timeline.after(SLOW_MS, answer, page);
    });
  }
}
