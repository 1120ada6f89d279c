/**
 * Proposes which column of a file holds what: by a published layout, by the names in its header in
 * four languages, and where those say nothing by what the cells look like. It only proposes; what
 * is missing or in doubt is said, so that a screen can ask.
 */
import { describeColumns, type ColumnContent } from './column-content.js';
import { missingFields, type ColumnMapping, type MappedField } from '../column-mapping.js';
import { takeColumnsByContent } from './columns-by-content.js';
import { takeColumnsByName } from './columns-by-name.js';
import { isBlank } from '../file/csv-file.js';
import { mostFrequent } from '../file/csv-parser.js';
import { readHeaderName } from './header-names.js';
import { KNOWN_LAYOUTS } from '../layouts/known-layouts.js';
import { MappingDraft } from './mapping-draft.js';
import { findCurrency, findDateOrder, findDecimalMark, mayBeMinorUnits } from './value-formats.js';

/** How far a suggestion can be trusted: a screen shows `high` and asks about the others. */
export type Confidence = 'high' | 'medium' | 'low';

export interface MappingSuggestion {
  readonly mapping: ColumnMapping;
  /** The name of a published layout, or `header`, `content`: what the suggestion rests on. */
  readonly layout: string;
  readonly confidence: Confidence;
  /** Without these no record can be read. */
  readonly missing: readonly MappedField[];
  /** Found, but another reading is possible: a guessed column, an order of day and month, cents. */
  readonly doubtful: readonly MappedField[];
  /** The names in the header, as they stand there; empty without a header. */
  readonly names: readonly string[];
  readonly columnCount: number;
}

export interface SuggestOptions {
  /** Found out when left out. */
  readonly hasHeader?: boolean;
  /** For charges that name none. */
  readonly currency?: string;
}

/** @param rows the first rows of a file and some of the others, in the order of the file */
export function suggestMapping(
  rows: readonly (readonly string[])[],
  options: SuggestOptions = {},
): MappingSuggestion {
  const columnCount = mostFrequent(rows.map((cells) => cells.length)).value;
  const whole = rows.filter((cells) => cells.length >= columnCount && !isBlank(cells));
  const known =
    options.hasHeader === undefined
      ? KNOWN_LAYOUTS.find((layout) => layout.matches(whole))
      : undefined;
  if (known !== undefined) {
    const missing = missingFields(known.mapping, options.currency);
    const names = known.mapping.hasHeader ? trimmed(whole[0]) : [];
    const { mapping, name } = known;
    return { mapping, layout: name, confidence: 'high', missing, doubtful: [], names, columnCount };
  }
  const hasHeader = options.hasHeader ?? looksLikeHeader(whole, columnCount);
  const header = hasHeader ? trimmed(whole[0]) : [];
  return fromColumns(header, whole.slice(hasHeader ? 1 : 0), columnCount, options.currency);
}

function fromColumns(
  names: readonly string[],
  body: readonly (readonly string[])[],
  columnCount: number,
  currency: string | undefined,
): MappingSuggestion {
  const hasHeader = names.length > 0;
  const draft = new MappingDraft(describeColumns(body, columnCount));
  takeColumnsByName(draft, names);
  const isNamed = draft.has('otherParty') && (draft.has('start') || draft.has('date'));
  takeColumnsByContent(draft);
  findFormats(draft);

  const mapping = draft.mapping(hasHeader);
  const missing = missingFields(mapping, currency ?? mapping.format.currency);
  const doubtful = [...draft.doubtful];
  const confidence =
    missing.length > 0 || !isNamed ? 'low' : doubtful.length > 0 ? 'medium' : 'high';
  const layout = isNamed ? 'header' : 'content';
  return { mapping, layout, confidence, missing, doubtful, names, columnCount };
}

function findFormats(draft: MappingDraft): void {
  const start = draft.has('start') ? 'start' : 'date';
  const dates = draft.contentOf(start);
  if (dates !== undefined) {
    const order = findDateOrder(dates.cells);
    draft.setFormat({ dateOrder: order.value });
    if (!order.certain) draft.doubtful.add(start);
  }
  const charges = draft.contentOf('charge');
  if (charges !== undefined) findChargeFormat(draft, charges);
}

function findChargeFormat(draft: MappingDraft, { cells }: ColumnContent): void {
  const mark = findDecimalMark(cells);
  const currency = findCurrency(cells);
  const { minorUnitDigits } = draft.mapping(false).format;
  draft.setFormat({ decimalMark: mark.value, ...(currency !== undefined && { currency }) });
  const isUnclearUnit = minorUnitDigits === 0 && mayBeMinorUnits(cells);
  if (!mark.certain || isUnclearUnit) draft.doubtful.add('charge');
}

/**
 * Names, and no values: no cell of the row is a number or a date, and either two of the names are
 * known or some column goes on with numbers or dates.
 */
function looksLikeHeader(rows: readonly (readonly string[])[], columnCount: number): boolean {
  const [first, ...body] = rows;
  if (first === undefined) return false;
  const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0 || cells.some((cell) => isValue(cell))) return false;
  const knownNames = cells.filter((cell) => readHeaderName(cell)?.exact === true).length;
  if (knownNames >= 2) return true;
  return describeColumns(body, columnCount).some(({ cells: below }) => below.some(isValue));
}

function isValue(text: string): boolean {
  return /^[+(-]?[\d\s.,:/()+-]+$/.test(text) || /\d{1,2}:\d{2}|\d{4}-\d{2}/.test(text);
}

function trimmed(cells: readonly string[] = []): string[] {
  return cells.map((cell) => cell.trim());
}
