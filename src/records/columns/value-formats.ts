/** How the values of the found columns are written: order of dates, decimal mark, currency. */
import { readAmount, type AmountText } from '../cells/amount-text.js';
import { findClock } from '../cells/clock-text.js';
import { plainFigures } from '../cells/cell-text.js';
import { parseDateText } from '../cells/date-text.js';
import type { DateOrder } from '../column-mapping.js';

export interface Finding<T> {
  readonly value: T;
  /** False when the values would allow another reading as well. */
  readonly certain: boolean;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const DAY_MS = 86_400_000;
/** Calls of one file lie within a few months, and days taken for years lie years apart. */
const CLOSE = 92 * DAY_MS;
const FAR = 360 * DAY_MS;

/**
 * The order in which most dates exist. When two orders would do, the one in which the days lie
 * closer together: calls of one bill do not spread over a year, as days taken for months do.
 */
export function findDateOrder(cells: readonly string[], named?: DateOrder): Finding<DateOrder> {
  const texts = cells.map((cell) => {
    const text = plainFigures(cell);
    return findClock(text)?.rest.replace(/,$/, '') ?? text;
  });
  const candidates = ORDERS.map((order) => {
    const dates = texts.flatMap((text) => parseDateText(text, order) ?? []).sort();
    return { order, dates, span: spanOf(dates), key: dates.join(' ') };
  });
  const most = Math.max(...candidates.map(({ dates }) => dates.length));
  const best = candidates.filter(({ dates }) => dates.length === most);
  // What the name says counts, unless days do not exist in that order: then nothing is certain.
  if (named !== undefined && best.some(({ order }) => order === named)) {
    return { value: named, certain: true };
  }
  const closest = best.reduce((a, b) => (b.span < a.span ? b : a));
  // The same days in every order: the year stands first, or the month has a name.
  const isBelied = named !== undefined;
  const certain =
    !isBelied &&
    best.every(({ order, span, key }) => {
      if (key === closest.key) return true;
      // Days and years exchanged, in years of two figures.
      const isYear = order === 'ymd' || closest.order === 'ymd';
      return isYear && closest.span > 0 && closest.span <= CLOSE && span >= FAR;
    });
  return { value: closest.order, certain };
}

function spanOf(sorted: readonly string[]): number {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return Date.parse(last) - Date.parse(first);
}

/** What `1,234` and `1.234` can only be where these currencies are used. */
const CLEAR_MARKS: readonly (readonly [string, { readonly ',': Mark; readonly '.'?: Mark }])[] = [
  // No cents, and a comma between thousands.
  ['JPY KRW', { ',': 'group' }],
  // No cents, and a point between thousands.
  ['IDR VND CLP PYG ISK', { ',': 'unclear', '.': 'group' }],
  // Three digits of cents: behind a point in the east, behind a comma in the west.
  ['KWD BHD OMR JOD IQD', { ',': 'unclear', '.': 'decimal' }],
  ['TND LYD', { ',': 'decimal', '.': 'decimal' }],
];
type Mark = 'group' | 'decimal' | 'unclear';

const WITHOUT_CENTS = new Set(
  'BIF CLP DJF GNF IDR ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);

function meaningOf(mark: '.' | ',', currency: string | undefined): Mark {
  const row = CLEAR_MARKS.find(([codes]) => currency !== undefined && codes.includes(currency));
  return row?.[1][mark] ?? 'unclear';
}

/**
 * From amounts with a mark that can only be the decimal one: `0,35`, `1.234,56`, not `1,234`, unless
 * the currency says what that is.
 */
export function findDecimalMark(cells: readonly string[], currency?: string): Finding<'.' | ','> {
  const counts = { '.': 0, ',': 0 };
  let unclear = 0;
  for (const figures of figuresOf(cells)) {
    const mark = /[.,](?=\d*$)/.exec(figures)?.[0] as '.' | ',' | undefined;
    if (mark === undefined) continue;
    const other = mark === '.' ? ',' : '.';
    const isGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(figures) && !figures.includes(other);
    const isRepeated = figures.indexOf(mark) !== figures.lastIndexOf(mark);
    const meaning = !isGrouped ? 'decimal' : isRepeated ? 'group' : meaningOf(mark, currency);
    if (meaning === 'unclear') unclear += 1;
    else counts[meaning === 'group' ? other : mark] += 1;
  }
  const certain = counts['.'] + counts[','] > 0 ? counts['.'] * counts[','] === 0 : unclear === 0;
  return { value: counts[','] > counts['.'] ? ',' : '.', certain };
}

function figuresOf(cells: readonly string[]): string[] {
  return amountsOf(cells).map(({ figures }) =>
    figures
      .replace('\u066b', '.')
      .replaceAll('\u066c', ',')
      .replace(/[^\d.,]/g, ''),
  );
}

export function amountsOf(cells: readonly string[]): AmountText[] {
  return cells.flatMap((cell) => {
    const amount = readAmount(cell);
    return typeof amount === 'object' ? [amount] : [];
  });
}

/**
 * The currency of amounts that name it themselves: the one of most of them, unless some name none.
 * @param given by the customer, which settles a sign of several currencies
 */
export function findCurrency(
  cells: readonly string[],
  given: string | undefined,
): { readonly code?: string; readonly isClear: boolean } {
  const amounts = amountsOf(cells);
  const named = amounts.flatMap(({ currency }) => currency ?? []);
  if (named.length === 0) return { isClear: true };
  const counts = new Map<string, number>();
  for (const { codes, preferred } of named) {
    const code = given !== undefined && codes.includes(given) ? given : preferred;
    if (code === undefined) return { isClear: false };
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1]);
  // Which of them would the amounts have that name none?
  if (first === undefined || (others.length > 0 && named.length < amounts.length)) {
    return { isClear: false };
  }
  return { code: first[0], isClear: true };
}

/** Whole numbers only, without a mark or a currency: they may be cents as well as dollars. */
export function mayBeMinorUnits(cells: readonly string[], currency: string | undefined): boolean {
  if (currency !== undefined && WITHOUT_CENTS.has(currency)) return false;
  return cells.every((cell) => /^-?\d+$/.test(cell)) && cells.some((cell) => /[1-9]/.test(cell));
}

/** What was charged is written with a minus: no amount is above zero, and some are below. */
export function areAllNegative(cells: readonly string[]): boolean {
  const amounts = amountsOf(cells).filter(({ figures }) => /[1-9]/.test(figures));
  return amounts.length > 0 && amounts.every(({ isNegative }) => isNegative);
}
