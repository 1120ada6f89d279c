/** What the calls of a bill were charged by day and hour, as a picture and a table show it. */
import type { Call } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import type { CalendarDate } from '../contract/time.js';
import { addDays, dateOfEpochDay, instantMs } from './calendar.js';
import { sumByCurrency } from './money-sum.js';
import { isZero } from './money.js';
import { utcOffsetAt } from './utc-offset.js';

const HOUR_MS = 3_600_000;

export interface ChargedHour {
  readonly day: CalendarDate;
  /** 0 to 23, by the clock of the account's zone. */
  readonly hour: number;
  readonly calls: readonly Call[];
  /** Exact, one per currency. */
  readonly charges: readonly Money[];
  /** 0 to 1: how much, beside the dearest hour of the same currency. For shading only. */
  readonly share: number;
}

/** In the order of time; hours without a charge are left out. */
export function chargesByHour(calls: Iterable<Call>, timeZone: string): readonly ChargedHour[] {
  // Clocks change at whole quarters of an hour.
  const offsets = new Map<number, number>();
  const offsetAt = (ms: number): number => {
    const quarter = Math.floor(ms / (HOUR_MS / 4));
    const known = offsets.get(quarter) ?? utcOffsetAt(ms, timeZone);
    offsets.set(quarter, known);
    return known;
  };
  const groups = new Map<number, Call[]>();
  for (const call of calls) {
    if (isZero(call.charge) || call.charge.amount.startsWith('-')) continue;
    const ms = instantMs(call.start);
    const hour = Math.floor((ms + offsetAt(ms)) / HOUR_MS);
    const group = groups.get(hour);
    if (group === undefined) groups.set(hour, [call]);
    else group.push(call);
  }
  const hours = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([hour, own]) => ({ hour, calls: own, charges: sumByCurrency(own.map(chargeOf)) }));
  const most = new Map<string, number>();
  for (const { charges } of hours) {
    for (const { amount, currency } of charges) {
      most.set(currency, Math.max(most.get(currency) ?? 0, Number(amount)));
    }
  }
  return hours.map(({ hour, calls: own, charges }) => ({
    day: dateOfEpochDay(Math.floor(hour / 24)),
    hour: ((hour % 24) + 24) % 24,
    calls: own,
    charges,
    share: Math.max(
      ...charges.map(({ amount, currency }) => Number(amount) / (most.get(currency) as number)),
    ),
  }));
}

/** The days from the first to the last one, both included. */
export function daysFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function chargeOf({ charge }: Call): Money {
  return charge;
}
