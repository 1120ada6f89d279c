/** From local wall-clock time of an account to points in time, and back to text with an offset. */
import type { CalendarDate, Instant } from '../contract/time.js';
import { DAY_MS, epochDayOf } from './calendar.js';
import { utcOffsetAt } from './utc-offset.js';

const MINUTE_MS = 60_000;

/**
 * Milliseconds since 1970 of a local time. A time that summer time skips moves forward by the gap;
 * of a time that happens twice, it is the first.
 */
export function localTimeMs(date: CalendarDate, secondsOfDay: number, timeZone: string): number {
  return timeOnDayMs(epochDayOf(date), secondsOfDay, timeZone);
}

/** The same of a day that is counted from 1 January 1970. */
export function timeOnDayMs(epochDay: number, secondsOfDay: number, timeZone: string): number {
  const wallMs = epochDay * DAY_MS + secondsOfDay * 1_000;
  const offsetBefore = utcOffsetAt(wallMs - DAY_MS, timeZone);
  const byOffsetBefore = wallMs - offsetBefore;
  const offset = utcOffsetAt(byOffsetBefore, timeZone);
  if (offset === offsetBefore) return byOffsetBefore;
  const byOffsetAfter = wallMs - offset;
  const isSkipped = utcOffsetAt(byOffsetAfter, timeZone) !== offset;
  return isSkipped ? byOffsetBefore : byOffsetAfter;
}

/** `2026-08-03T18:04:11+02:00`: whole seconds, with the offset of the time zone. */
export function instantIn(timeZone: string, timeMs: number): Instant {
  const offsetMinutes = Math.trunc(utcOffsetAt(timeMs, timeZone) / MINUTE_MS);
  const wall = new Date(timeMs + offsetMinutes * MINUTE_MS).toISOString().slice(0, 19);
  const size = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${wall}${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
