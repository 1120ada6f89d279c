/**
 * A column of the call list, kept as the distinct values that occur and, for each call, the number
 * of its value. What depends on a value alone (its place in the order, whether a search finds it)
 * is worked out once per distinct value and not once per call.
 */

export interface Column<V> {
  /** Each value that occurs, once. */
  readonly values: readonly V[];
  /** For each call, the position of its value in `values`. */
  readonly codes: Uint32Array;
}

/** Values are the same when a `Map` takes them for the same key. */
export function columnOf<T, V>(items: readonly T[], valueOf: (item: T) => V): Column<V> {
  const codeOf = new Map<V, number>();
  const codes = new Uint32Array(items.length);
  for (let position = 0; position < items.length; position += 1) {
    const value = valueOf(items[position] as T);
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
    }
    codes[position] = code;
  }
  return { values: [...codeOf.keys()], codes };
}

/** For each call its place in the order of the column; equal values have equal places. */
export function ranksOf<V>(column: Column<V>, compare: (a: V, b: V) => number): Uint32Array {
  const sorted = column.values.map((value, code) => ({ value, code }));
  sorted.sort((a, b) => compare(a.value, b.value));
  const rankOfCode = new Uint32Array(sorted.length);
  let rank = 0;
  let previous = sorted[0];
  for (const entry of sorted) {
    if (previous !== undefined && compare(previous.value, entry.value) !== 0) rank += 1;
    rankOfCode[entry.code] = rank;
    previous = entry;
  }
  return column.codes.map((code) => rankOfCode[code] as number);
}

/** For each distinct value 1 when it passes, else 0. Asked by `passing[codes[position]]`. */
export function passingCodes<V>(column: Column<V>, passes: (value: V) => boolean): Uint8Array {
  return Uint8Array.from(column.values, (value) => (passes(value) ? 1 : 0));
}

/** By code units: the same for everybody, whatever the language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Puts what is missing after everything else. */
export function missingLast<V>(
  compare: (a: V, b: V) => number,
): (a: V | undefined, b: V | undefined) => number {
  return (a, b) => {
    if (a !== undefined && b !== undefined) return compare(a, b);
    return Number(a === undefined) - Number(b === undefined);
  };
}
