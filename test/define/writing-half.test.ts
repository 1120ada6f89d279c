/** How the half of the store that writes comes to the stores of a page. */
import { describe, expect, it } from 'vitest';
import { equipWhenOffered, offerWritingHalf } from '../../src/controllers/writing-half.js';
import { ReadingStore, WritingHalf } from '../../src/store/index.js';

describe('equipWhenOffered', () => {
  it('should equip the stores that wait once the half is there, then those that come, and none that has gone', () => {
    const waiting = new ReadingStore();
    const gone = new ReadingStore();
    equipWhenOffered(waiting);
    equipWhenOffered(gone)();
    expect(() => waiting.drafts).toThrow();
    offerWritingHalf(WritingHalf);
    expect(waiting.drafts).toBeDefined();
    expect(() => gone.drafts).toThrow();

    const late = new ReadingStore();
    equipWhenOffered(late);
    expect(late.drafts).toBeDefined();
  });
});
