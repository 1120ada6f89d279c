/** How much of a list the provider answers at once. */

export interface PageSizes {
  readonly calls: number;
  readonly disputes: number;
}

/** @throws RangeError for a size that is no whole number from 1 */
export function pageSizesOf(size: number | undefined): PageSizes {
  if (size === undefined) return { calls: 500, disputes: 100 };
  if (!Number.isInteger(size) || size < 1) throw new RangeError('A page has at least one entry');
  return { calls: size, disputes: size };
}
