/**
 * Brings the half of the store that writes to the stores of this page: its code comes with the panels
 * that need it, at once or later, while a store is there with the first panel.
 */
import type { ReadingStore, WritingHalf } from '../store/index.js';

let offered: typeof WritingHalf | undefined;
const waiting = new Set<ReadingStore>();

/** The code has arrived: for all stores that wait, and for those that come. */
export function offerWritingHalf(half: typeof WritingHalf): void {
  offered = half;
  for (const store of waiting) store.equip(half);
  waiting.clear();
}

/** Equips a store now, or when the code arrives. Returns what ends the waiting. */
export function equipWhenOffered(store: ReadingStore): () => void {
  if (offered) store.equip(offered);
  else waiting.add(store);
  return () => {
    waiting.delete(store);
  };
}
