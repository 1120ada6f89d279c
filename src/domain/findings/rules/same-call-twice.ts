/**
 * The same call charged twice: same line, number, direction and duration, with starts within a
 * minute, the second one before the first one has ended. Without that last condition the rule would
 * be wrong more often than right: among 5,976 real answered calls of 27 people (Nodobo, University
 * of Strathclyde) 2.5 % have another one to the same number with the same duration within a minute.
 * All of those lasted at most 8 seconds and followed each other, as when a voicemail answers twice.
 */
import { callsAt, cheaperOf, wholeCharges } from '../at-stake.js';
import { UNKNOWN_PARTY, type CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';
import type { LineCalls } from '../line-calls.js';

/** Two systems that record one call differ by some seconds, seldom by more than the set-up takes. */
export const SAME_CALL_WINDOW_MS = 60_000;

export function sameCallTwice(line: LineCalls): readonly Finding<'same-call-twice'>[] {
  if (!line.knowsTimes) return [];
  const { table, positions } = line;
  const findings: Finding<'same-call-twice'>[] = [];
  const taken = new Set<number>();
  for (let place = 0; place < positions.length; place += 1) {
    const first = positions[place] as number;
    if (table.charged[first] === 0 || table.seconds[first] === 0 || taken.has(first)) continue;
    const group = [first];
    for (let next = place + 1; next < positions.length; next += 1) {
      const other = positions[next] as number;
      if ((table.startMs[other] as number) - (table.startMs[first] as number) > SAME_CALL_WINDOW_MS)
        break;
      if (isSameCall(table, first, other) && !taken.has(other)) group.push(other);
    }
    if (group.length < 2) continue;
    for (const at of group) taken.add(at);
    const finding = findingOf(table, group);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** Whether the later one may be the earlier one again; the times are within the window. */
export function isSameCall(table: CallTable, earlier: number, later: number): boolean {
  const { seconds, parties, outgoing, charged, startMs } = table;
  if (seconds[later] !== seconds[earlier] || parties[later] !== parties[earlier]) return false;
  if (charged[later] === 0 || outgoing[later] !== outgoing[earlier]) return false;
  if (parties[later] === UNKNOWN_PARTY) return false;
  const apartMs = (startMs[later] as number) - (startMs[earlier] as number);
  return apartMs + table.clockStepMs <= (seconds[earlier] as number) * 1_000;
}

/** All but the dearest are at stake, as one of them is owed; less those that were reversed. */
function findingOf(
  table: CallTable,
  group: readonly number[],
): Finding<'same-call-twice'> | undefined {
  const first = group[0] as number;
  const last = group.at(-1) as number;
  const kept = group.reduce((best, at) => (cheaperOf(table, [best], [at])[0] === best ? at : best));
  const spare = group.filter((at) => at !== kept && table.isOpen(at));
  const atStake = spare.slice(reversalsOf(table, group));
  if (atStake.length === 0) return undefined;
  const secondsApart = ((table.startMs[last] as number) - (table.startMs[first] as number)) / 1_000;
  const isAlike = group.every((at) => table.micros[at] === table.micros[first]);
  return {
    rule: 'same-call-twice',
    strength: secondsApart === 0 && isAlike ? 'certain' : 'likely',
    calls: wholeCharges(table, atStake),
    beside: callsAt(
      table,
      group.filter((at) => !atStake.includes(at)),
    ),
    reason: 'duplicate-charge',
    facts: {
      times: group.length,
      durationSeconds: table.seconds[first] as number,
      secondsApart,
    },
  };
}

/** How many of the calls the bill takes back in a row of its own, with the same number and amount. */
function reversalsOf(table: CallTable, group: readonly number[]): number {
  return table.reversals.filter((reversal) =>
    group.some(
      (at) =>
        table.parties[at] === table.parties[reversal] &&
        table.micros[at] === -(table.micros[reversal] as number),
    ),
  ).length;
}
