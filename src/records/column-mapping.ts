/**
 * Which column of a file holds what, and how its values are written. Plain data, so that a screen
 * can show it, let the customer correct it, and hand it back.
 */
export const MAPPED_FIELDS = [
  /** The customer's own number (or the caller, see `parties`). */
  'line',
  /** The number at the other end (or the called number, see `parties`). */
  'otherParty',
  /** Without it every call is outgoing. */
  'direction',
  /** Date and time in one column ... */
  'start',
  /** ... or in two. */
  'date',
  'time',
  'duration',
  /** Instead of a duration: the end in one column or in two; without `endDate`, within 24 hours. */
  'end',
  'endDate',
  'endTime',
  'charge',
  /** A currency per record. */
  'currency',
  /** The time zone of each record: a name, an offset, an abbreviation. */
  'zone',
  'type',
  /** Whether it is a call, a message or data, where another column than `type` tells. */
  'service',
  'destination',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a bare number means. */
export const DURATION_UNITS = ['seconds', 'minutes', 'hours', 'milliseconds'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** What `5:20` means; `1:05:20` is always hours, minutes and seconds. */
export const DURATION_CLOCKS = ['minutes-seconds', 'hours-minutes'] as const;
export type DurationClock = (typeof DURATION_CLOCKS)[number];

/** `negative`: the file writes what was charged as negative amounts, as a wallet does. */
export const CHARGE_SIGNS = ['positive', 'negative'] as const;
export type ChargeSign = (typeof CHARGE_SIGNS)[number];

export const DIRECTION_MEANINGS = ['in', 'out', 'missed'] as const;
export type DirectionMeaning = (typeof DIRECTION_MEANINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface RecordFormat {
  /** For dates in figures. A date with the year first, or with a month's name, needs none. */
  readonly dateOrder: DateOrder;
  readonly durationUnit: DurationUnit;
  /** `minutes-seconds` when left out. */
  readonly durationClock?: DurationClock;
  readonly decimalMark: '.' | ',';
  /** Digits by which a charge is shifted: 2 when the file counts cents, 0 for whole units. */
  readonly minorUnitDigits: number;
  /** `positive` when left out. */
  readonly chargeSign?: ChargeSign;
  /**
   * `caller-and-called`: the columns name who called whom, so that in an incoming call the
   * customer's line is the called number.
   */
  readonly parties: 'line-and-other' | 'caller-and-called';
  /** ISO 4217, for charges without a currency of their own. */
  readonly currency?: string;
  /** IANA name, for times without an offset of their own. */
  readonly timeZone?: string;
  /** `00:00`: for dates without a time of day, which are asked about otherwise. */
  readonly timeOfDay?: string;
  /** Words of this file for directions, beside those that are known; in any case. */
  readonly directionWords?: Readonly<Record<string, DirectionMeaning>>;
  /** The number all records belong to, when no column tells. */
  readonly defaultLine?: string;
  /** Found out when left out. */
  readonly delimiter?: Delimiter;
}

export interface ColumnMapping {
  /** True when a row holds names: the one at `headerLine`, else the first whole row. */
  readonly hasHeader: boolean;
  /** Counted from 1. What stands above it is no record. */
  readonly headerLine?: number;
  /** Columns counted from 0. */
  readonly columns: Readonly<Partial<Record<MappedField, number>>>;
  readonly format: RecordFormat;
}

export const DEFAULT_FORMAT: RecordFormat = Object.freeze({
  dateOrder: 'dmy',
  durationUnit: 'seconds',
  decimalMark: '.',
  minorUnitDigits: 0,
  parties: 'line-and-other',
});

/**
 * The fields without which no record can be read; of alternatives the simpler one is named
 * (`start`, `duration`). A charge needs a currency from somewhere: it is never guessed.
 */
export function missingFields(
  { columns, format }: ColumnMapping,
  currency: string | undefined = format.currency,
): MappedField[] {
  const has = (field: MappedField): boolean => columns[field] !== undefined;
  const missing: MappedField[] = [];
  if (!has('line') && !format.defaultLine) missing.push('line');
  if (!has('otherParty')) missing.push('otherParty');
  if (has('date') && !has('start') && !has('time')) {
    if (format.timeOfDay === undefined) missing.push('time');
  } else if (!has('start') && !has('date')) missing.push('start');
  if (!has('duration') && !has('end') && !has('endTime')) missing.push('duration');
  if (has('charge') && !has('currency') && currency === undefined) missing.push('currency');
  return missing;
}
