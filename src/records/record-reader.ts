/** From the cells of one row to a call record, or to the reason why it is none. */
import { MAX_CALL_SECONDS } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import type { CallRecord } from './call-record.js';
import { findCallType, findDirection } from './cells/call-words.js';
import { parseCharge } from './cells/charge.js';
import { classifyPartyNumber } from './cells/classify-party-number.js';
import type { ColumnMapping, MappedField } from './column-mapping.js';
import { parseDuration } from './cells/duration.js';
import {
  isPlausible,
  momentInstant,
  momentMs,
  parseDateAndTime,
  parseMoment,
  secondsBetween,
  type Moment,
} from './cells/moment.js';
import type { RejectionReason } from './rejection.js';

export interface ReadingDefaults {
  /** For local times, unless the mapping names a zone. */
  readonly timeZone: string;
  /** For charges, unless the mapping or the record names a currency. */
  readonly currency: string | undefined;
}

export type RecordReader = (
  cells: readonly string[],
  lineNumber: number,
) => CallRecord | RejectionReason;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The limits of the contract's `PartyNumber.raw` and of its labels. */
const MAX_NUMBER_LENGTH = 100;
const MAX_LABEL_LENGTH = 300;

/** A row may end early only where nothing that decides about the call is lost. */
const MAY_BE_CUT_OFF: ReadonlySet<MappedField> = new Set(['type', 'destination']);

export function createRecordReader(
  { columns, format }: ColumnMapping,
  defaults: ReadingDefaults,
): RecordReader {
  const timeZone = format.timeZone ?? defaults.timeZone;
  const fileCurrency = format.currency ?? defaults.currency;
  const neededColumns = 1 + Math.max(-1, ...neededIndexes(columns));

  function cell(cells: readonly string[], field: MappedField): string | undefined {
    const index = columns[field];
    return index === undefined ? undefined : (cells[index] ?? '').trim();
  }

  function readStart(cells: readonly string[]): Moment | RejectionReason {
    const start = cell(cells, 'start');
    const moment =
      start === undefined
        ? parseDateAndTime(cell(cells, 'date') ?? '', cell(cells, 'time') ?? '', format.dateOrder)
        : parseMoment(start, format.dateOrder);
    if (moment === undefined) return 'bad-date';
    return isPlausible(moment) ? moment : 'date-implausible';
  }

  function readEnd(cells: readonly string[], start: Moment): Moment | undefined {
    const end = cell(cells, 'end');
    if (end !== undefined) return parseMoment(end, format.dateOrder);
    const date = cell(cells, 'endDate') ?? start.date;
    return parseDateAndTime(date, cell(cells, 'endTime') ?? '', format.dateOrder);
  }

  function readDuration(
    cells: readonly string[],
    start: Moment,
    startMs: number,
  ): number | RejectionReason {
    const duration = cell(cells, 'duration');
    if (duration !== undefined) return parseDuration(duration, format.durationUnit);
    const end = readEnd(cells, start);
    if (end === undefined) return 'bad-date';
    const hasOwnDate = columns.end !== undefined || columns.endDate !== undefined;
    const seconds = secondsBetween(startMs, end, timeZone, hasOwnDate);
    if (seconds < 0) return 'end-before-start';
    return seconds > MAX_CALL_SECONDS ? 'duration-too-long' : seconds;
  }

  function readCharge(cells: readonly string[]): Money | RejectionReason | undefined {
    const text = cell(cells, 'charge');
    if (text === undefined) return undefined;
    const own = cell(cells, 'currency')?.toUpperCase();
    return parseCharge(text, format, own ? own : fileCurrency);
  }

  return (cells, lineNumber) => {
    if (cells.length < neededColumns) return 'too-few-columns';

    const told = cell(cells, 'direction');
    const word =
      told === undefined ? { direction: 'out' as const, missed: false } : findDirection(told);
    if (word === undefined) return 'unknown-direction';

    const swapped = format.parties === 'caller-and-called' && word.direction === 'in';
    const line = cell(cells, swapped ? 'otherParty' : 'line') || (format.defaultLine ?? '');
    if (line === '') return 'no-line';
    const otherParty = classifyPartyNumber(cell(cells, swapped ? 'line' : 'otherParty') ?? '');
    const destination = cell(cells, 'destination');
    if (line.length > MAX_NUMBER_LENGTH || otherParty.raw.length > MAX_NUMBER_LENGTH) {
      return 'field-too-long';
    }
    if (destination !== undefined && destination.length > MAX_LABEL_LENGTH) return 'field-too-long';

    const start = readStart(cells);
    if (typeof start === 'string') return start;
    const startMs = momentMs(start, timeZone);
    const durationSeconds = readDuration(cells, start, startMs);
    if (typeof durationSeconds === 'string') return durationSeconds;
    if (word.missed && durationSeconds > 0) return 'missed-with-duration';

    const charge = readCharge(cells);
    if (typeof charge === 'string') return charge;
    const record: Writable<CallRecord> = {
      lineNumber,
      line,
      otherParty,
      direction: word.direction,
      start: momentInstant(start, startMs, timeZone),
      durationSeconds,
    };
    const type = cell(cells, 'type');
    if (word.missed) record.missed = true;
    if (type) record.type = findCallType(type) ?? 'other';
    if (destination) record.destination = destination;
    if (charge !== undefined) record.charge = charge;
    return record;
  };
}

function neededIndexes(columns: ColumnMapping['columns']): number[] {
  return (Object.entries(columns) as [MappedField, number][])
    .filter(([field]) => !MAY_BE_CUT_OFF.has(field))
    .map(([, index]) => index);
}
