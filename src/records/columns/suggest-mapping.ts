/**
 * Proposes which column of a file holds what: by a published layout, by the names in its header,
 * and where those say nothing by what the cells look like. It only proposes; what is missing or in
 * doubt is said, so that a screen can ask.
 */
import { findUsage } from '../cells/call-words.js';
import { cellText } from '../cells/cell-text.js';
import { currencyOfCell } from '../cells/currency-cell.js';
import { isOtherQuantity } from '../cells/duration.js';
import { missingFields, type ColumnMapping, type MappedField } from '../column-mapping.js';
import type { Doubt } from '../doubt.js';
import { isBlank } from '../file/csv-file.js';
import { mostFrequent } from '../file/csv-parser.js';
import { KNOWN_LAYOUTS } from '../layouts/known-layouts.js';
import { takeColumnsByContent } from './columns-by-content.js';
import { takeColumnsByName } from './columns-by-name.js';
import { readHeaderName, type HeaderRole } from './header-names.js';
import { findHeaderRow, holdsNoValue, isSameHeader, isTypeRow } from './header-row.js';
import { MappingDraft } from './mapping-draft.js';
import {
  areAllNegative,
  findCurrency,
  findDateOrder,
  findDecimalMark,
  mayBeMinorUnits,
} from './value-formats.js';

/** How far a suggestion can be trusted: a screen shows `high` and asks about the others. */
export type Confidence = 'high' | 'medium' | 'low';

export interface MappingSuggestion {
  readonly mapping: ColumnMapping;
  /** The name of a published layout, or `header`, `content`: what the suggestion rests on. */
  readonly layout: string;
  readonly confidence: Confidence;
  /** Without these no record can be read. */
  readonly missing: readonly MappedField[];
  /** The fields of `doubts`. */
  readonly doubtful: readonly MappedField[];
  /** What could be read in another way as well, and why. */
  readonly doubts: readonly Doubt[];
  /** The names in the header, as they stand there; empty without a header. */
  readonly names: readonly string[];
  /** Which of the given rows the header is, counted from 0. */
  readonly headerRow?: number;
  readonly columnCount: number;
}

export interface SuggestOptions {
  /** Found out when left out. */
  readonly hasHeader?: boolean;
  /** For charges that name none. */
  readonly currency?: string;
  /** IANA name: of times without a zone. UTC when left out. */
  readonly timeZone?: string;
}

/** @param rows the first rows of a file and some of the others, in the order of the file */
export function suggestMapping(
  rows: readonly (readonly string[])[],
  options: SuggestOptions = {},
): MappingSuggestion {
  const columnCount = mostFrequent(rows.map((cells) => cells.length)).value;
  const filled = rows.flatMap((cells, index) => (isBlank(cells) ? [] : [{ cells, index }]));
  const headerAt = headerIndex(
    filled.map(({ cells }) => cells),
    columnCount,
    options.hasHeader,
  );
  const header = headerAt === undefined ? undefined : filled[headerAt];
  const names = (header?.cells ?? []).map(cellText);
  const units = headerAt === undefined ? undefined : filled[headerAt + 1]?.cells;
  const body = filled
    .slice(headerAt === undefined ? 0 : headerAt + 1)
    .map(({ cells }) => cells)
    .filter((row) => row.length >= columnCount && !isTypeRow(row) && !isSameHeader(row, names))
    .filter((row) => row !== units || !holdsNoValue(row));
  const above = filled.slice(0, headerAt ?? 0).map(({ cells }) => cells);
  const table = { names: withUnits(names, units), body, above, columnCount };
  const found = workOut(table, options);
  return { ...found, names, columnCount, ...(header && { headerRow: header.index }) };
}

function headerIndex(
  rows: readonly (readonly string[])[],
  columnCount: number,
  hasHeader: boolean | undefined,
): number | undefined {
  if (hasHeader === false) return undefined;
  const found = findHeaderRow(rows, columnCount);
  if (found !== undefined || hasHeader === undefined) return found;
  const first = rows.findIndex((row) => row.length >= columnCount);
  return first < 0 ? undefined : first;
}

type WorkedOut = Omit<MappingSuggestion, 'names' | 'columnCount' | 'headerRow'>;

/** A second row of names says units and currencies of the columns above. */
function withUnits(
  names: readonly string[],
  below: readonly string[] | undefined,
): readonly string[] {
  const units = below?.map(cellText) ?? [];
  const isUnits = units.length > 0 && !isTypeRow(units) && holdsNoValue(units);
  return isUnits
    ? names.map((name, at) => (units[at] ? `${name} (${units[at].replace(/[()]/g, '')})` : name))
    : names;
}

interface Table {
  readonly names: readonly string[];
  readonly body: readonly (readonly string[])[];
  /** What stands above the names. */
  readonly above: readonly (readonly string[])[];
  readonly columnCount: number;
}

