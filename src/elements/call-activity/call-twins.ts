/**
 * Tells calls apart that read the same: same number, same minute, same charge, as a call that was
 * charged twice does. Names of controls must be unique (A6).
 */
import type { Call } from '../../contract/index.js';

const MINUTE = 'yyyy-mm-ddThh:mm'.length;

/** One page is asked about at every tick of a box: it is read once. */
const known = new WeakMap<readonly Call[], ReadonlyMap<Call, number>>();

/** How many calls of the page up to this one read like it; 1 for almost all. */
export function twinNumbers(page: readonly Call[]): ReadonlyMap<Call, number> {
  const numbers = known.get(page) ?? countTwins(page);
  known.set(page, numbers);
  return numbers;
}

function countTwins(page: readonly Call[]): ReadonlyMap<Call, number> {
  const seen = new Map<string, number>();
  return new Map(
    page.map((call) => {
      const reading = `${call.otherParty.raw} ${call.start.slice(0, MINUTE)} ${call.charge.amount}`;
      const count = (seen.get(reading) ?? 0) + 1;
      seen.set(reading, count);
      return [call, count];
    }),
  );
}
