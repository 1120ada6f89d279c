/** From the date and time of a record to an instant, and why it cannot be. */
import type { CalendarDate, Instant } from '../../contract/time.js';
import { DAY_MS, epochDayOf } from '../../domain/calendar.js';
import { utcOffsetAt } from '../../domain/utc-offset.js';
import { instantIn, localTimeMs } from '../../domain/local-time.js';
import { plainFigures } from './cell-text.js';
import { clockAlone, findClock, type ClockText } from './clock-text.js';
import type { DateOrder } from '../column-mapping.js';
import { parseDateText } from './date-text.js';
import { zoneNamed, type NamedZone } from './zone-names.js';

/** A date with a time of day; local time when it names no zone. */
export interface Moment {
  readonly date: CalendarDate;
  readonly secondsOfDay: number;
  readonly offsetMinutes?: number;
  /** IANA name. */
  readonly timeZone?: string;
  /** What an abbreviation stands for when it stands for several: see `settleZone`. */
  readonly possibleOffsets?: readonly number[];
}

const MINUTE_MS = 60_000;
/** Seconds, milliseconds, microseconds; seconds with a fraction. */
const EPOCH = /^(\d{10})(?:\d{3}(?:\d{3})?|[.,]\d{1,9})?$/;
const COMPACT = /^(\d{8})T?(\d{2})(\d{2})(\d{2})(Z?)$/;

/**
 * Telephones whose clock was never set write 1970 or 1980. Such a record would move to a bill that
 * never was, so it is listed as implausible instead of kept.
 */
const FIRST_PLAUSIBLE_DATE = '1990-01-01';
const LAST_PLAUSIBLE_DATE = '2099-12-31';

/** Reads a text with date and time; seconds or milliseconds since 1970 as well. */
export function parseMoment(text: string, order: DateOrder): Moment | undefined {
  const trimmed = plainFigures(text);
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) {
    const [, date = '', hour, minute, second, utc] = compact;
    return parseMoment(`${date} ${hour}:${minute}:${second}${utc}`, order);
  }
  const epoch = EPOCH.exec(trimmed);
  if (epoch !== null) return epochMoment(Number(epoch[1]));
  const clock = findClock(trimmed);
  if (clock === undefined) return undefined;
  return withDate(parseDateText(clock.rest.replace(/,$/, ''), order), clock);
}

/** Reads a date and a time that stand in two columns. */
export function parseDateAndTime(date: string, time: string, order: DateOrder): Moment | undefined {
  const clock = clockAlone(plainFigures(time));
  return clock && withDate(parseDate(date, order), clock);
}

/** A day alone; also one with a time of midnight, which a database adds to a day. */
export function parseDate(text: string, order: DateOrder): CalendarDate | undefined {
  const trimmed = plainFigures(text);
  const alone = parseDateText(trimmed, order);
  if (alone !== undefined) return alone;
  const clock = findClock(trimmed);
  return clock?.secondsOfDay === 0 ? parseDateText(clock.rest, order) : undefined;
}

function withDate(
  date: CalendarDate | undefined,
  { secondsOfDay, zone }: Pick<ClockText, 'secondsOfDay' | 'zone'>,
): Moment | undefined {
  return date === undefined ? undefined : withZone({ date, secondsOfDay }, zone);
}

function withZone(moment: Moment, zone: NamedZone | undefined): Moment {
  if (zone?.timeZone !== undefined) return { ...moment, timeZone: zone.timeZone };
  const [offset, ...others] = zone?.offsets ?? [];
  if (offset === undefined) return moment;
  return others.length === 0
    ? { ...moment, offsetMinutes: offset }
    : { ...moment, possibleOffsets: [offset, ...others] };
}

/** A zone that stands in a column of its own; what the time says itself wins. */
export function withZoneCell(moment: Moment, text: string): Moment | undefined {
  const hasZone = moment.offsetMinutes ?? moment.timeZone ?? moment.possibleOffsets;
  if (hasZone !== undefined || text.trim() === '') return moment;
  const zone = zoneNamed(plainFigures(text));
  return zone && withZone(moment, zone);
}

/**
 * Of an abbreviation with several meanings, the one that the reader's zone has at that time.
 * @returns `undefined` when it has none of them: nobody knows which is meant
 */
export function settleZone(moment: Moment, timeZone: string): Moment | undefined {
  const { possibleOffsets, ...rest } = moment;
  if (possibleOffsets === undefined) return moment;
  const wallMs = epochDayOf(rest.date) * DAY_MS + rest.secondsOfDay * 1_000;
  const offsetMinutes = possibleOffsets.find(
    (offset) => utcOffsetAt(wallMs - offset * MINUTE_MS, timeZone) === offset * MINUTE_MS,
  );
  return offsetMinutes === undefined ? undefined : { ...rest, offsetMinutes };
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
  if (offsetMinutes === undefined) {
    return localTimeMs(date, secondsOfDay, moment.timeZone ?? timeZone);
  }
  return epochDayOf(date) * DAY_MS + secondsOfDay * 1_000 - offsetMinutes * MINUTE_MS;
}

/** With the offset of the text, else of the time zone. */
export function momentInstant(moment: Moment, timeMs: number, defaultZone: string): Instant {
  const { date, secondsOfDay, timeZone = defaultZone } = moment;
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
  defaultZone: string,
  hasOwnDate: boolean,
): number {
  const { timeZone = defaultZone } = end;
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