function workOut({ names, body, above, columnCount }: Table, options: SuggestOptions): WorkedOut {
  const { currency, timeZone = 'UTC', hasHeader } = options;
  const hasNames = names.length > 0;
  if (hasHeader === undefined) {
    for (const layout of KNOWN_LAYOUTS) {
      const draft = new MappingDraft(body, columnCount);
      if (!layout.recognise(names, draft)) continue;
      if (!layout.fixesDates) findDates(draft);
      const clear = findCharges(draft, currency, layout.negativeCharges === true);
      return finished(draft, hasNames, layout.name, clear ? currency : undefined);
    }
  }
  const draft = new MappingDraft(body, columnCount, callsAmong(body, names));
  takeColumnsByName(draft, names, { timeZone });
  const isNamed = draft.has('otherParty') && (draft.has('start') || draft.has('date'));
  takeColumnsByContent(draft, { hasNames, isNamed, currency });
  findDates(draft);
  if (above.some(namesZone) && draft.format.timeZone === undefined) {
    draft.doubt(draft.has('start') ? 'start' : 'date', 'time-zone');
  }
  const clear = findCharges(draft, currency, false);
  const layout = isNamed ? 'header' : 'content';
  return finished(draft, hasNames, layout, clear ? currency : undefined);
}

/** `All times in UTC`, in a title. */
function namesZone(row: readonly string[]): boolean {
  return row.some((cell) => /\b(?:UTC|GMT)\b/.test(cell));
}

/** Without the rows that are messages, data or fees by a word in a column that tells. */
function callsAmong(
  body: readonly (readonly string[])[],
  names: readonly string[],
): readonly (readonly string[])[] {
  const roles = names.map((name) => readHeaderName(name)?.role);
  return body.filter((row) => !roles.some((role, at) => isOther(role, cellText(row[at] ?? ''))));
}

function isOther(role: HeaderRole | undefined, cell: string): boolean {
  switch (role) {
    case 'type':
    case 'direction':
      return findUsage(cell) !== undefined;
    case 'duration':
      return isOtherQuantity(cell);
    case 'called':
    case 'number':
    case 'otherParty':
    case 'destination':
      return /^\D+$/.test(cell) && findUsage(cell) !== undefined;
    default:
      return false;
  }
}

/** @param currency of charges that name none, where it fits them */
function finished(
  draft: MappingDraft,
  hasHeader: boolean,
  layout: string,
  currency: string | undefined,
): WorkedOut {
  const mapping = draft.mapping(hasHeader);
  const missing = missingFields(mapping, mapping.format.currency ?? currency);
  const { doubts } = draft;
  const doubtful = [...new Set(doubts.map(({ field }) => field))];
  const isLow = missing.length > 0 || layout === 'content';
  const confidence = isLow ? 'low' : doubts.length > 0 ? 'medium' : 'high';
  return { mapping, layout, confidence, missing, doubtful, doubts };
}

function findDates(draft: MappingDraft): void {
  const start = draft.has('start') ? 'start' : 'date';
  const dates = draft.contentOf(start);
  if (dates === undefined) return;
  const order = findDateOrder(dates.cells, draft.namedDateOrder);
  draft.setFormat({ dateOrder: order.value });
  if (!order.certain) draft.doubt(start, 'date-order');
}

/** @returns false when the customer's currency is none that the amounts can have */
function findCharges(
  draft: MappingDraft,
  given: string | undefined,
  negativeIsKnown: boolean,
): boolean {
  const charges = draft.contentOf('charge');
  if (charges === undefined) return true;
  const { cells } = charges;
  const { code: currency, isClear } = findCurrency(cells, given);
  if (currency !== undefined) {
    const inName = draft.format.currency;
    // The name says one, the amounts another.
    if (inName !== undefined && inName !== currency) draft.doubt('currency', 'several-columns');
    draft.setFormat({ currency });
  }
  const own = currency ?? currencyOfColumn(draft) ?? draft.format.currency ?? given;
  const mark = findDecimalMark(cells, own);
  draft.setFormat({ decimalMark: mark.value });
  if (!mark.certain) draft.doubt('charge', 'decimal-mark');
  const { minorUnitDigits } = draft.format;
  // Cents by the name of the column, and a sign of dollars in it.
  const isMixed = minorUnitDigits > 0 && currency !== undefined;
  if (isMixed || (minorUnitDigits === 0 && mayBeMinorUnits(cells, own))) {
    draft.doubt('charge', 'minor-units');
  }
  if (areAllNegative(cells)) {
    draft.setFormat({ chargeSign: 'negative' });
    if (!negativeIsKnown) draft.doubt('charge', 'all-negative');
  }
  return isClear;
}

/** The one currency of a column of currencies. */
function currencyOfColumn(draft: MappingDraft): string | undefined {
  const cells = draft.contentOf('currency')?.cells ?? [];
  const codes = new Set(cells.map((cell) => currencyOfCell(cell)?.preferred));
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}
