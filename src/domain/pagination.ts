/** Cuts a list into pages. Page numbers begin at 1 and are clamped, so that no page is ever missed. */

/** An array, or anything else that is cut as one. */
export interface Sliceable<T> {
  readonly length: number;
  slice(start: number, end: number): readonly T[];
}

export interface PageOf<T> {
  readonly items: readonly T[];
  /** From 1 to `pageCount`. */
  readonly page: number;
  /** At least 1, also for an empty list. */
  readonly pageCount: number;
  /** Position of the first item shown, counted from 1; 0 when there is none. */
  readonly first: number;
  /** Position of the last item shown, counted from 1; 0 when there is none. */
  readonly last: number;
  readonly total: number;
}

function wholeWithin(value: number, lowest: number, highest: number): number {
  const whole = Number.isNaN(value) ? lowest : Math.trunc(value);
  return Math.min(Math.max(whole, lowest), highest);
}

export function pageOf<T>(items: Sliceable<T>, page: number, pageSize: number): PageOf<T> {
  const total = items.length;
  const size = wholeWithin(pageSize, 1, Math.max(1, total));
  const pageCount = Math.max(1, Math.ceil(total / size));
  const shown = wholeWithin(page, 1, pageCount);
  const offset = (shown - 1) * size;
  const visible = items.slice(offset, offset + size);
  return {
    items: visible,
    page: shown,
    pageCount,
    first: visible.length === 0 ? 0 : offset + 1,
    last: offset + visible.length,
    total,
  };
}
