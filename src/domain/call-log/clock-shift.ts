/**
 * How far the clock of a telephone's log is from that of the bill: a file without offsets may have
 * been read in another zone. Found from calls to the same number with nearly the same duration.
 */

/** All time zones are whole quarters of an hour from each other. */
export const SHIFT_STEP_MS = 15 * 60_000;
/** From the first zone of the world to the last one. */
export const LARGEST_SHIFT_MS = 26 * 3_600_000;
/** A shorter call is no sign: many last some seconds. */
const TELLING_SECONDS = 10;
const SAME_DURATION_SECONDS = 3;
/** One or two calls may be alike by chance. */
const FEWEST_SIGNS = 3;

export interface PossiblePair {
  /** From the start in the log to the start on the bill. */
  readonly apartMs: number;
  readonly longerSeconds: number;
  readonly seconds: number;
}

/** To be added to the times of the log; 0 unless most signs agree on something else. */
export function clockShiftOf(pairs: Iterable<PossiblePair>): number {
  const votes = new Map<number, number>();
  for (const { apartMs, longerSeconds, seconds } of pairs) {
    if (seconds < TELLING_SECONDS || Math.abs(longerSeconds) > SAME_DURATION_SECONDS) continue;
    const shift = Math.round(apartMs / SHIFT_STEP_MS) * SHIFT_STEP_MS;
    votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  let best = 0;
  let most = Math.max(votes.get(0) ?? 0, FEWEST_SIGNS - 1);
  for (const [shift, count] of votes) {
    if (count > most) {
      best = shift;
      most = count;
    }
  }
  return best;
}
