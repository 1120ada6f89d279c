/**
 * Which of a file's amounts is what the customer pays. Rates, taxes, discounts and costs of the
 * company are told from it by name, and a total by arithmetic; where neither settles it, it is in
 * doubt.
 */
import { cellText } from '../cells/cell-text.js';
import { readAmount, readFigures } from '../cells/amount-text.js';
import { powerOfTen } from '../../domain/decimal.js';
import type { AmountKind } from './amount-names.js';
import type { MappingDraft } from './mapping-draft.js';
import { MOST, type NamedColumn, type NamedColumns } from './named-column.js';
import { findDecimalMark } from './value-formats.js';

/** What can be the charge, the likeliest first. */
const PAYABLE: readonly AmountKind[] = ['gross', 'total', 'sell', 'plain', 'net'];
/** What does not change the charge, wherever it stands. */
const ASIDE: ReadonlySet<AmountKind> = new Set(['rate', 'buy', 'balance']);
/** Digits behind the point at which amounts of all columns are compared. */
const SCALE = 12;

export function chooseCharge(draft: MappingDraft, columns: NamedColumns): void {
  const money = columns
    .withRole('charge')
    .filter(({ index, content }) => draft.freeColumns.includes(index) && content.cells.length > 0);
  const readable = money.filter(({ content }) => content.share('amount') >= MOST);
  const payable = PAYABLE.flatMap((kind) => readable.filter(({ amount }) => amount === kind));
  const unreadable = money.filter(
    (column) => !readable.includes(column) && PAYABLE.includes(column.amount ?? 'plain'),
  );
  const chosen = payable.length > 0 ? mostLikely(draft, payable, readable) : unreadable[0];
  if (chosen !== undefined) takeCharge(draft, chosen, payable.length > 0);
  else if (readable.length > 0) draft.doubt('charge', 'other-amount');
  for (const { index } of money) draft.close(index);
}

function takeCharge(draft: MappingDraft, chosen: NamedColumn, isReadable: boolean): void {
  const { content, currency, minorUnitDigits = 0, remark } = chosen;
  if (!isReadable) draft.doubt('charge', 'not-understood', content.cells.slice(0, 3));
  // Without a single amount in it, taking it would only refuse every line.
  if (!isReadable && content.share('amount') === 0) return;
  if (!draft.take('charge', chosen.index)) return;
  if (remark !== undefined) draft.doubt('charge', 'remark-in-name', [remark]);
  const code = currency?.preferred;
  draft.setFormat({ minorUnitDigits, ...(code !== undefined && { currency: code }) });
}

/** @param payable not empty, the likeliest first */
function mostLikely(
  draft: MappingDraft,
  payable: readonly NamedColumn[],
  money: readonly NamedColumn[],
): NamedColumn | undefined {
  const table = amountTable(draft, money);
  const sums = payable.filter((column) => isSum(column, money, table));
  const [sum] = sums;
  if (sum !== undefined && sums.length === 1) return sum;
  const [best] = payable;
  if (best === undefined) return undefined;
  const others = money.filter((column) => column !== best && mattersBeside(best, column, table));
  if (others.length > 0) draft.doubt('charge', 'several-columns');
  else if (best.amount === 'net') draft.doubt('charge', 'other-amount');
  return best;
}

/** By column, the amounts of the rows; `undefined` where there is none. */
type AmountTable = ReadonlyMap<NamedColumn, readonly (bigint | undefined)[]>;

function amountTable(draft: MappingDraft, money: readonly NamedColumn[]): AmountTable {
  return new Map(
    money.map((column) => {
      const mark = findDecimalMark(column.content.cells).value;
      const shift = column.minorUnitDigits ?? 0;
      const values = draft.rows.map((row) => {
        const amount = readAmount(cellText(row[column.index] ?? ''));
        if (amount === 'free' || amount === 'included') return 0n;
        if (amount === undefined || amount === 'none') return undefined;
        const figures = readFigures(amount.figures, mark);
        const places = SCALE - (figures?.scale ?? 0) - (amount.isMinorUnit ? 2 : shift);
        if (figures === undefined || places < 0) return undefined;
        const units = BigInt(figures.digits) * powerOfTen(places);
        return amount.isNegative ? 0n - units : units;
      });
      return [column, values] as const;
    }),
  );
}

/** Another amount that could be the charge as well, or that changes it. */
function mattersBeside(best: NamedColumn, other: NamedColumn, table: AmountTable): boolean {
  const kind = other.amount ?? 'plain';
  if (ASIDE.has(kind)) return false;
  const values = table.get(other) ?? [];
  const isPayable = PAYABLE.includes(kind) && kind !== 'net';
  if (values.every((value) => value === undefined || value === 0n) && !isPayable) return false;
  // With tax is what is paid, whatever stands beside it; so is what the customer pays.
  if (best.amount === 'gross' && kind !== 'gross' && kind !== 'total') return false;
  if (best.amount === 'sell' && kind === 'net') return false;
  return !isPayable || !isEqual(best, other, table);
}

function isEqual(a: NamedColumn, b: NamedColumn, table: AmountTable): boolean {
  const [left = [], right = []] = [table.get(a), table.get(b)];
  return left.every((value, at) => value === right[at]);
}

/** In every row it is two others together, or one less a discount. */
function isSum(column: NamedColumn, money: readonly NamedColumn[], table: AmountTable): boolean {
  const others = money.filter((other) => other !== column && !ASIDE.has(other.amount ?? 'plain'));
  return others.some((a) =>
    others.some((b) => {
      if (a === b) return false;
      const sign = b.amount === 'discount' ? -1n : 1n;
      if (a.amount === 'discount' || (sign > 0n && a.index > b.index)) return false;
      return addsUp(table.get(column) ?? [], table.get(a) ?? [], table.get(b) ?? [], sign);
    }),
  );
}

/** Rows without one of them say nothing; and a column of zeros makes everything a sum. */
function addsUp(
  sums: readonly (bigint | undefined)[],
  first: readonly (bigint | undefined)[],
  second: readonly (bigint | undefined)[],
  sign: bigint,
): boolean {
  let rows = 0;
  let isTelling = false;
  for (const [at, sum] of sums.entries()) {
    const [a, b] = [first[at], second[at]];
    if (sum === undefined || a === undefined || b === undefined) continue;
    rows += 1;
    // A discount may be written as a negative amount.
    if (sum !== a + sign * b && !(sign < 0n && b < 0n && sum === a + b)) return false;
    isTelling ||= b !== 0n;
  }
  return rows > 0 && isTelling;
}
