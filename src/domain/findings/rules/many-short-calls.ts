/**
 * Many short charged calls to many numbers that the line never calls otherwise: what a program on a
 * telephone does, or somebody who dials through a hijacked telephone system. A line that does so on
 * several days makes such calls for a living, and is left out.
 */
import type { Call } from '../../../contract/call.js';
import { DAY_MS } from '../../calendar.js';
import { wholeCharges } from '../at-stake.js';
import { UNKNOWN_PARTY, type CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';
import type { LineCalls } from '../line-calls.js';

export const WINDOW_MS = 3_600_000;
export const LONGEST_SHORT_SECONDS = 30;
/** In any hour. Two of 27 real people (Nodobo) make 19 or 20, to four to seven numbers. */
export const FEWEST_SHORT_CALLS = 15;
/** Numbers that the line calls at no other time: no hour of those 27 people has more than three. */
export const FEWEST_NEW_NUMBERS = 12;
export const USUAL_ON_DAYS = 3;

export function manyShortCalls(line: LineCalls): readonly Finding<'many-short-calls'>[] {
  if (!line.knowsTimes) return [];
  const { table } = line;
  const runs = runsOf(table, shortCalls(line));
  if (runs.length === 0) return [];
  const callsPerParty = callsByParty(line);
  const found = runs.filter((run) => newNumbers(table, run, callsPerParty) >= FEWEST_NEW_NUMBERS);
  const days = new Set(
    found.map(([at]) => Math.floor((table.startMs[at as number] as number) / DAY_MS)),
  );
  if (days.size >= USUAL_ON_DAYS) return [];
  return found.flatMap((run) => findingOf(table, run, callsPerParty) ?? []);
}

function shortCalls({ table, positions }: LineCalls): readonly number[] {
  const short: number[] = [];
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    const seconds = table.seconds[at] as number;
    if (table.outgoing[at] === 0 || table.charged[at] === 0) continue;
    if (seconds > 0 && seconds <= LONGEST_SHORT_SECONDS) short.push(at);
  }
  return short;
}

/** Stretches in which any hour holds enough short calls. */
function runsOf({ startMs }: CallTable, short: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let from = 0;
  let runEnd = -1;
  for (let to = 0; to < short.length; to += 1) {
    const start = startMs[short[to] as number] as number;
    while (start - (startMs[short[from] as number] as number) > WINDOW_MS) from += 1;
    if (to - from + 1 < FEWEST_SHORT_CALLS) continue;
    if (from > runEnd) runs.push(short.slice(from, to + 1));
    else runs.at(-1)?.push(...short.slice(runEnd + 1, to + 1));
    runEnd = to;
  }
  return runs;
}

function callsByParty({ table, positions }: LineCalls): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let place = 0; place < positions.length; place += 1) {
    const party = table.parties[positions[place] as number] as number;
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return counts;
}

function newNumbers(
  { parties }: CallTable,
  run: readonly number[],
  callsPerParty: ReadonlyMap<number, number>,
): number {
  const inRun = new Map<number, number>();
  for (const at of run) {
    const party = parties[at] as number;
    inRun.set(party, (inRun.get(party) ?? 0) + 1);
  }
  inRun.delete(UNKNOWN_PARTY);
  return [...inRun].filter(([party, count]) => callsPerParty.get(party) === count).length;
}

function findingOf(
  table: CallTable,
  run: readonly number[],
  callsPerParty: ReadonlyMap<number, number>,
): Finding<'many-short-calls'> | undefined {
  const open = run.filter((at) => table.isOpen(at));
  if (open.length === 0) return undefined;
  const [first, last] = [run[0], run.at(-1)].map((at) => table.calls[at as number]) as [Call, Call];
  return {
    rule: 'many-short-calls',
    strength: 'likely',
    calls: wholeCharges(table, open),
    beside: [],
    reason: 'fraudulent-call',
    facts: {
      count: run.length,
      from: first.start,
      to: last.start,
      numbers: newNumbers(table, run, callsPerParty),
      longestSeconds: run.reduce((most, at) => Math.max(most, table.seconds[at] as number), 0),
    },
  };
}
