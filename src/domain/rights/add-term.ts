/** The last day of a term that begins after a day. */
import type { CalendarDate } from '../../contract/time.js';
import { addDays, dateOfEpochDay, epochDayOf } from '../calendar.js';
import type { TermUnit } from './rights-file.js';

export interface WorkingDays {
  readonly holidays: readonly CalendarDate[];
  /** ISO numbers: Monday is 1, Sunday 7. */
  readonly restDays: readonly number[];
}

const SATURDAY_AND_SUNDAY = [6, 7] as const;
export const USUAL_WORKING_DAYS: WorkingDays = { holidays: [], restDays: SATURDAY_AND_SUNDAY };

/** A week with a working day in it; a file that allows none would never end. */
const DAYS_OF_A_WEEK = 7;

/** The day itself is not counted: one week after a Monday is the next Monday. */
export function addTerm(
  date: CalendarDate,
  count: number,
  unit: TermUnit,
  working: WorkingDays = USUAL_WORKING_DAYS,
): CalendarDate {
  switch (unit) {
    case 'days':
      return addDays(date, count);
    case 'weeks':
      return addDays(date, count * DAYS_OF_A_WEEK);
    case 'months':
      return addMonths(date, count);
    case 'years':
      return addMonths(date, count * 12);
    case 'working-days':
      return addWorkingDays(date, count, working);
  }
}

/** The same day of the month; where there is none, the last one: 31 August and a month is 30 September. */
function addMonths(date: CalendarDate, count: number): CalendarDate {
  const existing = addDays(date, 0);
  const [year, month, day] = existing.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const first = firstOfMonth(Math.floor(months / 12), months % 12);
  const next = firstOfMonth(Math.floor((months + 1) / 12), (months + 1) % 12);
  return dateOfEpochDay(Math.min(epochDayOf(first) + day - 1, epochDayOf(next) - 1));
}

function firstOfMonth(year: number, month: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}

function addWorkingDays(
  date: CalendarDate,
  count: number,
  { holidays, restDays }: WorkingDays,
): CalendarDate {
  if (new Set(restDays).size >= DAYS_OF_A_WEEK)
    throw new RangeError('A week without a working day');
  const free = new Set(holidays.map(epochDayOf));
  let day = epochDayOf(date);
  for (let left = count; left > 0;) {
    day += 1;
    if (!restDays.includes(weekdayOf(day)) && !free.has(day)) left -= 1;
  }
  return dateOfEpochDay(day);
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % DAYS_OF_A_WEEK) + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK) + 1;
}
