/** What the customer asks of the list of calls, and the calls that answer it. */
import type { Call, CallDirection, CallType } from '../contract/call.js';
import type { CalendarDate } from '../contract/time.js';
import { epochDayOf } from './calendar.js';
import { passingCodes } from './call-columns.js';
import type { CallIndex } from './call-index.js';
import { compareDecimals, parseDecimal } from './decimal.js';
import { searchTermsOf } from './search-text.js';

export type SortColumn =
  | 'start'
  | 'otherParty'
  | 'destination'
  | 'type'
  | 'direction'
  | 'duration'
  | 'charge'
  | 'eligibility';

export interface CallQuery {
  /** Searches number, destination and type; all words must occur. Empty: everything. */
  readonly text: string;
  readonly direction: CallDirection | 'any';
  /** Empty: all types. */
  readonly types: readonly CallType[];
  readonly chargedOnly: boolean;
  readonly eligibleOnly: boolean;
  /** First day, in the account's time zone. */
  readonly from?: CalendarDate | undefined;
  /** Last day, inclusive. */
  readonly to?: CalendarDate | undefined;
  /** Decimal text, inclusive, whatever the currency of the call. */
  readonly minAmount?: string | undefined;
  readonly maxAmount?: string | undefined;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
}

/** Everything, newest first. */
export const EMPTY_QUERY: CallQuery = Object.freeze({
  text: '',
  direction: 'any',
  types: Object.freeze([]),
  chargedOnly: false,
  eligibleOnly: false,
  sort: Object.freeze({ column: 'start', descending: true }),
});

/** Whether the query may leave calls out. Sorting is no filter. */
export function isFiltering(query: CallQuery): boolean {
  return (
    searchTermsOf(query.text) !== undefined ||
    query.direction !== 'any' ||
    query.types.length > 0 ||
    query.chargedOnly ||
    query.eligibleOnly ||
    Boolean(query.from ?? query.to ?? query.minAmount ?? query.maxAmount)
  );
}

/** Tells for a position in the list of calls whether that call stays. */
type Filter = (position: number) => boolean;

/**
 * The calls that pass, in order; equals by start, the earliest first, then as they arrived.
 * @throws RangeError when a day or an amount of the query is not one
 */
export function runCallQuery(index: CallIndex, query: CallQuery): readonly Call[] {
  const filters = filtersOf(index, query);
  const { calls } = index;
  const found: Call[] = [];
  for (const position of index.order(query.sort.column, query.sort.descending)) {
    if (filters.every((passes) => passes(position))) found.push(calls[position] as Call);
  }
  return found;
}

/** Cheap filters come first. */
function filtersOf(index: CallIndex, query: CallQuery): readonly Filter[] {
  return [
    directionFilter(index, query),
    typeFilter(index, query),
    chargeFilter(index, query),
    eligibilityFilter(index, query),
    dayFilter(index, query),
    textFilter(index, query),
  ].filter((filter) => filter !== undefined);
}

function directionFilter({ calls }: CallIndex, { direction }: CallQuery): Filter | undefined {
  return direction === 'any' ? undefined : (at) => calls[at]?.direction === direction;
}

function typeFilter({ calls }: CallIndex, { types }: CallQuery): Filter | undefined {
  if (types.length === 0) return undefined;
  const wanted = new Set<CallType | undefined>(types);
  return (at) => wanted.has(calls[at]?.type);
}

function chargeFilter(index: CallIndex, query: CallQuery): Filter | undefined {
  const minimum = query.minAmount ? parseDecimal(query.minAmount) : undefined;
  const maximum = query.maxAmount ? parseDecimal(query.maxAmount) : undefined;
  if (!query.chargedOnly && minimum === undefined && maximum === undefined) return undefined;
  const { codes } = index.charges;
  const passing = passingCodes(
    index.charges,
    (charge) =>
      (!query.chargedOnly || charge.units > 0n) &&
      (minimum === undefined || compareDecimals(charge, minimum) >= 0) &&
      (maximum === undefined || compareDecimals(charge, maximum) <= 0),
  );
  return (at) => passing[codes[at] as number] === 1;
}

function eligibilityFilter(index: CallIndex, { eligibleOnly }: CallQuery): Filter | undefined {
  if (!eligibleOnly) return undefined;
  const { codes } = index.eligibilityPlaces;
  const passing = passingCodes(index.eligibilityPlaces, (place) => place === 0);
  return (at) => passing[codes[at] as number] === 1;
}

function dayFilter(index: CallIndex, { from, to }: CallQuery): Filter | undefined {
  if (!from && !to) return undefined;
  const first = from ? epochDayOf(from) : Number.NEGATIVE_INFINITY;
  const last = to ? epochDayOf(to) : Number.POSITIVE_INFINITY;
  const days = index.localDays;
  return (at) => {
    const day = days[at] as number;
    return day >= first && day <= last;
  };
}

function textFilter(index: CallIndex, { text }: CallQuery): Filter | undefined {
  const terms = searchTermsOf(text);
  if (terms === undefined) return undefined;
  const { words, digits } = terms;
  const { texts } = index;
  const hasWords: Filter = (at) => words.every((word) => texts[at]?.includes(word));
  if (digits === undefined) return hasWords;
  const { numberDigits } = index;
  return (at) => numberDigits[at]?.includes(digits) === true || hasWords(at);
}
