/**
 * Reads a file of call records: finds encoding, delimiter and columns, keeps the good lines, and
 * lists the bad ones with line number and reason. Long files are read in slices, so that the page
 * stays alive. It rates nothing: a record without a price has no charge.
 */
import { CURRENCY_PATTERN } from '../../../contract/money.js';
import type { CallRecord } from './call-record.js';
import type { CallRecordReport } from './call-record-report.js';
import { missingFields, type ColumnMapping, type Delimiter } from './column-mapping.js';
import { loadCsvParser, type CsvParser, type ParsedRow } from './csv-parser.js';
import { createPacer, type Pacer } from './pacer.js';
import { readText } from './read-text.js';
import { createRecordReader } from './record-reader.js';
import { MAX_REJECTED_TEXT, type RejectedLine, type RejectionReason } from './rejection.js';
import { splitRows, type RowSpan } from './split-rows.js';
import { suggestMapping, type MappingSuggestion } from './suggest-mapping.js';

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
const FIRST_ROWS = 50;
const SAMPLE_ROWS = 300;
const PREVIEW_ROWS = 20;
const SEPARATOR_MARK = /^sep=.$/i;

interface CsvFile {
  readonly text: string;
  readonly spans: readonly RowSpan[];
  readonly delimiter: Delimiter;
  readonly parser: CsvParser;
}

/**
 * @throws CallRecordFileError when the file as a whole is refused (too large, not text)
 * @throws BillingError `aborted`
 */
export async function readCallRecords(
  input: Blob | ArrayBuffer | string,
  options: ReadCallRecordsOptions = {},
): Promise<CallRecordReport> {
  checkOptions(options);
  const pace = createPacer(options.signal);
  await pace();
  const text = withLineFeeds(await readText(input, pace));
  const spans = await splitRows(text, pace);
  const parser = await loadCsvParser();
  const delimiter =
    (options.mapping ?? {}).format?.delimiter ?? detectDelimiter(parser, text, spans);
  const file: CsvFile = { text, spans, delimiter, parser };

  const sample = sampleRows(file);
  const suggestion = suggestMapping(sample, {
    ...(options.currency !== undefined && { currency: options.currency }),
    ...(options.mapping !== undefined && { hasHeader: options.mapping.hasHeader }),
  });
  const head = reportHead(suggestion, sample, options);
  if (head.missing.length > 0) return countOnly(file, head);
  return readRows(file, head, options, pace);
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

/** Files of old Macintoshes end their lines with a carriage return alone. */
function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

function detectDelimiter(parser: CsvParser, text: string, spans: readonly RowSpan[]): Delimiter {
  return parser.detectDelimiter(text, spans.slice(0, FIRST_ROWS));
}

/** The first rows, and more from all over the file: a month begins with days below 13. */
function sampleRows({ text, spans, delimiter, parser }: CsvFile): (readonly string[])[] {
  const step = Math.max(1, Math.floor(spans.length / SAMPLE_ROWS));
  const first = spans.slice(0, FIRST_ROWS);
  const others = spans.slice(FIRST_ROWS).filter((_, index) => index % step === 0);
  const rows = [
    ...parser.parse(text, first, { delimiter }),
    ...others.flatMap((span) => parser.parse(text, [span], { delimiter })),
  ];
  return rows.flatMap(({ cells }) => (cells === undefined || isEmpty(cells) ? [] : [cells]));
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '') || isSeparatorMark(cells);
}

function isSeparatorMark(cells: readonly string[]): boolean {
  // Cut at its own delimiter, the mark leaves an empty second cell.
  const [first = '', ...rest] = cells;
  if (!/^sep=/i.test(first) || rest.some((cell) => cell !== '')) return false;
  return SEPARATOR_MARK.test(rest.length === 0 ? first.trim() : `${first};`);
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
function countOnly({ spans }: CsvFile, head: ReportHead): CallRecordReport {
  const hasRows = head.preview.rows.length > 0 || head.preview.names.length > 0;
  const emptyLines = hasRows ? 0 : spans.length;
  const counts = { lineCount: spans.length, headerLines: 0, emptyLines };
  const nothing = { ...head, ...counts, records: [], rejected: [] };
  return hasRows ? { ...nothing, needsMapping: true } : nothing;
}

async function readRows(
  file: CsvFile,
  head: ReportHead,
  options: ReadCallRecordsOptions,
  pace: Pacer,
): Promise<CallRecordReport> {
  const { text, spans, delimiter, parser } = file;
  const { columnCount } = head.preview;
  const { timeZone = 'UTC', currency } = options;
  const read = createRecordReader(head.mapping, { timeZone, currency });
  const records: CallRecord[] = [];
  const rejected: RejectedLine[] = [];
  let lineCount = 0;
  let emptyLines = 0;
  let headerLines = 0;
  let expectsHeader = head.mapping.hasHeader;

  const readRow = ({ span, cells }: ParsedRow): CallRecord | RejectionReason | undefined => {
    if (cells === undefined) return 'malformed-quotes';
    if (isEmpty(cells)) {
      emptyLines += 1;
      return undefined;
    }
    const hasTooMany = cells.length > columnCount && cells.slice(columnCount).some(isFilled);
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
      if (typeof result === 'string') rejected.push(rejection(text, row.span, result));
      else if (result !== undefined) records.push(result);
    }
    options.onProgress?.(Math.min(1, (at + ROWS_PER_BLOCK) / spans.length));
    await pace();
  }
  return { ...head, records, rejected, lineCount, headerLines, emptyLines };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function rejection(text: string, { start, end, lineNumber }: RowSpan, reason: RejectionReason) {
  const shown = text.slice(start, Math.min(end, start + MAX_REJECTED_TEXT)).trimEnd();
  return { lineNumber, reason, text: shown };
}
