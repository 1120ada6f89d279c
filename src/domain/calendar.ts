/**
 * Calendar days, and the day on which an instant falls in a time zone. Days are counted as whole
 * days since 1 January 1970, so that no reckoning ever depends on the time zone of the machine.
 */
import type { CalendarDate, Instant } from '../contract/time.js';
import { offsetReader, utcOffsetAt } from './utc-offset.js';

export const DAY_MS = 86_400_000;

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whole days since 1 January 1970. @throws RangeError when there is no such day */
export function epochDayOf(date: CalendarDate): number {
  const time = CALENDAR_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || dateOfEpochDay(time / DAY_MS) !== date) {
    throw new RangeError('Not a calendar day');
  }
  return time / DAY_MS;
}

/** @throws RangeError outside the years 0000 to 9999 */
export function dateOfEpochDay(day: number): CalendarDate {
  const text = new Date(day * DAY_MS).toISOString();
  if (text.length !== 24) throw new RangeError('Outside the calendar');
  return text.slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** Milliseconds since 1970. @throws RangeError when the text is not a point in time */
export function instantMs(instant: Instant): number {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new RangeError('Not an instant');
  return time;
}

/** The local day, counted from 1 January 1970, of a point in time. */
export function localEpochDay(timeMs: number, timeZone: string): number {
  return Math.floor((timeMs + utcOffsetAt(timeMs, timeZone)) / DAY_MS);
}

/**
 * The local day, counted from 1 January 1970, of each of many points in time.
 * @param chronological positions of the times from the earliest to the latest
 */
export function localEpochDays(
  timesMs: Float64Array,
  chronological: Uint32Array,
  timeZone: string,
): Int32Array {
  const offsetAt = offsetReader(timeZone);
  const days = new Int32Array(timesMs.length);
  for (const position of chronological) {
    const time = timesMs[position] as number;
    days[position] = Math.floor((time + offsetAt(time)) / DAY_MS);
  }
  return days;
}

/** @throws RangeError when the instant or the time zone does not exist */
export function calendarDateOf(instant: Instant, timeZone: string): CalendarDate {
  return dateOfEpochDay(localEpochDay(instantMs(instant), timeZone));
}

export function todayIn(timeZone: string, nowMs: number): CalendarDate {
  return dateOfEpochDay(localEpochDay(nowMs, timeZone));
}
