/**
 * Chance that repeats itself: the same seed gives the same calls. Never `Math.random`, and never
 * for secrets.
 */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Each entry is as likely as its weight, compared with the sum of all. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  /** Many small values and few large ones, with this mean. */
  exponential(mean: number): number;
}

/** One number made of several (32-bit FNV-1a). */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('|')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** The generator mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    weighted: (entries) => {
      const sum = entries.reduce((total, [, weight]) => total + weight, 0);
      let mark = next() * sum;
      for (const [value, weight] of entries) {
        mark -= weight;
        if (mark < 0) return value;
      }
      const last = entries.at(-1);
      if (last === undefined) throw new RangeError('Nothing to choose from');
      return last[0];
    },
    exponential: (mean) => -Math.log(1 - next()) * mean,
  };
}
