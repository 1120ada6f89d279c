import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Page } from '../../src/contract/index.js';
import { readAllPages } from '../../src/store/read-all-pages.js';

interface Item {
  readonly id: string;
}

/** Pages by cursor, from `start`. */
function reader(pages: Readonly<Record<string, Page<Item>>>) {
  const asked: (string | undefined)[] = [];
  const readPage = async (cursor: string | undefined): Promise<Page<Item>> => {
    asked.push(cursor);
    const page = pages[cursor ?? 'start'];
    if (!page) throw new Error('no such page');
    return page;
  };
  return { asked, readPage };
}

const items = (...ids: string[]): Item[] => ids.map((id) => ({ id }));

describe('readAllPages', () => {
  it('gives up when empty pages keep coming (R11)', async () => {
    let asked = 0;
    const read = readAllPages<Item>(async () => ({ items: [], nextCursor: `${(asked += 1)}` }));
    await expect(read).rejects.toMatchObject({ code: 'malformed' });
    expect(asked).toBeLessThan(100);
  });

  it('continues after a few empty pages', async () => {
    let asked = 0;
    const read = readAllPages<Item>(async () => {
      asked += 1;
      if (asked % 40 !== 0) return { items: [], nextCursor: `${asked}` };
      return asked < 200 ? { items: items(`${asked}`), nextCursor: `${asked}` } : { items: [] };
    });
    expect(await read).toHaveLength(4);
  });

  it('follows the cursors to the end and keeps the order', async () => {
    const { asked, readPage } = reader({
      start: { items: items('a', 'b'), nextCursor: '2' },
      '2': { items: items(), nextCursor: '3' },
      '3': { items: items('c') },
    });
    const progress: number[] = [];
    const all = await readAllPages(readPage, (count) => progress.push(count));
    expect(all).toEqual(items('a', 'b', 'c'));
    expect(Object.isFrozen(all)).toBe(true);
    expect(asked).toEqual([undefined, '2', '3']);
    expect(progress).toEqual([2, 2, 3]);
  });

  it('refuses the same id on two pages as malformed (R11)', async () => {
    const { readPage } = reader({
      start: { items: items('a', 'b'), nextCursor: '2' },
      '2': { items: items('b') },
    });
    await expect(readAllPages(readPage)).rejects.toMatchObject({ code: 'malformed' });
  });

  it('refuses cursors that form a circle of any length (R11)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), fc.nat(20), async (stem, extra) => {
        const length = stem + extra + 1;
        let id = 0;
        const { asked, readPage } = reader(
          Object.fromEntries(
            Array.from({ length: length + 1 }, (_, position) => [
              position === 0 ? 'start' : String(position),
              {
                items: items(`item ${id++}`),
                nextCursor: String(position === length ? Math.max(1, stem) : position + 1),
              },
            ]),
          ),
        );
        await expect(readAllPages(readPage)).rejects.toMatchObject({ code: 'malformed' });
        expect(asked.length).toBeLessThanOrEqual(length + 1);
      }),
    );
  });

  it('gives up on a list that never ends (R11)', async () => {
    let page = 0;
    const endless = async (): Promise<Page<Item>> => ({
      items: [],
      nextCursor: String((page += 1)),
    });
    await expect(readAllPages(endless)).rejects.toMatchObject({ code: 'malformed' });
  });

  it('yields to the browser after every 2,000 items (P3)', async () => {
    const giveTurn = vi.fn(async () => {});
    vi.stubGlobal('scheduler', { yield: giveTurn });
    const readingOf = (...sizes: number[]) => {
      const ends = sizes.map((size, at) => ({ at, size, isLast: at === sizes.length - 1 }));
      const pages = ends.map(({ at, size, isLast }) => ({
        items: items(...Array.from({ length: size }, (_, item) => `${at}-${item}`)),
        ...(isLast ? {} : { nextCursor: String(at + 1) }),
      }));
      return readAllPages(async (cursor) => pages[Number(cursor ?? 0)] ?? { items: [] });
    };
    await readingOf(1_999);
    expect(giveTurn).toHaveBeenCalledTimes(0);
    await readingOf(5_000);
    expect(giveTurn).toHaveBeenCalledTimes(1);
    expect(await readingOf(1_000, 1_000, 1_000, 1_000, 500)).toHaveLength(4_500);
    expect(giveTurn).toHaveBeenCalledTimes(3);
  });
});
