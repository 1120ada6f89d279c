/**
 * The first call of a line to a costly kind of destination, when the line has long been in use and
 * the call costs far more than its calls do. Most such calls are right; the finding only asks.
 */
import type { Call } from '../../../contract/call.js';
import { DAY_MS } from '../../calendar.js';
import { wholeCharges } from '../at-stake.js';
import type { CallTable } from '../call-table.js';
import { COSTLY_KINDS, costlyKind } from '../costly-kind.js';
import type { Finding } from '../finding.js';
import type { CostlyKind } from '../finding-facts.js';
import { habitOf } from '../habit.js';
import type { LineCalls } from '../line-calls.js';

/** Before so many calls, and in so short a time, everything is done for the first time. */
export const FEWEST_CALLS_BEFORE = 30;
export const SHORTEST_HISTORY_MS = 7 * DAY_MS;
/** How many times as much as the line's median charge, or as nothing at all. */
export const TIMES_THE_USUAL_CHARGE = 10;

export function firstCostlyCall(line: LineCalls): readonly Finding<'first-costly-call'>[] {
  const { table } = line;
  const outgoing = line.positions.filter((at) => table.outgoing[at] === 1);
  const seen = new Set<number>([0]);
  const findings: Finding<'first-costly-call'>[] = [];
  for (let place = 0; place < outgoing.length; place += 1) {
    const at = outgoing[place] as number;
    const kind = table.kinds[at] as number;
    if (seen.has(kind)) continue;
    seen.add(kind);
    if (table.isOpen(at) && standsOut(table, outgoing.subarray(0, place), at)) {
      findings.push(findingOf(table, outgoing, place));
    }
    if (seen.size === COSTLY_KINDS.length) break;
  }
  return findings;
}

function standsOut(table: CallTable, before: Uint32Array, at: number): boolean {
  if (before.length < FEWEST_CALLS_BEFORE) return false;
  const sinceMs = (table.startMs[at] as number) - (table.startMs[before[0] as number] as number);
  if (sinceMs < SHORTEST_HISTORY_MS) return false;
  const charges = before.filter((earlier) => table.charged[earlier] === 1);
  if (charges.length === 0) return true;
  const { median } = habitOf(Float64Array.from(charges, (earlier) => amountOf(table, earlier)));
  return amountOf(table, at) > median * TIMES_THE_USUAL_CHARGE;
}

/** In millionths; only to compare sizes, and so roughly where it is not exact. */
function amountOf({ micros, calls }: CallTable, at: number): number {
  const exact = micros[at] as number;
  return Number.isNaN(exact) ? Number((calls[at] as Call).charge.amount) * 1e6 : exact;
}

function findingOf(
  table: CallTable,
  outgoing: Uint32Array,
  place: number,
): Finding<'first-costly-call'> {
  const at = outgoing[place] as number;
  return {
    rule: 'first-costly-call',
    strength: 'possible',
    calls: wholeCharges(table, [at]),
    beside: [],
    reason: 'not-my-call',
    facts: {
      kind: costlyKind(table.kinds[at] as number) as CostlyKind,
      callsBefore: place,
      since: (table.calls[outgoing[0] as number] as Call).start,
    },
  };
}
