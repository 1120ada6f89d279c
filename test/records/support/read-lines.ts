/** Reads call records and writes each in one line, so that a test shows what became of a file. */
import { readFileSync } from 'node:fs';
import {
  readCallRecords,
  type CallRecord,
  type CallRecordReport,
  type ReadCallRecordsOptions,
} from '../../../src/records/index.js';

export function readFixture(
  name: string,
  options: ReadCallRecordsOptions = {},
): Promise<CallRecordReport> {
  const bytes = readFileSync(new URL(`../fixtures/${name}.csv`, import.meta.url));
  return readCallRecords(new Blob([bytes]), options);
}

/** Rows as a table: cells between bars become a CSV file. */
export function csv(text: string, delimiter = ','): string {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => quoted(cell.trim(), delimiter))
        .join(delimiter),
    )
    .join('\n');
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export const charges = ({ records }: CallRecordReport): (string | undefined)[] =>
  records.map(({ charge }) => charge && `${charge.amount} ${charge.currency}`);

export const seconds = ({ records }: CallRecordReport): number[] =>
  records.map(({ durationSeconds }) => durationSeconds);

/** In UTC, whatever offset the record keeps. */
export const instants = ({ records }: CallRecordReport): string[] =>
  records.map(({ start }) => new Date(start).toISOString().replace('.000Z', 'Z'));

/** `+12025550101 out +12125550111`, with a word for what is not usual. */
export const parties = ({ records }: CallRecordReport): string[] =>
  records.map(({ line, direction, otherParty, missed }: CallRecord) =>
    [line, direction, otherParty.raw || otherParty.kind, missed ? 'missed' : '']
      .join(' ')
      .trimEnd(),
  );

export const types = ({ records }: CallRecordReport): (string | undefined)[] =>
  records.map(({ type }) => type);

export const doubts = ({ doubts: all }: CallRecordReport): string[] =>
  all.map(({ field, reason }) => `${field}: ${reason}`);

export const rejections = ({ rejected }: CallRecordReport): string[] =>
  rejected.map(({ lineNumber, reason }) => `${lineNumber}: ${reason}`);
