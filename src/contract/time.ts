/**
 * Points in time and calendar days as they cross the border.
 * An instant always carries its offset, so that no call moves to another day by accident;
 * a calendar day belongs to the account's time zone and carries none.
 * `Date.parse` never decides what is valid: browsers disagree about 30 February.
 */
import * as z from 'zod/mini';

const DATE_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const INSTANT_PATTERN =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** For text that begins with `yyyy-mm-dd`, the month and day in range. */
function dayExists(text: string): boolean {
  const day = Number(text.slice(8, 10));
  if (day <= 28) return true;
  const month = Number(text.slice(5, 7));
  if (month === 2) return day === 29 && isLeapYear(Number(text.slice(0, 4)));
  return day <= 30 || ![4, 6, 9, 11].includes(month);
}

export function isInstant(text: string): boolean {
  return INSTANT_PATTERN.test(text) && dayExists(text);
}

export function isCalendarDate(text: string): boolean {
  return DATE_PATTERN.test(text) && dayExists(text);
}

/** A point in time, as an RFC 3339 date-time with its offset: `2026-08-03T18:04:11+02:00`. */
export type Instant = string;

export const instantSchema = z.string().check(z.regex(INSTANT_PATTERN), z.refine(isInstant));

/** A calendar day in the account's time zone: `2026-08-31`. */
export type CalendarDate = string;

export const calendarDateSchema = z.string().check(z.regex(DATE_PATTERN), z.refine(isCalendarDate));
