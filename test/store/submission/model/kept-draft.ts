/** What a host keeps of drafts, in memory: outlives the pages of the model. */
import type { DraftStore, StoredDraft } from '../../../../src/store/index.js';

export class KeptDraft {
  #draft: StoredDraft | undefined;
  #page = 0;

  /** What a page keeps drafts in, until the next one comes: whoever is gone writes nothing. */
  forNextPage(): DraftStore {
    const page = (this.#page += 1);
    const change = (draft: StoredDraft | undefined): void => {
      if (page === this.#page) this.#draft = draft;
    };
    return {
      load: () => this.#draft,
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
