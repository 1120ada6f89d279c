/** Follows the cursors of a list to its end, without believing that there is one. */
import type { Page } from '../contract/billing-adapter.js';

/** No list of a customer has more pages than this. */
const MOST_PAGES = 2_000;

export interface Walk<T> {
  readonly items: readonly T[];
  readonly cursors: readonly string[];
  /** False when a cursor came twice, or when the pages went on and on. */
  readonly ended: boolean;
}

export async function walkPages<T>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
): Promise<Walk<T>> {
  const items: T[] = [];
  const cursors: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await readPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === undefined) return { items, cursors, ended: true };
    if (cursors.includes(cursor)) break;
    cursors.push(cursor);
  }
  return { items, cursors, ended: false };
}
