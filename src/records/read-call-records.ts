/**
 * Reads a file of call records: finds encoding, delimiter and columns, keeps the good lines, and
 * lists the bad ones with line number and reason. Long files are read in slices, so that the page
 * stays alive. It rates nothing: a record without a price has no charge.
 */
import { CURRENCY_PATTERN } from '../contract/money.js';
import type { CallRecord } from './call-record.js';
import type { CallRecordReport } from './call-record-report.js';
import { missingFields, type ColumnMapping } from './column-mapping.js';
import { isBlank, openCsvFile, sampleRows, type CsvFile } from './file/csv-file.js';
import type { ParsedRow } from './file/csv-parser.js';
import { createPacer, type Pacer } from './pacer.js';
import { createRecordReader } from './record-reader.js';
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
  const suggestion = suggestMapping(sample, {
    ...(currency !== undefined && { currency }),
    ...(mapping !== undefined && { hasHeader: mapping.hasHeader }),
  });
  const head = reportHead(suggestion, sample, options);
  return head.missing.length > 0 ? countOnly(file, head) : readRows(file, head, options, pace);
}

type ReportHead = Omit<
  CallRecordReport,
  'records' | 'rejected' | 'lineCount' | 'headerLines' | 'emptyLines' | 'needsMapping'
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
  sample: readonly (readonly string[])[],
  { mapping: given, currency }: ReadCallRecordsOptions,
): ReportHead {
  const { names, columnCount } = suggestion;
  const headerRows = (given ?? suggestion.mapping).hasHeader ? 1 : 0;
  const preview = { names, rows: sample.slice(headerRows, PREVIEW_ROWS + headerRows), columnCount };
  if (given !== undefined) {
    const missing = missingFields(given, given.format.currency ?? currency);
    return { mapping: given, layout: 'given', confidence: 'high', missing, doubtful: [], preview };
  }
  const { mapping, layout, confidence, missing, doubtful } = suggestion;
  return { mapping, layout, confidence, missing, doubtful, preview };
}

/** An empty file needs no mapping: there is nothing to map. */
function countOnly({ spans, markLines }: CsvFile, head: ReportHead): CallRecordReport {
  const hasRows = head.preview.rows.length > 0 || head.preview.names.length > 0;
  const lineCount = spans.length + markLines;
  const emptyLines = hasRows ? markLines : lineCount;
  const nothing = { ...head, records: [], rejected: [], lineCount, headerLines: 0, emptyLines };
  return hasRows ? { ...nothing, needsMapping: true } : nothing;
}

async function readRows(
  { text, spans, delimiter, parser, markLines }: CsvFile,
  head: ReportHead,
  { timeZone = 'UTC', currency, onProgress }: ReadCallRecordsOptions,
  pace: Pacer,
): Promise<CallRecordReport> {
  const { columnCount } = head.preview;
  const read = createRecordReader(head.mapping, { timeZone, currency });
  const records: CallRecord[] = [];
  const rejected: RejectedLine[] = [];
  let lineCount = markLines;
  let emptyLines = markLines;
  let headerLines = 0;
  let expectsHeader = head.mapping.hasHeader;

  const readRow = (row: ParsedRow): CallRecord | RejectionReason | undefined => {
    const { span, cells, problem } = row;
    if (cells === undefined) return problem;
    if (isBlank(cells)) {
      emptyLines += 1;
      return undefined;
    }
    const hasTooMany = cells.length > columnCount && !isBlank(cells.slice(columnCount));
    const result = hasTooMany ? 'too-many-columns' : read(cells, span.lineNumber);
    // Whatever the mapping says of a header: a line that is a good record is none.
    if (expectsHeader && cells.length >= columnCount) {
      expectsHeader = false;
      if (typeof result === 'string') {
        headerLines = 1;
        return undefined;
      }
    }
    return result;
  };

  for (let at = 0; at < spans.length; at += ROWS_PER_BLOCK) {
    const block = spans.slice(at, at + ROWS_PER_BLOCK);
    for (const row of parser.parse(text, block, { delimiter, columnCount })) {
      lineCount += 1;
      const result = readRow(row);
      if (typeof result === 'string') rejected.push(rejectedLine(text, row.span, result));
      else if (result !== undefined) records.push(result);
    }
    onProgress?.(Math.min(1, (at + ROWS_PER_BLOCK) / spans.length));
    await pace();
  }
  return { ...head, records, rejected, lineCount, headerLines, emptyLines };
}

function rejectedLine(
  text: string,
  { start, end, lineNumber }: RowSpan,
  reason: RejectionReason,
): RejectedLine {
  const shown = text.slice(start, Math.min(end, start + MAX_REJECTED_TEXT)).trimEnd();
  return { lineNumber, reason, text: shown };
}
