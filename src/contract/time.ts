/**
 * Points in time and calendar days as they cross the border.
 * An instant always carries its offset, so that no call moves to another day by accident;
 * a calendar day belongs to the account's time zone and carries none.
 */
import * as z from 'zod/mini';

export const INSTANT_PATTERN =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** An RFC 3339 date-time with its offset: `2026-08-03T18:04:11+02:00`. */
export const instantSchema = z.string().check(
  z.regex(INSTANT_PATTERN),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);
export type Instant = z.infer<typeof instantSchema>;

/** A calendar day in the account's time zone: `2026-08-31`. */
export const calendarDateSchema = z.string().check(
  z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  z.refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }),
);
export type CalendarDate = z.infer<typeof calendarDateSchema>;
