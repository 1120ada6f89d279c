/** What is usual on a line: median and median absolute deviation, which single odd calls cannot move. */

export interface Habit {
  readonly median: number;
  /** Of the distances from the median. */
  readonly mad: number;
}

/** Of more values than these, evenly spread ones say the same. */
const LARGEST_SAMPLE = 2_000;

/** The factor by which the deviation of a normal distribution becomes comparable to its sigma. */
const NORMAL_CONSISTENCY = 0.6745;

/** @param values at least one */
export function habitOf(values: ArrayLike<number>): Habit {
  const step = Math.max(1, Math.floor(values.length / LARGEST_SAMPLE));
  const sample = new Float64Array(Math.ceil(values.length / step));
  for (let place = 0; place < sample.length; place += 1) {
    sample[place] = values[place * step] as number;
  }
  const median = medianOf(sample);
  return { median, mad: medianOf(sample.map((value) => Math.abs(value - median))) };
}

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/**
 * The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993), who take
 * values above 3.5 for outliers. `leastMad` keeps a very regular line from calling all else unusual.
 */
export function modifiedScore(value: number, { median, mad }: Habit, leastMad: number): number {
  return (NORMAL_CONSISTENCY * (value - median)) / Math.max(mad, leastMad);
}
