/**
 * Calendar days as files write them: `2014-01-03`, `3/1/2014`, `03.01.14`, `20140103`,
 * `3 Jan 2014`, `Mo. 03.01.2014`, `2014年1月3日`. Figures are read in one stated order; a day that does not exist in that order is no
 * date, and is never turned round to make it fit.
 */
import type { CalendarDate } from '../../contract/time.js';
import type { DateOrder } from '../column-mapping.js';
import { monthIn } from './month-names.js';

const FIGURES = /^(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WORDS = /[\p{L}]+/gu;
const EAST_ASIAN =
  /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?(?:\s?[(（].[)）])?$/u;
/** A weekday before a date in figures: it tells nothing that the date does not. */
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d{1,4}\s?[/.-]\s?\d)/u;

export function parseDateText(given: string, order: DateOrder): CalendarDate | undefined {
  const text = given.replace(WEEKDAY, '').replace(EAST_ASIAN, '$1-$2-$3');
  const figures = FIGURES.exec(text);
  if (figures !== null) return fromFigures([figures[1], figures[3], figures[4]], order);
  const compact = COMPACT.exec(text);
  if (compact !== null) return dateOf(compact[1], Number(compact[2]), Number(compact[3]));
  return fromNamedMonth(text, order);
}

function fromFigures(parts: readonly (string | undefined)[], order: DateOrder) {
  const [first = '', second = '', third = ''] = parts;
  if (first.length === 4) return dateOf(first, Number(second), Number(third), third.length);
  if (first.length > 2) return undefined;
  if (order === 'ymd') {
    return third.length > 2 ? undefined : dateOf(first, Number(second), Number(third));
  }
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return dateOf(third, Number(month), Number(day));
}

/** One word names the month; of the two figures the day is the one that cannot be a full year. */
function fromNamedMonth(text: string, order: DateOrder): CalendarDate | undefined {
  const figures = text.match(/\d+/g) ?? [];
  const [first = '', second = ''] = figures;
  if (figures.length !== 2) return undefined;
  const month = monthIn(text.match(WORDS) ?? []);
  if (month === undefined) return undefined;
  const yearFirst = first.length === 4 || (order === 'ymd' && second.length < 3);
  return yearFirst ? dateOf(first, month, Number(second)) : dateOf(second, month, Number(first));
}

function dateOf(year = '', month: number, day: number, dayDigits = 2): CalendarDate | undefined {
  const fullYear = fourDigitYear(year);
  if (fullYear === undefined || dayDigits > 2 || month < 1 || month > 12 || day < 1) {
    return undefined;
  }
  if (day > 28 && day > new Date(Date.UTC(fullYear, month, 0)).getUTCDate()) return undefined;
  return `${String(fullYear).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Two figures mean 1970 to 2069. */
function fourDigitYear(text: string): number | undefined {
  const year = Number(text);
  if (text.length === 4) return year;
  if (text.length !== 2) return undefined;
  return year < 70 ? 2000 + year : 1900 + year;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
