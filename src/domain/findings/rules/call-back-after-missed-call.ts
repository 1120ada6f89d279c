/**
 * A charged call back to a costly number after an unanswered call from it, which nobody on the line
 * has ever talked with: the "one ring" or "wangiri" scheme, in which machines let many telephones
 * ring once and earn by those who call back (the FCC and other regulators warn of it).
 */
import type { Call } from '../../../contract/call.js';
import { DAY_MS } from '../../calendar.js';
import { isSameSuffix, numberSuffix, suffixKey } from '../../number-suffix.js';
import { callsAt, wholeCharges } from '../at-stake.js';
import { UNKNOWN_PARTY, type CallTable } from '../call-table.js';
import { costlyKind } from '../costly-kind.js';
import type { Finding } from '../finding.js';
import type { CostlyKind } from '../finding-facts.js';
import type { LineCalls } from '../line-calls.js';

/** Who calls back does so when the missed call is seen, the next day at the latest. */
export const CALL_BACK_WINDOW_MS = DAY_MS;
/** Longer ones were answered, if only by a voicemail. */
export const LONGEST_MISSED_SECONDS = 3;

const MINUTE_MS = 60_000;

export function callBackAfterMissedCall(
  line: LineCalls,
): readonly Finding<'call-back-after-missed-call'>[] {
  const { table, positions } = line;
  if (!line.knowsTimes) return [];
  const suffixes = new Suffixes(table);
  const dialled = new Map<string, string>();
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    if (!isCallBack(table, at)) continue;
    const suffix = suffixes.at(at);
    dialled.set(suffixKey(suffix), suffix);
  }
  dialled.delete('');
  if (dialled.size === 0) return [];
  const missed = missedFrom(line, dialled, suffixes);
  return missed.size === 0 ? [] : callBacks(line, missed, suffixes);
}

/** The digits by which the two ends of a number are compared, worked out once per party. */
class Suffixes {
  readonly #table: CallTable;
  readonly #byParty = new Map<number, string>();

  constructor(table: CallTable) {
    this.#table = table;
  }

  at(at: number): string {
    const party = this.#table.parties[at] as number;
    if (party === UNKNOWN_PARTY) return '';
    let suffix = this.#byParty.get(party);
    if (suffix === undefined) {
      suffix = numberSuffix((this.#table.calls[at] as Call).otherParty);
      this.#byParty.set(party, suffix);
    }
    return suffix;
  }
}

function isCallBack(table: CallTable, at: number): boolean {
  return table.outgoing[at] === 1 && table.kinds[at] !== 0 && table.charged[at] === 1;
}

/** The first missed call from each of these numbers. Two that end in the same seven digits are one. */
function missedFrom(
  { table, positions }: LineCalls,
  dialled: ReadonlyMap<string, string>,
  suffixes: Suffixes,
): ReadonlyMap<string, number> {
  const missed = new Map<string, number>();
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    if (table.outgoing[at] === 1 || (table.seconds[at] as number) > LONGEST_MISSED_SECONDS)
      continue;
    const suffix = suffixes.at(at);
    const number = dialled.get(suffixKey(suffix));
    if (number === undefined || missed.has(number) || !isSameSuffix(number, suffix)) continue;
    missed.set(number, at);
  }
  return missed;
}

function callBacks(
  line: LineCalls,
  missed: ReadonlyMap<string, number>,
  suffixes: Suffixes,
): readonly Finding<'call-back-after-missed-call'>[] {
  const { table, positions } = line;
  const returned = new Map<string, number[]>();
  const known = new Set<string>();
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    const suffix = suffixes.at(at);
    const missedAt = missed.get(suffix);
    if (missedAt === undefined) continue;
    const laterMs = (table.startMs[at] as number) - (table.startMs[missedAt] as number);
    const isIncoming = table.outgoing[at] === 0;
    const wasAnswered = (table.seconds[at] as number) > LONGEST_MISSED_SECONDS;
    // Somebody who calls and is talked with, or who was called before, is known.
    if (isIncoming ? wasAnswered : laterMs < 0) known.add(suffix);
    else if (isCallBack(table, at) && laterMs <= CALL_BACK_WINDOW_MS) {
      returned.set(suffix, [...(returned.get(suffix) ?? []), at]);
    }
  }
  return [...returned].flatMap(([suffix, calls]) =>
    known.has(suffix) ? [] : (findingOf(line, missed.get(suffix) as number, calls) ?? []),
  );
}

/** Whether the line calls others there, too: a line with friends in a country gets calls from it. */
function callsElsewhereThere({ table, positions }: LineCalls, at: number): boolean {
  const { destination } = table.calls[at] as Call;
  if (destination === undefined) return false;
  return positions.some(
    (other) =>
      table.kinds[other] === table.kinds[at] &&
      table.outgoing[other] === 1 &&
      table.parties[other] !== table.parties[at] &&
      (table.calls[other] as Call).destination === destination,
  );
}

function findingOf(
  line: LineCalls,
  missedAt: number,
  returned: readonly number[],
): Finding<'call-back-after-missed-call'> | undefined {
  const { table } = line;
  const open = returned.filter((at) => table.isOpen(at));
  const first = open[0];
  if (first === undefined) return undefined;
  const laterMs = (table.startMs[first] as number) - (table.startMs[missedAt] as number);
  return {
    rule: 'call-back-after-missed-call',
    strength: callsElsewhereThere(line, first) ? 'possible' : 'likely',
    calls: wholeCharges(table, open),
    beside: callsAt(table, [missedAt]),
    reason: 'fraudulent-call',
    facts: {
      kind: costlyKind(table.kinds[first] as number) as CostlyKind,
      minutesLater: Math.floor(laterMs / MINUTE_MS),
    },
  };
}
