/**
 * Puts calls in order by whole-number keys. A rank and the place among equals are packed into one
 * exact number, so that the engine's own numeric sort does the work, without a comparison function.
 */

/** A list of positions in the list of calls. */
export type CallOrder = Uint32Array;

/** Calls in the order of their ranks; equals in the order of `tieOrder`. */
export function orderByRanks(
  ranks: Uint32Array,
  tieOrder: CallOrder,
  descending: boolean,
): CallOrder {
  const count = ranks.length;
  const highest = ranks.reduce((top, rank) => Math.max(top, rank), 0);
  const keys = new Float64Array(count);
  tieOrder.forEach((call, place) => {
    const rank = ranks[call] ?? 0;
    keys[place] = (descending ? highest - rank : rank) * count + place;
  });
  keys.sort();
  return Uint32Array.from(keys, (key) => tieOrder[key % count] ?? 0);
}

/** The order in which the calls arrived. */
export function arrivalOrder(count: number): CallOrder {
  return Uint32Array.from({ length: count }, (_, position) => position);
}
