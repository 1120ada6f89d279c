/**
 * Cursors of pages: opaque to whoever holds one, and only good for the list they came
 * from, as long as that has not changed.
 */
import { BillingError } from '../../../contract/billing-error.js';

/** Names one list of calls in one state. */
export type ListStamp = readonly (string | number)[];

export function cursorFor(stamp: ListStamp, position: number): string {
  return btoa(JSON.stringify([...stamp, position]));
}

/** @throws BillingError `invalid` for a cursor of another list, of an older state, or of nobody */
export function positionIn(stamp: ListStamp, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const parts = decode(cursor);
  const position = parts.at(-1);
  const isOfThisList =
    parts.length === stamp.length + 1 && stamp.every((part, index) => parts[index] === part);
  if (
    !isOfThisList ||
    typeof position !== 'number' ||
    !Number.isInteger(position) ||
    position < 0
  ) {
    throw new BillingError('invalid', 'Not a cursor of this list', { fields: ['cursor'] });
  }
  return position;
}

function decode(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(atob(cursor));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
