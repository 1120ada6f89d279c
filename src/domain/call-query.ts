/** What the customer asks of the list of calls, and the calls that answer it. */
import type { Call, CallDirection, CallType } from '../contract/call.js';
import type { CalendarDate } from '../contract/time.js';
import { epochDayOf } from './calendar.js';
import type { CallIndex } from './call-index.js';
import { FoundCalls } from './call-list.js';
import { parseDecimal } from './decimal.js';
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
    searchTermsOf(query.text).length > 0 ||
    query.direction !== 'any' ||
    query.types.length > 0 ||
    query.chargedOnly ||
    query.eligibleOnly ||
    Boolean(query.from || query.to || query.minAmount || query.maxAmount)
  );
}

/** Whether the answer depends on which calls are eligible. */
export function asksForEligibility({ eligibleOnly, sort }: CallQuery): boolean {
  return eligibleOnly || sort.column === 'eligibility';
}

/** Tells for a position in the list of calls whether that call stays. */
type Filter = (position: number) => boolean;

/**
 * The calls that pass, in order; equals by start, the earliest first, then as they arrived.
 * @throws RangeError when a day or an amount of the query is not one
 */
export function runCallQuery(index: CallIndex, query: CallQuery): FoundCalls {
  const { list } = index;
  const order = index.order(query.sort.column, query.sort.descending);
  const filters = filtersOf(index, query);
  if (filters.length === 0) return new FoundCalls(list, order);
  const remaining = new Uint8Array(order.length).fill(1);
  for (const filter of filters) {
    for (let position = 0; position < remaining.length; position += 1) {
      if (remaining[position] === 1 && !filter(position)) remaining[position] = 0;
    }
  }
  return new FoundCalls(
    list,
    order.filter((position) => remaining[position] === 1),
  );
}

/** Cheap filters come first. */
function filtersOf(index: CallIndex, query: CallQuery): readonly Filter[] {
  const { list } = index;
  const { calls } = list;
  const filters: Filter[] = [];
  if (query.direction !== 'any') {
    filters.push((at) => (calls[at] as Call).direction === query.direction);
  }
  if (query.types.length > 0) {
    filters.push((at) => query.types.includes((calls[at] as Call).type));
  }
  if (query.chargedOnly) filters.push((at) => list.charges.isCharged(at));
  if (query.minAmount || query.maxAmount) filters.push(amountFilter(index, query));
  if (query.from || query.to) filters.push(dayFilter(index, query));
  if (query.eligibleOnly) filters.push((at) => index.isEligible(at));
  for (const term of searchTermsOf(query.text)) filters.push(index.search.finder(term));
  return filters;
}

function amountFilter(index: CallIndex, { minAmount, maxAmount }: CallQuery): Filter {
  return index.list.charges.within(
    minAmount ? parseDecimal(minAmount) : undefined,
    maxAmount ? parseDecimal(maxAmount) : undefined,
  );
}

function dayFilter(index: CallIndex, { from, to }: CallQuery): Filter {
  const first = from ? epochDayOf(from) : Number.NEGATIVE_INFINITY;
  const last = to ? epochDayOf(to) : Number.POSITIVE_INFINITY;
  const days = index.localDays;
  return (at) => {
    const day = days[at] as number;
    return day >= first && day <= last;
  };
}
