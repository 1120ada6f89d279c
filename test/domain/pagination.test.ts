import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/domain/index.js';

const letters = [...'abcdefg'];

describe('pageOf', () => {
  it('should cut out a page and tell where it stands', () => {
    expect(pageOf(letters, 2, 3)).toEqual({
      items: ['d', 'e', 'f'],
      page: 2,
      pageCount: 3,
      first: 4,
      last: 6,
      total: 7,
    });
  });

  it('should cut the last page short', () => {
    expect(pageOf(letters, 3, 3)).toMatchObject({ items: ['g'], first: 7, last: 7 });
  });

  it('should have one empty page for an empty list', () => {
    expect(pageOf([], 4, 50)).toEqual({
      items: [],
      page: 1,
      pageCount: 1,
      first: 0,
      last: 0,
      total: 0,
    });
  });

  it.each([
    [0, 1],
    [-3, 1],
    [99, 3],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 3],
    [2.9, 2],
  ])('should clamp page %d to %d', (page, expected) => {
    expect(pageOf(letters, page, 3).page).toBe(expected);
  });

  it.each([0, -1, Number.NaN])('should show one item per page for a size of %d', (size) => {
    expect(pageOf(letters, 1, size)).toMatchObject({ items: ['a'], pageCount: 7 });
  });

  it('should show every item on exactly one page', () => {
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.array(fc.nat()), size, (items, pageSize) => {
        const { pageCount } = pageOf(items, 1, pageSize);
        const pages = Array.from({ length: pageCount }, (_, at) => pageOf(items, at + 1, pageSize));
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const page of pages) {
          expect(page.items).toEqual(items.slice(Math.max(0, page.first - 1), page.last));
        }
      }),
    );
  });
});
