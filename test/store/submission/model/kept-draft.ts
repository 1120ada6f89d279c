/** What a host keeps of drafts, in memory: outlives the pages of the model. */
import type { DraftStore, StoredDraft } from '../../../../src/store/index.js';

export class KeptDraft {
  readonly #answered: () => Promise<unknown> | undefined;
  #draft: StoredDraft | undefined;
  #page = 0;

  /** @param answered when a store that is slow has read what it keeps; undefined for one that is not */
  constructor(answered: () => Promise<unknown> | undefined) {
    this.#answered = answered;
  }

  /** What a page keeps drafts in, until the next one comes: whoever is gone writes nothing. */
  forNextPage(): DraftStore {
    const page = (this.#page += 1);
    const change = (draft: StoredDraft | undefined): void => {
      if (page === this.#page) this.#draft = draft;
    };
    return {
      load: () => {
        const draft = this.#draft;
        return this.#answered()?.then(() => draft) ?? draft;
      },
      save: (_accountId, draft) => change(draft),
      clear: () => change(undefined),
    };
  }

  get isEmpty(): boolean {
    return this.#draft === undefined;
  }

  /** Whether these words would be there after a reload. */
  has(words: string): boolean {
    return this.#draft?.content.includes(words) === true;
  }
}
