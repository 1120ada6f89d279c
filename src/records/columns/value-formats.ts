/** How the values of the found columns are written: order of dates, decimal mark, currency. */
import { currencyNamedIn } from '../cells/charge.js';
import { findClock } from '../cells/clock-text.js';
import type { DateOrder } from '../column-mapping.js';
import { parseDateText } from '../cells/date-text.js';

export interface Finding<T> {
  readonly value: T;
  /** False when the values would allow another reading as well. */
  readonly certain: boolean;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * The order in which most dates exist. When two orders would do, the one in which the days lie
 * closer together: calls of one bill do not spread over a year, as days taken for months do.
 */
export function findDateOrder(cells: readonly string[]): Finding<DateOrder> {
  const texts = cells.map((cell) => findClock(cell)?.rest.replace(/,$/, '') ?? cell);
  const candidates = ORDERS.map((order) => {
    const dates = texts.flatMap((text) => parseDateText(text, order) ?? []).sort();
    return { order, dates, key: dates.join(' ') };
  });
  const most = Math.max(...candidates.map(({ dates }) => dates.length));
  const best = candidates.filter(({ dates }) => dates.length === most);
  const closest = best.reduce((a, b) => (spanOf(b.dates) < spanOf(a.dates) ? b : a));
  // The same days in every order: the year stands first, or the month has a name.
  const certain = best.every(({ key }) => key === closest.key);
  return { value: closest.order, certain };
}

function spanOf(sorted: readonly string[]): number {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return Date.parse(last) - Date.parse(first);
}

/** From amounts with a mark that can only be the decimal one: `0,35`, `1.234,56`, not `1,234`. */
export function findDecimalMark(cells: readonly string[]): Finding<'.' | ','> {
  let points = 0;
  let commas = 0;
  let unclear = 0;
  for (const cell of cells) {
    const figures = cell.replace(/[^\d.,]/g, '');
    const last = /[.,](?=\d*$)/.exec(figures);
    if (last === null) continue;
    const mark = last[0];
    const hasBoth = figures.includes('.') && figures.includes(',');
    const looksGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(figures);
    if (!hasBoth && looksGrouped) unclear += 1;
    else if (mark === '.') points += 1;
    else commas += 1;
  }
  const certain = points + commas > 0 || unclear === 0;
  return { value: commas > points ? ',' : '.', certain };
}

/** The one currency which the amounts name themselves. */
export function findCurrency(cells: readonly string[]): string | undefined {
  const named = new Set(cells.flatMap((cell) => currencyNamedIn(cell) ?? []));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** Whole numbers only, without a mark or a currency: they may be cents as well as dollars. */
export function mayBeMinorUnits(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^-?\d+$/.test(cell));
}
