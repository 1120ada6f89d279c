/** What the cells of a column look like, whatever its name: the evidence by which columns are told. */
import { readAmount, readFigures } from '../cells/amount-text.js';
import { findCallType, findDirection, findUsage, isCallWord } from '../cells/call-words.js';
import { cellText, plainFigures } from '../cells/cell-text.js';
import { classifyPartyNumber, isMaskedNumber } from '../cells/classify-party-number.js';
import { clockAlone, findClock } from '../cells/clock-text.js';
import { currencyOfCell } from '../cells/currency-cell.js';
import { isCurrencyCode } from '../cells/currency-signs.js';
import { parseDateText } from '../cells/date-text.js';
import { parseDuration } from '../cells/duration.js';
import { parseMoment } from '../cells/moment.js';
import { zoneNamed } from '../cells/zone-names.js';
import { DATE_ORDERS } from '../column-mapping.js';

export const CELL_SHAPES = [
  /** Date and time. */
  'moment',
  'date',
  'clock',
  /** Seconds or milliseconds since 1970. */
  'epoch',
  'zone',
  /** Digits as of a telephone number, seven at least. */
  'longNumber',
  /** Whatever can stand for a party: also short codes, masked and withheld numbers. */
  'party',
  'integer',
  /** An amount, or a word for none. */
  'amount',
  /** An amount that a price can have, and that is nothing else: no serial number, no date. */
  'price',
  'duration',
  'direction',
  'type',
  /** A message, data, a fee: or a word that says it is a call. */
  'service',
  'currency',
  /** An ISO 4217 code in capitals, and nothing else. */
  'currencyCode',
  'words',
] as const;
export type CellShape = (typeof CELL_SHAPES)[number];

export interface ColumnContent {
  /** Cells that are not empty, as `cellText` gives them. */
  readonly cells: readonly string[];
  readonly distinct: number;
  /** The share of the filled cells, 0 to 1, that look so. */
  share(shape: CellShape): number;
}

const NOW_AND_THEN = { from: 631_152_000, to: 4_102_444_800 };
/** More digits than any call costs, in whatever currency. */
const MOST_PRICE_DIGITS = 7;

const TESTS: Readonly<Record<CellShape, (text: string) => boolean>> = {
  moment: (text) => DATE_ORDERS.some((order) => parseMoment(text, order) !== undefined),
  date: (text) =>
    (/\D/.test(text) || /^(?:19|20)\d{6}$/.test(text)) &&
    DATE_ORDERS.some((order) => parseDateText(dayOf(text), order) !== undefined),
  clock: (text) => clockAlone(plainFigures(text)) !== undefined,
  epoch: isEpoch,
  zone: (text) => zoneNamed(plainFigures(text)) !== undefined,
  longNumber: (text) => /^\+?[\d\s().\-/]{7,}$/.test(text) && /(?:\d\D*){7}/.test(text),
  party: (text) =>
    classifyPartyNumber(text).kind !== 'other' || isMaskedNumber(text) || /^\d{16,40}$/.test(text),
  integer: (text) => /^-?\d+$/.test(text),
  amount: (text) => readAmount(text) !== undefined,
  price: isPrice,
  duration: (text) => typeof parseDuration(text, 'seconds') === 'number',
  direction: (text) => findDirection(text) !== undefined,
  type: (text) => findCallType(text) !== undefined,
  service: (text) => findUsage(text) !== undefined || isCallWord(text),
  currency: (text) => currencyOfCell(text) !== undefined,
  currencyCode: (text) => isCurrencyCode(text),
  words: (text) => /\p{L}{2}/u.test(text),
};

/** A date may carry a time of midnight that means nothing. */
function dayOf(text: string): string {
  const plain = plainFigures(text);
  const clock = /[:h]/.test(plain) ? findClock(plain) : undefined;
  return clock?.secondsOfDay === 0 ? clock.rest : plain;
}

function isEpoch(text: string): boolean {
  const seconds = /^\d{10}(?:\d{3}|\d{6}|[.,]\d{1,9})?$/.test(text) ? Number(text.slice(0, 10)) : 0;
  return seconds >= NOW_AND_THEN.from && seconds < NOW_AND_THEN.to;
}

function isPrice(text: string): boolean {
  const amount = readAmount(text);
  if (amount === undefined || isEpoch(text)) return false;
  if (typeof amount === 'string' || amount.currency !== undefined) return true;
  const figures = readFigures(amount.figures, '.') ?? readFigures(amount.figures, ',');
  return figures !== undefined && figures.digits.length - figures.scale <= MOST_PRICE_DIGITS;
}

export function describeColumn(values: readonly string[]): ColumnContent {
  const cells = values.map(cellText).filter((value) => value !== '');
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
