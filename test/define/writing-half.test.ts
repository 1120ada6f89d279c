/** How the half of the store that writes comes to the stores of a page. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { equipWhenOffered, offerWritingHalf } from '../../src/controllers/writing-half.js';
import { ReadingStore, WritingHalf } from '../../src/store/index.js';
import { expectConsole } from '../support/node-traps.js';

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

describe('define/later-panels', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('should bring it to the stores of its copy also where another copy has registered the panels (E2)', async () => {
    vi.resetModules();
    expectConsole('warn', /is registered already/);
    vi.stubGlobal('customElements', { get: () => Object, define: vi.fn() });
    await import('../../src/define/later-panels.js');
    const own = await import('../../src/controllers/writing-half.js');
    const store = new ReadingStore();
    own.equipWhenOffered(store);
    expect(store.drafts).toBeDefined();
  });
});
