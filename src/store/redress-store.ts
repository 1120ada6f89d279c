/**
 * The whole store: with the half that writes from the start. So what is begun through `drafts` is begun
 * at once, also while a `draftStore` is still being read: who asks for it has its answer. A kept draft
 * that comes after one on the same subject becomes one with it, with what was typed in both, as long as
 * that one was not sent. To have the kept one from the start, begin within `whenEquipped`.
 */
import { ReadingStore, type RedressStoreOptions } from './reading-store.js';
import { WritingHalf } from './writing-half.js';

export class RedressStore extends ReadingStore {
  constructor(options?: RedressStoreOptions) {
    super(options);
    this.equip(WritingHalf);
  }
}
