/**
 * Two charged outgoing calls of one line that overlap. That happens: a caller puts one call on hold,
 * and a trunk carries many calls at once. So lines on which it is usual are left out, and a forwarded
 * call counts for none, since it goes on while the line is used. Of 5,976 real answered calls
 * (Nodobo) 7 overlap an earlier one by more than five seconds: 0.1 %.
 */
import { callsAt, cheaperOf, wholeCharges } from '../at-stake.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';
import type { LineCalls } from '../line-calls.js';
import { isSameCall, SAME_CALL_WINDOW_MS } from './same-call-twice.js';

/** Clocks of two exchanges differ, and both ends of a duration are rounded to a second. */
export const OVERLAP_TOLERANCE_MS = 5_000;
/** A line with more overlaps than this, and with a larger share of them, carries several calls. */
export const FEWEST_USUAL_OVERLAPS = 3;
export const USUAL_OVERLAP_SHARE = 0.02;
/** So long an overlap is no change from one call to another. */
export const LONG_OVERLAP_SECONDS = 60;

interface Overlap {
  readonly during: number;
  readonly others: number[];
  overlapMs: number;
}

export function overlappingCalls(line: LineCalls): readonly Finding<'overlapping-calls'>[] {
  if (!line.knowsTimes) return [];
  const { table } = line;
  const { overlaps, callCount } = overlapsOf(line);
  const count = overlaps.reduce((sum, { others }) => sum + others.length, 0);
  if (count > FEWEST_USUAL_OVERLAPS && count > callCount * USUAL_OVERLAP_SHARE) return [];
  return overlaps.flatMap((overlap) => findingOf(table, overlap) ?? []);
}

function overlapsOf({ table, positions }: LineCalls): {
  readonly overlaps: readonly Overlap[];
  readonly callCount: number;
} {
  const { startMs, seconds, charged, outgoing } = table;
  const toleranceMs = Math.max(OVERLAP_TOLERANCE_MS, table.clockStepMs);
  const overlaps: Overlap[] = [];
  let during = -1;
  let endMs = Number.NEGATIVE_INFINITY;
  let current: Overlap | undefined;
  let callCount = 0;
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    if (charged[at] === 0 || outgoing[at] === 0) continue;
    callCount += 1;
    const start = startMs[at] as number;
    const end = start + (seconds[at] as number) * 1_000;
    if (start + toleranceMs < endMs && !isOther(table, during, at) && end - start > toleranceMs) {
      const overlapMs = Math.min(end, endMs) - start;
      if (current?.during !== during) {
        current = { during, others: [], overlapMs: 0 };
        overlaps.push(current);
      }
      current.others.push(at);
      current.overlapMs = Math.max(current.overlapMs, overlapMs);
    }
    if (end > endMs && table.calls[at]?.type !== 'forwarded') {
      during = at;
      endMs = end;
    }
  }
  return { overlaps, callCount };
}

/** What the rule does not speak of: forwarded calls, and one call that stands twice on the bill. */
function isOther(table: CallTable, during: number, at: number): boolean {
  if (table.calls[at]?.type === 'forwarded') return true;
  const apartMs = (table.startMs[at] as number) - (table.startMs[during] as number);
  return apartMs <= SAME_CALL_WINDOW_MS && isSameCall(table, during, at);
}

function findingOf(
  table: CallTable,
  { during, others, overlapMs }: Overlap,
): Finding<'overlapping-calls'> | undefined {
  // One side was not made, or not for so long: the cheaper one, as more cannot be said.
  const cheaper = cheaperOf(table, [during], others);
  const atStake = cheaper.filter((at) => table.isOpen(at));
  if (atStake.length === 0) return undefined;
  const overlapSeconds = Math.round(overlapMs / 1_000);
  return {
    rule: 'overlapping-calls',
    strength: overlapSeconds >= LONG_OVERLAP_SECONDS ? 'likely' : 'possible',
    calls: wholeCharges(table, atStake),
    beside: callsAt(
      table,
      [during, ...others].filter((at) => !atStake.includes(at)),
    ),
    reason: 'not-my-call',
    facts: { overlapSeconds },
  };
}
