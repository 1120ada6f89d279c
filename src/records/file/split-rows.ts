/**
 * Where the rows of a CSV text begin and end. A row is one line, or several when a quoted value
 * holds line breaks. Line numbers are those of the file, so that a message can point at them.
 */
import { CallRecordFileError, MAX_FILE_LINES } from '../file-error.js';
import type { Pacer } from '../pacer.js';

export interface RowSpan {
  readonly start: number;
  /** Behind the last character, without the line break. */
  readonly end: number;
  /** Counted from 1. */
  readonly lineNumber: number;
  readonly lineCount: number;
}

/**
 * A quoted value with more lines than this is a stray quotation mark, which must cost one line and
 * not the rest of the file.
 */
const MAX_LINES_OF_ROW = 20;
const ROWS_PER_STEP = 2_000;

/** @throws CallRecordFileError `too-many-lines`; BillingError `aborted` */
export async function splitRows(text: string, pace: Pacer): Promise<RowSpan[]> {
  const rows: RowSpan[] = [];
  let start = 0;
  let lineNumber = 1;
  let nextQuote = text.indexOf('"');
  while (start < text.length) {
    let end = endOfLine(text, start);
    let lineCount = 1;
    if (nextQuote >= 0 && nextQuote < start) nextQuote = text.indexOf('"', start);
    if (nextQuote >= 0 && nextQuote < end) {
      ({ end, lineCount } = quotedRow(text, start));
    }
    if (lineNumber + lineCount - 1 > MAX_FILE_LINES) {
      throw new CallRecordFileError('too-many-lines', 'The file has more than 200,000 lines');
    }
    rows.push({ start, end, lineNumber, lineCount });
    start = end + 1;
    lineNumber += lineCount;
    if (rows.length % ROWS_PER_STEP === 0) await pace();
  }
  return rows;
}

/** The single lines of a row, for when its quotation marks turn out to be strays. */
export function linesOf(text: string, row: RowSpan): RowSpan[] {
  const lines: RowSpan[] = [];
  let { start } = row;
  for (let at = 0; at < row.lineCount; at += 1) {
    const end = endOfLine(text, start);
    lines.push({ start, end, lineNumber: row.lineNumber + at, lineCount: 1 });
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Lines are added until every quotation mark has its partner; one line when that never happens. */
function quotedRow(text: string, start: number): { end: number; lineCount: number } {
  const firstEnd = endOfLine(text, start);
  let lineStart = start;
  let open = false;
  for (let lineCount = 1; lineCount <= MAX_LINES_OF_ROW; lineCount += 1) {
    const end = endOfLine(text, lineStart);
    for (let at = lineStart; at < end; at += 1) {
      if (text.charCodeAt(at) === 0x22) open = !open;
    }
    if (!open) return { end, lineCount };
    if (end === text.length) break;
    lineStart = end + 1;
  }
  return { end: firstEnd, lineCount: 1 };
}
