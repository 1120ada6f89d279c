/** Follows the cursors of a list to its end, without believing that there is one. */
import type { Page } from '../contract/billing-adapter.js';

/** No list of a customer has more pages than this. */
const MOST_PAGES = 2_000;
/** A system may filter after it pages, and answer an empty page now and then. */
const MOST_PAGES_WITHOUT_NEWS = 10;

export interface Walk<T> {
  readonly items: readonly T[];
  readonly cursors: readonly string[];
  /** False when a cursor came twice, or when pages went on and on without anything new. */
  readonly ended: boolean;
}

export async function walkPages<T extends { readonly id: unknown }>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
): Promise<Walk<T>> {
  const items: T[] = [];
  const cursors: string[] = [];
  const ids = new Set<unknown>();
  let pagesWithoutNews = 0;
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await readPage(cursor);
    const known = ids.size;
    for (const item of page.items) {
      items.push(item);
      ids.add(item.id);
    }
    pagesWithoutNews = ids.size > known ? 0 : pagesWithoutNews + 1;
    cursor = page.nextCursor;
    if (cursor === undefined) return { items, cursors, ended: true };
    if (cursors.includes(cursor) || pagesWithoutNews > MOST_PAGES_WITHOUT_NEWS) break;
    cursors.push(cursor);
  }
  return { items, cursors, ended: false };
}
