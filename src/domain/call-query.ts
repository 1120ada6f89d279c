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

/** Whether a search or a filter may leave calls out. The order is no filter, nor is the group. */
export function isFiltering(query: CallQuery): boolean {
  return (
    searchTermsOf(query.text).length > 0 ||
    query.direction !== 'any' ||
    query.types.length > 0 ||
    Boolean(query.from || query.to || query.minAmount || query.maxAmount)
  );
}

/** Whether the answer depends on which calls are eligible. */
export function asksForEligibility({ eligibleOnly, sort }: CallQuery): boolean {
  return eligibleOnly || sort.column === 'eligibility';
}

/** Tells for a position in the list of calls whether that call stays. */
type Filter = (position: number) => boolean;

/** How many calls the rest of a query leaves, whichever of these groups it asks for. */
export interface CallCounts {
  readonly all: number;
  readonly charged: number;
  readonly eligible: number;
}

export type CallGroup = keyof CallCounts;

/** The group that a query asks for. */
export function groupOf({ chargedOnly, eligibleOnly }: CallQuery): CallGroup {
  if (eligibleOnly) return 'eligible';
  return chargedOnly ? 'charged' : 'all';
}

/** What makes a query ask for a group. */
export function askingFor(group: CallGroup): Pick<CallQuery, 'chargedOnly' | 'eligibleOnly'> {
  return { chargedOnly: group === 'charged', eligibleOnly: group === 'eligible' };
}

/** What a query leaves before it asks for charged or eligible calls only: 1 for each that stays. */
export type CallMarks = Uint8Array;

/**
 * The calls that pass, in order; equals by start, the earliest first, then as they arrived.
 * @param marks what `markCalls` found for this query, where that is known
 * @throws RangeError when a day or an amount of the query is not one
 */
export function runCallQuery(
  index: CallIndex,
  query: CallQuery,
  marks: CallMarks | undefined = markCalls(index, query),
): FoundCalls {
  const { list } = index;
  const order = index.order(query.sort.column, query.sort.descending);
  const { chargedOnly, eligibleOnly } = query;
  if (!marks && !chargedOnly && !eligibleOnly) return new FoundCalls(list, order);
  const charges = chargedOnly ? list.charges : undefined;
  return new FoundCalls(
    list,
    order.filter(
      (at) =>
        marks?.[at] !== 0 &&
        (!charges || charges.isCharged(at)) &&
        (!eligibleOnly || index.isEligible(at)),
    ),
  );
}

/**
 * Does the part of a query that neither the order nor the group of calls changes.
 * @returns undefined when every call stays
 */
export function markCalls(index: CallIndex, query: CallQuery): CallMarks | undefined {
  const filters = filtersOf(index, query);
  if (filters.length === 0) return undefined;
  const marks = new Uint8Array(index.list.calls.length).fill(1);
  for (const filter of filters) {
    for (let position = 0; position < marks.length; position += 1) {
      if (marks[position] === 1 && !filter(position)) marks[position] = 0;
    }
  }
  return marks;
}

export function countCalls(index: CallIndex, marks: CallMarks | undefined): CallCounts {
  const { calls, charges } = index.list;
  let all = 0;
  let charged = 0;
  let eligible = 0;
  for (let position = 0; position < calls.length; position += 1) {
    if (marks?.[position] === 0) continue;
    all += 1;
    if (charges.isCharged(position)) charged += 1;
    if (index.isEligible(position)) eligible += 1;
  }
  return { all, charged, eligible };
}

/** Cheap filters come first. */
function filtersOf(index: CallIndex, query: CallQuery): readonly Filter[] {
  const { calls } = index.list;
  const filters: Filter[] = [];
  if (query.direction !== 'any') {
    filters.push((at) => (calls[at] as Call).direction === query.direction);
  }
  if (query.types.length > 0) {
    filters.push((at) => query.types.includes((calls[at] as Call).type));
  }
  if (query.minAmount || query.maxAmount) filters.push(amountFilter(index, query));
  if (query.from || query.to) filters.push(dayFilter(index, query));
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
