/**
 * Many charged calls in a short time to one premium, satellite or international number, above all at
 * night: what a hijacked telephone or telephone system does, so that whoever owns the number earns
 * by each minute. It is done when nobody watches. A number that the line calls on other days too is
 * somebody the customer knows.
 */
import type { Call } from '../../../contract/call.js';
import { DAY_MS } from '../../calendar.js';
import { utcOffsetAt } from '../../utc-offset.js';
import { wholeCharges } from '../at-stake.js';
import { UNKNOWN_PARTY, type CallTable } from '../call-table.js';
import { costlyKind } from '../costly-kind.js';
import type { Finding, FindingStrength } from '../finding.js';
import type { CostlyKind } from '../finding-facts.js';
import type { LineCalls } from '../line-calls.js';

/** A spell goes on as long as the next call begins within this time. */
export const SPELL_GAP_MS = 30 * 60_000;
/**
 * Of 3,905 spells of real calls to one number, of any kind (Nodobo), one in thirty has five calls or
 * more. Nearly all of those numbers are called on other days too; of the calls to the others, 1.2 %
 * of all, hardly one goes to a costly number.
 */
export const FEWEST_CALLS = 5;
/** At night fewer calls stand out. */
export const FEWEST_CALLS_AT_NIGHT = 3;
/** Hours of the account's time zone in which most people are asleep. */
export const NIGHT = { fromHour: 23, toHour: 6 } as const;
/** Days apart from the spell on which the number was called: then it is known. */
export const DAYS_OF_A_KNOWN_NUMBER = 2;

const HOUR_MS = 3_600_000;

export function manyCallsToOneNumber(
  line: LineCalls,
): readonly Finding<'many-calls-to-one-number'>[] {
  if (!line.knowsTimes) return [];
  const { table } = line;
  return [...costlyCallsByParty(line).values()].flatMap((positions) =>
    spellsOf(table, positions).flatMap((spell) => {
      const isKnown = daysApart(table, positions, spell) >= DAYS_OF_A_KNOWN_NUMBER;
      return isKnown ? [] : (findingOf(table, spell) ?? []);
    }),
  );
}

/** Charged calls out of the line, by number. */
function costlyCallsByParty({ table, positions }: LineCalls): ReadonlyMap<number, number[]> {
  const byParty = new Map<number, number[]>();
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    if (table.kinds[at] === 0 || table.charged[at] === 0 || table.outgoing[at] === 0) continue;
    const party = table.parties[at] as number;
    if (party === UNKNOWN_PARTY) continue;
    const known = byParty.get(party);
    if (known === undefined) byParty.set(party, [at]);
    else known.push(at);
  }
  return byParty;
}

function spellsOf(table: CallTable, positions: readonly number[]): readonly (readonly number[])[] {
  const spells: number[][] = [];
  let endMs = Number.NEGATIVE_INFINITY;
  for (const at of positions) {
    const startMs = table.startMs[at] as number;
    if (startMs - endMs <= SPELL_GAP_MS) spells.at(-1)?.push(at);
    else spells.push([at]);
    endMs = Math.max(endMs, startMs + (table.seconds[at] as number) * 1_000);
  }
  return spells.filter(({ length }) => length >= FEWEST_CALLS_AT_NIGHT);
}

/** On how many days, at least a day before or after the spell, the number was called. */
function daysApart(
  { startMs }: CallTable,
  positions: readonly number[],
  spell: readonly number[],
): number {
  const first = (startMs[spell[0] as number] as number) - DAY_MS;
  const last = (startMs[spell.at(-1) as number] as number) + DAY_MS;
  const days = new Set<number>();
  for (const at of positions) {
    const start = startMs[at] as number;
    if (start < first || start > last) days.add(Math.floor(start / DAY_MS));
  }
  return days.size;
}

function findingOf(
  table: CallTable,
  spell: readonly number[],
): Finding<'many-calls-to-one-number'> | undefined {
  const atNight = spell.filter((at) => isAtNight(table, at)).length;
  const open = spell.filter((at) => table.isOpen(at));
  if (open.length === 0 || (spell.length < FEWEST_CALLS && atNight < FEWEST_CALLS_AT_NIGHT)) {
    return undefined;
  }
  const [first, last] = [spell[0], spell.at(-1)].map((at) => table.calls[at as number]) as [
    Call,
    Call,
  ];
  const kind = costlyKind(table.kinds[spell[0] as number] as number) as CostlyKind;
  return {
    rule: 'many-calls-to-one-number',
    strength: strengthOf(kind, spell.length, atNight),
    calls: wholeCharges(table, open),
    beside: [],
    reason: 'fraudulent-call',
    facts: {
      kind,
      count: spell.length,
      from: first.start,
      to: last.start,
      seconds: spell.reduce((sum, at) => sum + (table.seconds[at] as number), 0),
      atNight,
    },
  };
}

/** Three calls may be votes or redials; five to a relative abroad, a bad line. */
function strengthOf(kind: CostlyKind, count: number, atNight: number): FindingStrength {
  if (count < FEWEST_CALLS) return 'possible';
  return kind !== 'international' || atNight >= FEWEST_CALLS_AT_NIGHT ? 'likely' : 'possible';
}

function isAtNight({ startMs, context }: CallTable, at: number): boolean {
  const start = startMs[at] as number;
  const hour = Math.floor((start + utcOffsetAt(start, context.timeZone)) / HOUR_MS) % 24;
  return hour >= NIGHT.fromHour || hour < NIGHT.toHour;
}
