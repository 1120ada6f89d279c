/** Lengths of text as zod and JSON Schema have them: in code points, of one or two units each. */

/** Of a list: its items. */
export function lengthOf(value: string | readonly unknown[]): number {
  if (typeof value !== 'string') return value.length;
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

/** Counts only where the units leave a doubt, as a text may be huge. */
export function hasAtMost(value: string | readonly unknown[], most: number): boolean {
  return value.length <= most || (value.length <= most * 2 && lengthOf(value) <= most);
}
