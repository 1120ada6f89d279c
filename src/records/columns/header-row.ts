/** Which row of a file holds the names of its columns: a title or an address may stand above it. */
import { cellText } from '../cells/cell-text.js';
import { parseDate, parseMoment } from '../cells/moment.js';
import { DATE_ORDERS, type DateOrder } from '../column-mapping.js';
import { describeColumns } from './column-content.js';
import { readHeaderName } from './header-names.js';

/** Nobody writes more above a table. */
const ROWS_ABOVE = 40;
/** Two known names are no accident. */
const ENOUGH_NAMES = 2;

/**
 * @param rows the first rows of a file, in its order
 * @param columnCount of most rows
 * @returns the index of the row, or `undefined` when there is none
 */
export function findHeaderRow(
  rows: readonly (readonly string[])[],
  columnCount: number,
): number | undefined {
  let found: number | undefined;
  let most = ENOUGH_NAMES - 1;
  for (const [index, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const count = knownNames(row);
    if (count > most) [found, most] = [index, count];
  }
  if (found !== undefined) return found;
  const first = rows.findIndex((row) => row.length >= columnCount);
  return first >= 0 && looksLikeNames(rows, first, columnCount) ? first : undefined;
}

/** 0 as soon as a cell holds a value. */
function knownNames(row: readonly string[]): number {
  const cells = filled(row);
  if (cells.some(isValue)) return 0;
  return new Set(cells.filter((cell) => readHeaderName(cell)?.exact === true)).size;
}

/** Names that nobody knows, above columns of numbers or dates. */
function looksLikeNames(
  rows: readonly (readonly string[])[],
  first: number,
  columnCount: number,
): boolean {
  const cells = filled(rows[first] ?? []);
  if (cells.length < columnCount / 2 || cells.some(isValue)) return false;
  const below = rows.slice(first + 1).filter((row) => row.length >= columnCount);
  return describeColumns(below, columnCount).some((content) => content.cells.some(isValue));
}

function filled(row: readonly string[]): string[] {
  return row.map(cellText).filter((cell) => cell !== '');
}

function isValue(text: string): boolean {
  return (
    /^[+(-]?[\d\s.,:/()+-]+$/.test(text) ||
    (/\d/.test(text) && DATE_ORDERS.some((order) => isTime(text, order)))
  );
}

function isTime(text: string, order: DateOrder): boolean {
  return parseMoment(text, order) !== undefined || parseDate(text, order) !== undefined;
}

/** Words alone: names, or units below them. */
export function holdsNoValue(row: readonly string[]): boolean {
  return !filled(row).some(isValue);
}

/** What Cisco puts below the names: the type of each column. */
export function isTypeRow(row: readonly string[]): boolean {
  const cells = filled(row);
  return (
    cells.length > 1 &&
    cells.every((cell) => /^(?:INTEGER|BIGINT|UNIQUEIDENTIFIER|(?:VAR)?CHAR ?\(\d+\))$/i.test(cell))
  );
}

/** The names once more, where files were put together. */
export function isSameHeader(row: readonly string[], names: readonly string[]): boolean {
  return (
    names.length > 1 &&
    names.every((name, at) => cellText(row[at] ?? '') === name) &&
    row.slice(names.length).every((cell) => cell.trim() === '')
  );
}
