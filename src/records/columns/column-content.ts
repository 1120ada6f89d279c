/** What the cells of a column look like, whatever its name: the evidence by which columns are told. */
import { findCallType, findDirection } from '../cells/call-words.js';
import { isNoPrice } from '../cells/charge.js';
import { classifyPartyNumber } from '../cells/classify-party-number.js';
import { findClock } from '../cells/clock-text.js';
import { DATE_ORDERS } from '../column-mapping.js';
import { parseDateText } from '../cells/date-text.js';
import { parseDuration } from '../cells/duration.js';
import { parseMoment } from '../cells/moment.js';

export const CELL_SHAPES = [
  /** Date and time. */
  'moment',
  'date',
  'clock',
  /** Seconds or milliseconds since 1970. */
  'epoch',
  /** Digits as of a telephone number, seven at least. */
  'longNumber',
  /** Whatever can stand for a party: also short codes and withheld numbers. */
  'party',
  'integer',
  'amount',
  'duration',
  'direction',
  'type',
  'currency',
  'words',
] as const;
export type CellShape = (typeof CELL_SHAPES)[number];

export interface ColumnContent {
  /** Cells that are not empty, without surrounding blanks. */
  readonly cells: readonly string[];
  readonly distinct: number;
  /** The share of the filled cells, 0 to 1, that look so. */
  share(shape: CellShape): number;
}

const AMOUNT =
  /^[(+-]?\s*(?:[A-Z]{3}\s?|[€£$¥₹]\s?)?-?\d[\d .,'’]*(?:\s?(?:[A-Z]{3}|[€£$¥₹]|p|ct|cts|c))?[)-]?$/i;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const NOW_AND_THEN = { from: 631_152_000, to: 4_102_444_800 };

const TESTS: Readonly<Record<CellShape, (text: string) => boolean>> = {
  moment: (text) => DATE_ORDERS.some((order) => findClock(text) && parseMoment(text, order)),
  date: (text) =>
    (/\D/.test(text) || /^(?:19|20)\d{6}$/.test(text)) &&
    DATE_ORDERS.some((order) => parseDateText(text, order) !== undefined),
  clock: (text) => findClock(text)?.rest === '',
  epoch: (text) => {
    const seconds = /^\d{10}(?:\d{3})?$/.test(text) ? Number(text.slice(0, 10)) : 0;
    return seconds >= NOW_AND_THEN.from && seconds < NOW_AND_THEN.to;
  },
  longNumber: (text) => /^\+?[\d\s().\-/]{7,}$/.test(text) && /(?:\d\D*){7}/.test(text),
  party: (text) => classifyPartyNumber(text).kind !== 'other' || /^\d{16,40}$/.test(text),
  integer: (text) => /^-?\d+$/.test(text),
  amount: (text) => isNoPrice(text) || AMOUNT.test(text),
  duration: (text) => typeof parseDuration(text, 'seconds') === 'number',
  direction: (text) => findDirection(text) !== undefined,
  type: (text) => findCallType(text) !== undefined,
  currency: (text) => CURRENCIES.has(text.toUpperCase()),
  words: (text) => /\p{L}{2}/u.test(text),
};

export function describeColumn(values: readonly string[]): ColumnContent {
  const cells = values.map((value) => value.trim()).filter((value) => value !== '');
  const shares = new Map<CellShape, number>();
  return {
    cells,
    distinct: new Set(cells).size,
    share(shape) {
      let share = shares.get(shape);
      if (share === undefined) {
        share = cells.length === 0 ? 0 : cells.filter(TESTS[shape]).length / cells.length;
        shares.set(shape, share);
      }
      return share;
    },
  };
}

export function describeColumns(
  rows: readonly (readonly string[])[],
  columnCount: number,
): ColumnContent[] {
  return [...Array(columnCount).keys()].map((index) =>
    describeColumn(rows.map((row) => row[index] ?? '')),
  );
}
