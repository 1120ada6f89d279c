/**
 * From rows of text to cells, by Papa Parse. It is loaded when the first file is read, works in
 * this thread on text that is there already, and never fetches anything by itself.
 */
import { DELIMITERS, type Delimiter } from '../column-mapping.js';
import type { RejectionReason } from '../rejection.js';
import { cutLoosely } from './loose-quotes.js';
import { linesOf, type RowSpan } from './split-rows.js';

/** Cells, or: the quotation marks make no sense, or nobody writes such a long line. */
export type ParsedRow =
  | {
      readonly span: RowSpan;
      readonly cells: readonly string[];
      /** Columns whose quotation marks break the rules: for those whom their content does not matter. */
      readonly stray?: readonly number[];
      readonly problem?: undefined;
    }
  | {
      readonly span: RowSpan;
      readonly cells?: undefined;
      readonly problem: Extract<RejectionReason, 'malformed-quotes' | 'field-too-long'>;
    };

export interface CsvParser {
  /** The cells of neighbouring rows; one row may turn out to be several. */
  parse(text: string, spans: readonly RowSpan[], options: ParseRowsOptions): ParsedRow[];
  /** The delimiter which cuts most rows into the same number of columns, more than one. */
  detectDelimiter(text: string, spans: readonly RowSpan[]): Delimiter;
}

export interface ParseRowsOptions {
  readonly delimiter: Delimiter;
  /** When known: a row of several lines with another number of columns was none. */
  readonly columnCount?: number;
}

type Cut = (
  block: string,
  delimiter: Delimiter,
  escape?: string,
) => readonly (readonly string[])[] | undefined;

/** A longer line is not looked into: no record is, and looking would take its time. */
const MAX_ROW_LENGTH = 10_000;

/** How many of the rows must agree before a delimiter is believed. */
const AGREEMENT = 0.8;

export async function loadCsvParser(): Promise<CsvParser> {
  const { default: papa } = await import('papaparse');

  const cut: Cut = (block, delimiter, escapeChar = '"') => {
    const text = block.includes('\r') ? block.replace(/\r(?=\n|$)/g, '') : block;
    const { data, errors } = papa.parse<string[]>(text, { delimiter, newline: '\n', escapeChar });
    return errors.length > 0 ? undefined : data;
  };

  return {
    parse: (text, spans, options) => parseRows(cut, text, spans, options),
    detectDelimiter: (text, spans) => detectDelimiter(cut, text, spans),
  };
}

function parseRows(
  cut: Cut,
  text: string,
  spans: readonly RowSpan[],
  options: ParseRowsOptions,
): ParsedRow[] {
  const { delimiter, columnCount } = options;
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return [];
  if (spans.some(isTooLong)) {
    return spans.flatMap((span): ParsedRow[] =>
      isTooLong(span)
        ? linesOf(text, span).map((line) => ({ span: line, problem: 'field-too-long' }))
        : parseRows(cut, text, [span], options),
    );
  }
  // All at once is many times faster; one by one only where something does not add up.
  const block = cut(text.slice(first.start, last.end), delimiter);
  const fits = block !== undefined && block.length === spans.length;
  return spans.flatMap((span, index) => {
    const cells = fits ? block[index] : cutRow(cut, text, span, delimiter);
    if (span.lineCount === 1)
      return [cells ? { span, cells } : mendedRow(cut, text, span, options)];
    const isWhole = cells !== undefined && (columnCount ?? cells.length) === cells.length;
    if (isWhole) return [{ span, cells }];
    return linesOf(text, span).map((line): ParsedRow => {
      const ofLine = cutRow(cut, text, line, delimiter);
      return ofLine ? { span: line, cells: ofLine } : mendedRow(cut, text, line, options);
    });
  });
}

/**
 * A line that is no proper CSV: with backslashes before its marks, as databases write it, or with
 * marks within a value. It must have as many values as the others.
 */
function mendedRow(
  cut: Cut,
  text: string,
  span: RowSpan,
  { delimiter, columnCount }: ParseRowsOptions,
): ParsedRow {
  const line = text.slice(span.start, span.end).replace(/\r$/, '');
  if (line.includes('\\"')) {
    const [cells, ...others] = cut(line, delimiter, '\\') ?? [];
    const isWhole = (columnCount ?? cells?.length) === cells?.length;
    if (cells !== undefined && others.length === 0 && isWhole) return { span, cells };
  }
  const loose = cutLoosely(line, delimiter);
  if (loose === undefined || loose.cells.length !== (columnCount ?? loose.cells.length)) {
    return { span, problem: 'malformed-quotes' };
  }
  return { span, ...loose };
}

function isTooLong({ start, end }: RowSpan): boolean {
  return end - start > MAX_ROW_LENGTH;
}

function cutRow(cut: Cut, text: string, span: RowSpan, delimiter: Delimiter) {
  const line = text.slice(span.start, span.end);
  if (line.trim() === '') return [''];
  const rows = cut(line, delimiter);
  return rows?.length === 1 ? rows[0] : undefined;
}

function detectDelimiter(cut: Cut, text: string, spans: readonly RowSpan[]): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const widths = parseRows(cut, text, spans, { delimiter })
      .map(({ cells }) => cells?.length ?? 0)
      .filter((width) => width > 0);
    const { value: width, share } = mostFrequent(widths);
    if (width < 2) continue;
    // Many columns in nearly every row beat few columns in every row.
    const score = share >= AGREEMENT ? 1_000 + width : share * width;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The most frequent of some numbers, and its share of them. */
export function mostFrequent(values: readonly number[]): { value: number; share: number } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [value, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { value, share: values.length === 0 ? 0 : count / values.length };
}
