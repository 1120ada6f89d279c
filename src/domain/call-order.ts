/**
 * Puts calls in order by whole-number keys. A key and the place among equals are packed into one
 * exact number, so that the engine's own numeric sort does the work, without a comparison function.
 */

/** Positions in the list of calls, in the order in which they are shown. */
export type CallOrder = Uint32Array;

/** For each position in the list of calls a whole number; the lower one comes first. */
export type SortKeys = Float64Array | Uint32Array;

/** The order in which the calls arrived. */
export function arrivalOrder(count: number): CallOrder {
  const order = new Uint32Array(count);
  for (let position = 0; position < count; position += 1) order[position] = position;
  return order;
}

/** Calls in the order of their keys; equals in the order of `tieOrder`, also when descending. */
export function orderByKeys(keys: SortKeys, tieOrder: CallOrder, descending: boolean): CallOrder {
  const count = keys.length;
  const [lowest, highest] = rangeOf(keys);
  if ((highest - lowest + 1) * count > Number.MAX_SAFE_INTEGER) {
    return orderByKeys(ranksOfKeys(keys), tieOrder, descending);
  }
  const packed = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    const key = keys[tieOrder[place] as number] as number;
    packed[place] = (descending ? highest - key : key - lowest) * count + place;
  }
  packed.sort();
  const order = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    order[place] = tieOrder[(packed[place] as number) % count] as number;
  }
  return order;
}

function rangeOf(keys: SortKeys): readonly [lowest: number, highest: number] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  // An index: an iterator over a typed array of a hundred thousand costs as much as the sort.
  for (let position = 0; position < keys.length; position += 1) {
    const key = keys[position] as number;
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
  }
  return keys.length === 0 ? [0, 0] : [lowest, highest];
}

/** The same order in smaller numbers: for each key, how many are lower. */
function ranksOfKeys(keys: SortKeys): Uint32Array {
  const sorted = keys.slice().sort();
  const ranks = new Uint32Array(keys.length);
  for (let position = 0; position < keys.length; position += 1) {
    ranks[position] = countBelow(sorted, keys[position] as number);
  }
  return ranks;
}

function countBelow(sorted: SortKeys, key: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
