/** A CSV file on the table: its text, where its rows are, its delimiter, and a sample of it. */
import { loadCsvParser, type CsvParser } from './csv-parser.js';
import { DELIMITERS, type Delimiter } from '../column-mapping.js';
import type { Pacer } from '../pacer.js';
import { readText } from './read-text.js';
import { splitRows, type RowSpan } from './split-rows.js';

export interface CsvFile {
  readonly text: string;
  readonly spans: readonly RowSpan[];
  readonly delimiter: Delimiter;
  readonly parser: CsvParser;
  /** 1 when a spreadsheet's mark `sep=;` stood above the rows, which are without it. */
  readonly markLines: number;
}

const FIRST_ROWS = 50;
const SAMPLE_ROWS = 300;
const SEPARATOR_MARK = /^sep=(.)\r?$/i;

/** @throws CallRecordFileError when the file as a whole is refused; BillingError `aborted` */
export async function openCsvFile(
  input: Blob | ArrayBuffer | string,
  givenDelimiter: Delimiter | undefined,
  pace: Pacer,
): Promise<CsvFile> {
  const text = withLineFeeds(await readText(input, pace));
  const rows = await splitRows(text, pace);
  const parser = await loadCsvParser();
  const mark = SEPARATOR_MARK.exec(text.slice(rows[0]?.start, rows[0]?.end));
  const markLines = mark === null ? 0 : 1;
  const spans = rows.slice(markLines);
  const delimiter =
    givenDelimiter ??
    DELIMITERS.find((candidate) => candidate === mark?.[1]) ??
    parser.detectDelimiter(text, spans.slice(0, FIRST_ROWS));
  return { text, spans, delimiter, parser, markLines };
}

/** Files of old Macintoshes end their lines with a carriage return alone. */
function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

export interface SampleRow {
  readonly cells: readonly string[];
  /** Of the file, counted from 1. */
  readonly lineNumber: number;
}

/** The first rows, and more from all over the file: a month begins with days below 13. */
export function sampleRows({ text, spans, delimiter, parser }: CsvFile): SampleRow[] {
  const step = Math.max(1, Math.floor(spans.length / SAMPLE_ROWS));
  const first = spans.slice(0, FIRST_ROWS);
  const others = spans.slice(FIRST_ROWS).filter((_, index) => index % step === 0);
  const rows = [
    ...parser.parse(text, first, { delimiter }),
    ...others.flatMap((span) => parser.parse(text, [span], { delimiter })),
  ];
  return rows.flatMap(({ cells, span }) =>
    cells === undefined || isBlank(cells) ? [] : [{ cells, lineNumber: span.lineNumber }],
  );
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
