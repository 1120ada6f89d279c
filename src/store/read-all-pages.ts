/** Reads a paged list by its cursors. */
import { yieldToBrowser } from '../guard/yield-to-browser.js';
import { BillingError, type Page } from '../contract/index.js';

/** Stops a list that never ends. */
const MAX_PAGES = 10_000;

/** In a row. Some providers search in steps, a few of which may find nothing. */
const MAX_EMPTY_PAGES = 50;

/** Cached pages must not follow each other in one long task. */
const ITEMS_PER_TASK = 2_000;

export async function readAllPages<T extends { readonly id: string }>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
  onProgress?: (count: number) => void,
  /** Filled with the place of each item in the list. */
  positions = new Map<string, number>(),
): Promise<readonly T[]> {
  const items: T[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  let itemsInTask = 0;
  let emptyPages = 0;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = await readPage(cursor);
    for (const item of page.items) {
      if (positions.has(item.id)) {
        // Counting an item twice would make a wrong total (R11).
        throw new BillingError('malformed', 'the same id came twice in a paged list');
      }
      positions.set(item.id, items.length);
      items.push(item);
    }
    onProgress?.(items.length);
    emptyPages = page.items.length > 0 ? 0 : emptyPages + 1;
    if (emptyPages > MAX_EMPTY_PAGES) {
      throw new BillingError('malformed', 'a paged list goes on with empty pages');
    }
    itemsInTask += page.items.length;
    if (itemsInTask >= ITEMS_PER_TASK) {
      await yieldToBrowser();
      itemsInTask = 0;
    }
    cursor = page.nextCursor;
    if (cursor === undefined) return Object.freeze(items);
    if (cursors.has(cursor)) {
      throw new BillingError('malformed', 'the cursor of a paged list leads in a circle');
    }
    cursors.add(cursor);
  }
  throw new BillingError('malformed', 'a paged list has no end');
}
