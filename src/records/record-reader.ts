/** From the cells of one row to a call record, or to the reason why it is none. */
import { MAX_CALL_SECONDS } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import type { CalendarDate } from '../contract/time.js';
import type { CallRecord } from './call-record.js';
import {
  directionMeant,
  findCallType,
  findDirection,
  findUsage,
  type DirectionWord,
  type UsageKind,
} from './cells/call-words.js';
import { cellText } from './cells/cell-text.js';
import { isNoPrice } from './cells/amount-words.js';
import { isIncluded, parseCharge } from './cells/charge.js';
import { classifyPartyNumber, withoutMarks } from './cells/classify-party-number.js';
import { currencyOfCell } from './cells/currency-cell.js';
import { isOtherQuantity, parseDuration } from './cells/duration.js';
import {
  isPlausible,
  momentInstant,
  momentMs,
  parseDate,
  parseDateAndTime,
  parseMoment,
  secondsBetween,
  settleZone,
  withZoneCell,
  type Moment,
} from './cells/moment.js';
import { plainWords } from './cells/plain-words.js';
import type { ColumnMapping, DirectionMeaning, MappedField } from './column-mapping.js';
import type { RejectionReason } from './rejection.js';

export interface ReadingDefaults {
  /** For local times, unless the mapping names a zone. */
  readonly timeZone: string;
  /** For charges, unless the mapping or the record names a currency. */
  readonly currency: string | undefined;
}

/** No call, but something that was used and perhaps charged. */
export interface NotACall {
  readonly usage: UsageKind;
  readonly charge?: Money;
}

export type RecordReader = (
  cells: readonly string[],
  lineNumber: number,
) => CallRecord | NotACall | RejectionReason;

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
  const ownWords = directionWords(format.directionWords);

  function cell(cells: readonly string[], field: MappedField): string | undefined {
    const index = columns[field];
    return index === undefined ? undefined : cellText(cells[index] ?? '');
  }

  function readDirection(cells: readonly string[]): DirectionWord | undefined {
    const told = cell(cells, 'direction');
    if (told === undefined) return { direction: 'out', missed: false };
    return ownWords.get(plainWords(told)) ?? findDirection(told);
  }

  function usageOf(cells: readonly string[]): UsageKind | undefined {
    for (const field of ['service', 'type', 'direction'] as const) {
      const usage = findUsage(cell(cells, field) ?? '');
      if (usage !== undefined) return usage;
    }
    // A place or a number tells only when it is nothing else: `Internet`, `GPRS`.
    for (const field of ['destination', 'otherParty'] as const) {
      const words = cell(cells, field) ?? '';
      const usage = words === '' || /\d/.test(words) ? undefined : findUsage(words);
      if (usage !== undefined && usage !== 'fee') return usage;
    }
    return isOtherQuantity(cell(cells, 'duration') ?? '') ? 'data' : undefined;
  }

  function readStart(cells: readonly string[]): Moment | RejectionReason {
    const told = toldStart(cells);
    const zoned = told === undefined ? undefined : withZoneCell(told, cell(cells, 'zone') ?? '');
    const moment = zoned && settleZone(zoned, timeZone);
    if (moment === undefined) return 'bad-date';
    return isPlausible(moment) ? moment : 'date-implausible';
  }

  function toldStart(cells: readonly string[]): Moment | undefined {
    const start = cell(cells, 'start');
    if (start !== undefined) return parseMoment(start, format.dateOrder);
    const date = cell(cells, 'date') ?? '';
    const time = cell(cells, 'time') ?? format.timeOfDay ?? '';
    return parseDateAndTime(date, time, format.dateOrder);
  }

  function readEnd(cells: readonly string[], startDate: CalendarDate): Moment | undefined {
    const end = cell(cells, 'end');
    if (end !== undefined) return parseMoment(end, format.dateOrder);
    const date = cell(cells, 'endDate');
    const day = date === undefined ? startDate : parseDate(date, format.dateOrder);
    return day === undefined ? day : parseDateAndTime(day, cell(cells, 'endTime') ?? '', 'ymd');
  }

  function readDuration(
    cells: readonly string[],
    start: Moment,
    startMs: number,
  ): number | RejectionReason {
    const duration = cell(cells, 'duration');
    if (duration !== undefined) {
      return parseDuration(duration, format.durationUnit, format.durationClock);
    }
    const told = readEnd(cells, start.date);
    const zoned = told === undefined ? undefined : withZoneCell(told, cell(cells, 'zone') ?? '');
    const end = zoned && settleZone(zoned, timeZone);
    if (end === undefined) return 'bad-date';
    const hasOwnDate = columns.end !== undefined || columns.endDate !== undefined;
    const seconds = secondsBetween(startMs, end, timeZone, hasOwnDate);
    if (seconds < 0) return 'end-before-start';
    return seconds > MAX_CALL_SECONDS ? 'duration-too-long' : seconds;
  }

  function readCharge(cells: readonly string[]): Money | RejectionReason | undefined {
    const text = cell(cells, 'charge');
    if (text === undefined) return undefined;
    const own = ownCurrency(cell(cells, 'currency'));
    if (own !== 'bad-currency') return parseCharge(text, format, own, fileCurrency);
    return isNoPrice(text) ? undefined : own;
  }

  /** A sign of several currencies means the one of the file, if it is among them. */
  function ownCurrency(text: string | undefined): string | undefined {
    if (text === undefined || text === '') return undefined;
    const named = currencyOfCell(text);
    if (named === undefined) return 'bad-currency';
    const isFile = fileCurrency !== undefined && named.codes.includes(fileCurrency);
    return (isFile ? fileCurrency : named.preferred) ?? 'bad-currency';
  }

  return (cells, lineNumber) => {
    if (cells.length < neededColumns) return 'too-few-columns';

    const usage = usageOf(cells);
    if (usage !== undefined) {
      const charge = readCharge(cells);
      return typeof charge === 'object' ? { usage, charge } : { usage };
    }
    const word = readDirection(cells);
    if (word === undefined) return 'unknown-direction';

    const swapped = format.parties === 'caller-and-called' && word.direction === 'in';
    const line =
      withoutMarks(cell(cells, swapped ? 'otherParty' : 'line') ?? '') ||
      (format.defaultLine ?? '');
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
    const type = findCallType(cell(cells, 'type') ?? '');
    if (word.missed) record.missed = true;
    if (type !== undefined) record.type = type;
    if (destination) record.destination = destination;
    if (charge !== undefined) record.charge = charge;
    if (charge !== undefined && isIncluded(cell(cells, 'charge') ?? ''))
      record.includedInPlan = true;
    if (columns.start === undefined && columns.time === undefined) record.dayOnly = true;
    return record;
  };
}

function directionWords(
  words: Readonly<Record<string, DirectionMeaning>> = {},
): ReadonlyMap<string, DirectionWord> {
  return new Map(
    Object.entries(words).map(([word, meaning]) => [plainWords(word), directionMeant(meaning)]),
  );
}

function neededIndexes(columns: ColumnMapping['columns']): number[] {
  return (Object.entries(columns) as [MappedField, number][])
    .filter(([field]) => !MAY_BE_CUT_OFF.has(field))
    .map(([, index]) => index);
}
