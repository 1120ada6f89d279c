/** From the date and time of a record to an instant, and why it cannot be. */
import type { CalendarDate, Instant } from '../../contract/time.js';
import { DAY_MS, epochDayOf } from '../../domain/calendar.js';
import { normaliseDigits } from '../../domain/digits.js';
import { utcOffsetAt } from '../../domain/utc-offset.js';
import { instantIn, localTimeMs } from '../../domain/local-time.js';
import { findClock } from './clock-text.js';
import type { DateOrder } from '../column-mapping.js';
import { parseDateText } from './date-text.js';

/** A date with a time of day; local time when it carries no offset. */
export interface Moment {
  readonly date: CalendarDate;
  readonly secondsOfDay: number;
  readonly offsetMinutes?: number;
}

const MINUTE_MS = 60_000;
const EPOCH = /^(?:\d{10}|\d{13})$/;
const COMPACT = /^(\d{8})T?(\d{2})(\d{2})(\d{2})(Z?)$/;

/**
 * Telephones whose clock was never set write 1970 or 1980. Such a record would move to a bill that
 * never was, so it is listed as implausible instead of kept.
 */
const FIRST_PLAUSIBLE_DATE = '1990-01-01';
const LAST_PLAUSIBLE_DATE = '2099-12-31';

/** Reads a text with date and time; seconds or milliseconds since 1970 as well. */
export function parseMoment(text: string, order: DateOrder): Moment | undefined {
  const trimmed = normaliseDigits(text.trim());
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) {
    const [, date = '', hour, minute, second, utc] = compact;
    return parseMoment(`${date} ${hour}:${minute}:${second}${utc}`, order);
  }
  if (EPOCH.test(trimmed)) return epochMoment(Number(trimmed.slice(0, 10)));
  const clock = findClock(trimmed);
  if (clock === undefined) return undefined;
  return withDate(parseDateText(clock.rest.replace(/,$/, ''), order), clock);
}

/** Reads a date and a time that stand in two columns. */
export function parseDateAndTime(date: string, time: string, order: DateOrder): Moment | undefined {
  const clock = findClock(normaliseDigits(time.trim()));
  if (clock === undefined || clock.rest !== '') return undefined;
  return withDate(parseDateText(normaliseDigits(date.trim()), order), clock);
}

function withDate(
  date: CalendarDate | undefined,
  { secondsOfDay, offsetMinutes }: { secondsOfDay: number; offsetMinutes?: number },
): Moment | undefined {
  if (date === undefined) return undefined;
  return offsetMinutes === undefined
    ? { date, secondsOfDay }
    : { date, secondsOfDay, offsetMinutes };
}

function epochMoment(seconds: number): Moment {
  const text = new Date(seconds * 1_000).toISOString();
  return { date: text.slice(0, 10), secondsOfDay: seconds % 86_400, offsetMinutes: 0 };
}

export function isPlausible({ date }: Moment): boolean {
  return date >= FIRST_PLAUSIBLE_DATE && date <= LAST_PLAUSIBLE_DATE;
}

/**
 * Milliseconds since 1970. A local time that summer time skips moves forward by the gap; one that
 * happens twice is the first of the two.
 */
export function momentMs(moment: Moment, timeZone: string): number {
  const { date, secondsOfDay, offsetMinutes } = moment;
  if (offsetMinutes === undefined) return localTimeMs(date, secondsOfDay, timeZone);
  return epochDayOf(date) * DAY_MS + secondsOfDay * 1_000 - offsetMinutes * MINUTE_MS;
}

/** With the offset of the text, else of the time zone. */
export function momentInstant(moment: Moment, timeMs: number, timeZone: string): Instant {
  const { date, secondsOfDay } = moment;
  const offsetMs = epochDayOf(date) * DAY_MS + secondsOfDay * 1_000 - timeMs;
  const isSkipped =
    moment.offsetMinutes === undefined && offsetMs !== utcOffsetAt(timeMs, timeZone);
  if (isSkipped) return instantIn(timeZone, timeMs);
  const size = Math.abs(offsetMs) / MINUTE_MS;
  const offset = `${offsetMs < 0 ? '-' : '+'}${clockText(size)}`;
  return `${date}T${clockText(Math.floor(secondsOfDay / 60))}:${twoDigits(secondsOfDay % 60)}${offset}`;
}

/** Minutes as `18:04`. */
function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/**
 * Seconds from a start to an end. An end in the doubled hour which seems to lie before its start is
 * the second of the two; one without a date of its own is within 24 hours.
 * @returns a negative number when the end is before the start
 */
export function secondsBetween(
  startMs: number,
  end: Moment,
  timeZone: string,
  hasOwnDate: boolean,
): number {
  const endMs = momentMs(end, timeZone);
  if (endMs >= startMs) return (endMs - startMs) / 1_000;
  if (end.offsetMinutes === undefined) {
    const repeated = utcOffsetAt(startMs, timeZone) - utcOffsetAt(endMs + DAY_MS, timeZone);
    if (repeated > 0 && endMs + repeated >= startMs) return (endMs + repeated - startMs) / 1_000;
  }
  if (hasOwnDate) return (endMs - startMs) / 1_000;
  const nextDay = new Date((epochDayOf(end.date) + 1) * DAY_MS).toISOString().slice(0, 10);
  return (momentMs({ ...end, date: nextDay }, timeZone) - startMs) / 1_000;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
