/**
 * What is prepared once per list of calls, so that searching, filtering and sorting a hundred
 * thousand of them costs a few milliseconds per key press (P2). Every part is made when it is first
 * asked for and kept; only what follows from eligibility is made again when that changes, as with each
 * receipt of a dispute. The calls themselves are never changed.
 */
import type { Call, CallDirection, CallType } from '../contract/call.js';
import type { Eligibility, IneligibilityReason } from '../contract/eligibility.js';
import { instantMs, localEpochDays } from './calendar.js';
import { columnOf, missingLast, ranksOf } from './call-column.js';
import type { CallList } from './call-list.js';
import { orderByKeys, type CallOrder, type SortKeys } from './call-order.js';
import type { SortColumn } from './call-query.js';
import { CallSearch } from './call-search.js';
import { numberSortKeys } from './number-order.js';

export interface CallIndexOptions {
  /** IANA time zone of the account: calls belong to its calendar days. */
  readonly timeZone: string;
  readonly eligibilityOf: (call: Call) => Eligibility;
  /** Texts as the customer sees them, for searching and for the order; else the codes are used. */
  readonly typeLabel?: ((type: CallType) => string) | undefined;
  readonly directionLabel?: ((direction: CallDirection) => string) | undefined;
  /** BCP 47 tag of the language whose alphabet orders the texts. */
  readonly locale?: string | undefined;
}

const ELIGIBLE_PLACE = 0;

/** Eligible calls first, then those that may still become so, then the rest. */
const ELIGIBILITY_PLACES: Readonly<Record<IneligibilityReason, number>> = {
  'not-billed-yet': 1,
  'already-disputed': 2,
  'already-credited': 3,
  'outside-window': 4,
  'included-in-plan': 5,
  'not-charged': 6,
  'not-eligible': 7,
};

function eligibilityPlace(eligibility: Eligibility): number {
  return eligibility.eligible ? ELIGIBLE_PLACE : ELIGIBILITY_PLACES[eligibility.reason];
}

export class CallIndex {
  readonly list: CallList;
  readonly #options: CallIndexOptions;
  #eligibilityOf: (call: Call) => Eligibility;
  readonly #startTimes: Float64Array;
  readonly #orders = new Map<string, CallOrder>();
  #search: CallSearch | undefined;
  #eligibilityPlaces: Uint32Array | undefined;
  #localDays: Int32Array | undefined;

  /** @throws RangeError when the start of a call is not a point in time */
  constructor(list: CallList, options: CallIndexOptions) {
    this.list = list;
    this.#options = options;
    this.#eligibilityOf = options.eligibilityOf;
    const { calls } = list;
    this.#startTimes = new Float64Array(calls.length);
    for (let position = 0; position < calls.length; position += 1) {
      this.#startTimes[position] = instantMs((calls[position] as Call).start);
    }
  }

  get search(): CallSearch {
    return (this.#search ??= new CallSearch(this.list.calls, this.#options.typeLabel ?? String));
  }

  /** The calendar day of each call, counted from 1 January 1970. */
  get localDays(): Int32Array {
    return (this.#localDays ??= localEpochDays(
      this.#startTimes,
      this.order('start', false),
      this.#options.timeZone,
    ));
  }

  /** From now on this rule decides which calls are eligible. */
  useEligibility(eligibilityOf: (call: Call) => Eligibility): void {
    if (eligibilityOf === this.#eligibilityOf) return;
    this.#eligibilityOf = eligibilityOf;
    this.#eligibilityPlaces = undefined;
    for (const descending of [true, false])
      this.#orders.delete(orderKey('eligibility', descending));
  }

  isEligible(position: number): boolean {
    return this.#eligibility[position] === ELIGIBLE_PLACE;
  }

  /** All calls in order; equals by start, the earliest first, then as they arrived. */
  order(column: SortColumn, descending: boolean): CallOrder {
    const key = orderKey(column, descending);
    let order = this.#orders.get(key);
    if (order === undefined) {
      order = this.#makeOrder(column, descending);
      this.#orders.set(key, order);
    }
    return order;
  }

  #makeOrder(column: SortColumn, descending: boolean): CallOrder {
    if (column === 'start') {
      return orderByKeys(this.#startTimes, this.list.all.positions, descending);
    }
    const byStart = this.order('start', false);
    if (column === 'charge') return this.list.charges.order(byStart, descending);
    return orderByKeys(this.#sortKeys(column), byStart, descending);
  }

  #sortKeys(column: Exclude<SortColumn, 'start' | 'charge'>): SortKeys {
    const { typeLabel = String, directionLabel = String } = this.#options;
    switch (column) {
      case 'otherParty':
        return numberSortKeys(this.list.calls.map((call) => call.otherParty));
      case 'destination':
        return this.#textRanks((call) => call.destination);
      case 'type':
        return this.#textRanks((call) => typeLabel(call.type));
      case 'direction':
        return this.#textRanks((call) => directionLabel(call.direction));
      case 'duration':
        return this.list.seconds;
      case 'eligibility':
        return this.#eligibility;
    }
  }

  #textRanks(textOf: (call: Call) => string | undefined): Uint32Array {
    const { compare } = new Intl.Collator(this.#options.locale, { numeric: true });
    return ranksOf(columnOf(this.list.calls, textOf), missingLast(compare));
  }

  get #eligibility(): Uint32Array {
    return (this.#eligibilityPlaces ??= Uint32Array.from(this.list.calls, (call) =>
      eligibilityPlace(this.#eligibilityOf(call)),
    ));
  }
}

function orderKey(column: SortColumn, descending: boolean): string {
  return `${column} ${descending ? 'descending' : 'ascending'}`;
}
