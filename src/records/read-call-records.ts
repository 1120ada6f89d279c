/**
 * Reads a file of call records: finds encoding, delimiter and columns, keeps the good lines, and
 * lists the bad ones with line number and reason. Long files are read in slices, so that the page
 * stays alive. It rates nothing: a record without a price has no charge.
 */
import { CURRENCY_PATTERN } from '../contract/money.js';
import type { CallRecord } from './call-record.js';
import type { CallRecordReport, OtherUsage } from './call-record-report.js';
import { missingFields, type ColumnMapping } from './column-mapping.js';
import { holdsNoValue, isSameHeader, isTypeRow } from './columns/header-row.js';
import { isBlank, openCsvFile, sampleRows, type CsvFile, type SampleRow } from './file/csv-file.js';
import type { ParsedRow } from './file/csv-parser.js';
import { createPacer, type Pacer } from './pacer.js';
import { createRecordReader, type NotACall } from './record-reader.js';
import { MAX_REJECTED_TEXT, type RejectedLine, type RejectionReason } from './rejection.js';
import type { RowSpan } from './file/split-rows.js';
import { suggestMapping, type MappingSuggestion } from './columns/suggest-mapping.js';

export interface ReadCallRecordsOptions {
  /** Corrected by the customer; found out when left out. */
  readonly mapping?: ColumnMapping | undefined;
  /** ISO 4217: of charges that name none. Without it such a file needs a mapping. */
  readonly currency?: string | undefined;
  /** IANA name: of times without an offset. UTC when left out. */
  readonly timeZone?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with a share from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

const ROWS_PER_BLOCK = 250;
const PREVIEW_ROWS = 20;
const RECORDS_PER_STEP = 50;

/**
 * @throws CallRecordFileError when the file as a whole is refused (too large, not text)
 * @throws BillingError `aborted`
 * @throws RangeError when a currency or a time zone is none
 */
export async function readCallRecords(
  input: Blob | ArrayBuffer | string,
  options: ReadCallRecordsOptions = {},
): Promise<CallRecordReport> {
  checkOptions(options);
  const { mapping, currency, signal } = options;
  const pace = createPacer(signal);
  await pace();
  const file = await openCsvFile(input, mapping?.format.delimiter, pace);
  const sample = sampleRows(file);
  const suggestion = suggestMapping(
    sample.map(({ cells }) => cells),
    {
      ...(currency !== undefined && { currency }),
      ...(options.timeZone !== undefined && { timeZone: options.timeZone }),
      ...(mapping !== undefined && { hasHeader: mapping.hasHeader }),
    },
  );
  const head = reportHead(suggestion, sample, options);
  return head.missing.length > 0 ? countOnly(file, head) : readRows(file, head, options, pace);
}

type ReportHead = Omit<
  CallRecordReport,
  | 'records'
  | 'rejected'
  | 'otherUsage'
  | 'lineCount'
  | 'headerLines'
  | 'emptyLines'
  | 'needsMapping'
>;

function checkOptions({ currency, timeZone, mapping }: ReadCallRecordsOptions): void {
  for (const code of [currency, mapping?.format.currency]) {
    if (code !== undefined && !CURRENCY_PATTERN.test(code)) throw new RangeError('Not a currency');
  }
  for (const zone of [timeZone, mapping?.format.timeZone]) {
    // Throws a RangeError by itself.
    if (zone !== undefined) new Intl.DateTimeFormat('en', { timeZone: zone });
  }
}

function reportHead(
  suggestion: MappingSuggestion,
  sample: readonly SampleRow[],
  { mapping: given, currency }: ReadCallRecordsOptions,
): ReportHead {
  const { names, columnCount, headerRow } = suggestion;
  const first = headerRow === undefined ? 0 : headerRow + 1;
  const rows = sample.slice(first, first + PREVIEW_ROWS).map(({ cells }) => cells);
  const preview = { names, rows, columnCount };
  if (given !== undefined) {
    const missing = missingFields(given, given.format.currency ?? currency);
    const certain = { layout: 'given', confidence: 'high', doubtful: [], doubts: [] } as const;
    return { mapping: given, ...certain, missing, preview };
  }
  const { mapping, layout, confidence, missing, doubtful, doubts } = suggestion;
  const headerLine = headerRow === undefined ? undefined : sample[headerRow]?.lineNumber;
  const located = headerLine === undefined ? mapping : { ...mapping, headerLine };
  return { mapping: located, layout, confidence, missing, doubtful, doubts, preview };
}

/** An empty file needs no mapping: there is nothing to map. */
function countOnly({ spans, markLines }: CsvFile, head: ReportHead): CallRecordReport {
  const hasRows = head.preview.rows.length > 0 || head.preview.names.length > 0;
  const lineCount = spans.length + markLines;
  const emptyLines = hasRows ? markLines : lineCount;
  const nothing = {
    ...head,
    records: [],
    rejected: [],
    otherUsage: [],
    lineCount,
    headerLines: 0,
    emptyLines,
  };
  return hasRows ? { ...nothing, needsMapping: true } : nothing;
}

async function readRows(
  { text, spans, delimiter, parser, markLines }: CsvFile,
  head: ReportHead,
  { timeZone = 'UTC', currency, onProgress }: ReadCallRecordsOptions,
  pace: Pacer,
): Promise<CallRecordReport> {
  const { columnCount, names } = head.preview;
  const { mapping } = head;
  const { headerLine } = mapping;
  const read = createRecordReader(mapping, { timeZone, currency });
  const mapped = new Set(Object.values(mapping.columns));
  const records: CallRecord[] = [];
  const rejected: RejectedLine[] = [];
  const otherUsage: OtherUsage[] = [];
  let lineCount = markLines;
  let emptyLines = markLines;
  let headerLines = 0;
  let expectsHeader = mapping.hasHeader;

  const readRow = (row: ParsedRow): CallRecord | NotACall | RejectionReason | undefined => {
    const { span, cells, problem } = row;
    if (cells === undefined) return problem;
    if (isBlank(cells)) {
      emptyLines += 1;
      return undefined;
    }
    const isHeaderLine = span.lineNumber === headerLine;
    const result = readCells(row, cells);
    if (typeof result !== 'string') {
      // Whatever the mapping says of a header: a line that is a good record is none.
      expectsHeader = false;
      return result;
    }
    const isNames = headerLine === undefined ? cells.length >= columnCount : isHeaderLine;
    if (expectsHeader && !isNames) return above(result, cells);
    const isRepeated = !expectsHeader && headerLines > 0 && isSameHeader(cells, names);
    if (expectsHeader || isRepeated || (headerLines === 1 && isBelowNames(span, cells))) {
      expectsHeader = false;
      headerLines += 1;
      return undefined;
    }
    return result;
  };

  /** The type or the unit of each column, below its name. */
  const isBelowNames = ({ lineNumber }: RowSpan, cells: readonly string[]): boolean =>
    isTypeRow(cells) || (lineNumber === (headerLine ?? 1) + 1 && holdsNoValue(cells));

  /** A short line says what it is; one that was filled up with delimiters does not. */
  const above = (reason: RejectionReason, cells: readonly string[]): RejectionReason =>
    cells.length < columnCount ? reason : 'above-header';

  const readCells = (
    { stray, span }: ParsedRow & { readonly stray?: readonly number[] },
    cells: readonly string[],
  ): CallRecord | NotACall | RejectionReason => {
    if (stray?.some((column) => mapped.has(column))) return 'malformed-quotes';
    const hasTooMany = cells.length > columnCount && !isBlank(cells.slice(columnCount));
    return hasTooMany ? 'too-many-columns' : read(cells, span.lineNumber);
  };

  for (let at = 0; at < spans.length; at += ROWS_PER_BLOCK) {
    const block = spans.slice(at, at + ROWS_PER_BLOCK);
    for (const row of parser.parse(text, block, { delimiter, columnCount })) {
      lineCount += 1;
      const result = readRow(row);
      if (typeof result === 'string') rejected.push(rejectedLine(text, row.span, result));
      else if (result !== undefined && 'usage' in result) {
        const { usage: kind, charge } = result;
        const { lineNumber } = row.span;
        otherUsage.push(charge === undefined ? { lineNumber, kind } : { lineNumber, kind, charge });
        rejected.push(rejectedLine(text, row.span, 'not-a-call'));
      } else if (result !== undefined) records.push(result);
    }
    onProgress?.(Math.min(1, (at + ROWS_PER_BLOCK) / spans.length));
    await pace();
  }
  const typed = await withTypes(records, mapping.format.timeZone ?? timeZone, timeZone, pace);
  return { ...head, records: typed, rejected, otherUsage, lineCount, headerLines, emptyLines };
}

/** Where no word of the file says what kind of call it was, the numbers do. */
async function withTypes(
  records: readonly CallRecord[],
  fileZone: string,
  readerZone: string,
  pace: Pacer,
): Promise<readonly CallRecord[]> {
  if (records.every(({ type }) => type !== undefined)) return records;
  const { createNumberTypes } = await import('./numbering/number-types.js');
  // Times in UTC say nothing of where the lines are; the reader's own zone does.
  const typeOf = createNumberTypes(/^(?:UTC|Etc\/)/.test(fileZone) ? readerZone : fileZone);
  const typed: CallRecord[] = [];
  for (const [index, record] of records.entries()) {
    const found = record.type === undefined ? typeOf(record.line, record.otherParty) : undefined;
    typed.push(found === undefined ? record : { ...found, ...record });
    if (index % RECORDS_PER_STEP === 0) await pace();
  }
  return typed;
}

function rejectedLine(
  text: string,
  { start, end, lineNumber }: RowSpan,
  reason: RejectionReason,
): RejectedLine {
  const shown = text.slice(start, Math.min(end, start + MAX_REJECTED_TEXT)).trimEnd();
  return { lineNumber, reason, text: shown };
}
