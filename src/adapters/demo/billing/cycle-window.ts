/** The windows of usage of an account, before anything is known of their bills. */
import type { CalendarDate } from '../../../contract/time.js';
import { addDays, todayIn } from '../../../domain/calendar.js';
import { localTimeMs } from '../../../domain/local-time.js';
import { addMonths } from '../time/months.js';

const DAYS_TO_PAY = 20;
/** How old the newest bill is when the demonstration begins; up to three days more at a month's end. */
const DAYS_SINCE_NEWEST_BILL = 4;
const LAST_DAY_OF_EVERY_MONTH = 28;

export interface CycleWindow {
  readonly id: string;
  /** 0 is the newest billed cycle at the beginning of the demonstration, 1 the open one. */
  readonly index: number;
  readonly start: CalendarDate;
  /** First day after the window; the bill is issued on it. */
  readonly end: CalendarDate;
  /** When the bill is issued: the first moment of `end`. */
  readonly issuedMs: number;
}

/** `id` must not depend on the day: a draft that was kept over night still has to find its cycle. */
export function cycleWindow(
  id: string,
  index: number,
  start: CalendarDate,
  timeZone: string,
): CycleWindow {
  const end = addMonths(start, 1);
  return { id, index, start, end, issuedMs: localTimeMs(end, 0, timeZone) };
}

/** On which the bill has to be paid. */
export function dueDate({ end }: CycleWindow): CalendarDate {
  return addDays(end, DAYS_TO_PAY);
}

/** The day on which the newest bill is issued when the demonstration begins at `originMs`. */
export function newestBillDate(originMs: number, timeZone: string): CalendarDate {
  const date = addDays(todayIn(timeZone, originMs), -DAYS_SINCE_NEWEST_BILL);
  const tooLate = Number(date.slice(8)) - LAST_DAY_OF_EVERY_MONTH;
  return tooLate > 0 ? addDays(date, -tooLate) : date;
}
