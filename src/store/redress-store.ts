/** The whole store: with the half that writes from the start. */
import { ReadingStore, type RedressStoreOptions } from './reading-store.js';
import { WritingHalf } from './writing-half.js';

export class RedressStore extends ReadingStore {
  constructor(options?: RedressStoreOptions) {
    super(options);
    this.equip(WritingHalf);
  }
}
