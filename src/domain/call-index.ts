/**
 * What is prepared once per list of calls, so that searching, filtering and sorting a hundred
 * thousand of them costs a few milliseconds per key press (P2). Every part is made when it is first
 * asked for and kept. The calls themselves are never changed.
 */
import type { Call, CallDirection, CallType } from '../contract/call.js';
import type { Eligibility, IneligibilityReason } from '../contract/eligibility.js';
import { instantMs, localEpochDay } from './calendar.js';
import {
  columnOf,
  compareCodeUnits,
  missingLast,
  ranksOf,
  ranksOfNumbers,
  type Column,
} from './call-columns.js';
import { arrivalOrder, orderByRanks, type CallOrder } from './call-order.js';
import type { SortColumn } from './call-query.js';
import { compareCharges, createChargeReader, type ChargeValue } from './charge-value.js';
import { callText, numberDigits, numberSortKey } from './search-text.js';

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

/** 0 for a call that is eligible. */
export function eligibilityPlace(eligibility: Eligibility): number {
  return eligibility.eligible ? 0 : ELIGIBILITY_PLACES[eligibility.reason];
}

export class CallIndex {
  readonly calls: readonly Call[];
  readonly #options: CallIndexOptions;
  readonly #collator: Intl.Collator;
  readonly #startTimes: Float64Array;
  readonly #orders = new Map<string, CallOrder>();
  #charges: Column<ChargeValue> | undefined;
  #eligibilityPlaces: Column<number> | undefined;
  #localDays: Int32Array | undefined;
  #texts: readonly string[] | undefined;
  #numberDigits: readonly string[] | undefined;

  constructor(calls: readonly Call[], options: CallIndexOptions) {
    this.calls = calls;
    this.#options = options;
    this.#collator = new Intl.Collator(options.locale, { numeric: true });
    this.#startTimes = Float64Array.from(calls, (call) => instantMs(call.start));
  }

  get charges(): Column<ChargeValue> {
    return (this.#charges ??= columnOf(this.calls, createChargeReader()));
  }

  /** See `eligibilityPlace`. */
  get eligibilityPlaces(): Column<number> {
    const { eligibilityOf } = this.#options;
    return (this.#eligibilityPlaces ??= columnOf(this.calls, (call) =>
      eligibilityPlace(eligibilityOf(call)),
    ));
  }

  /** The calendar day of each call, counted from 1 January 1970. */
  get localDays(): Int32Array {
    const { timeZone } = this.#options;
    return (this.#localDays ??= Int32Array.from(this.#startTimes, (time) =>
      localEpochDay(time, timeZone),
    ));
  }

  /** Number, destination and type of each call, folded. */
  get texts(): readonly string[] {
    const { typeLabel } = this.#options;
    return (this.#texts ??= this.calls.map((call) => callText(call, typeLabel)));
  }

  /** The digits of each call's number. */
  get numberDigits(): readonly string[] {
    return (this.#numberDigits ??= this.calls.map((call) => numberDigits(call.otherParty)));
  }

  /** All calls in order; equals by start, the earliest first, then as they arrived. */
  order(column: SortColumn, descending: boolean): CallOrder {
    const key = `${column} ${descending ? 'descending' : 'ascending'}`;
    let order = this.#orders.get(key);
    if (order === undefined) {
      const ties =
        column === 'start' ? arrivalOrder(this.calls.length) : this.order('start', false);
      order = orderByRanks(this.#ranks(column), ties, descending);
      this.#orders.set(key, order);
    }
    return order;
  }

  #ranks(column: SortColumn): Uint32Array {
    const { typeLabel = String, directionLabel = String } = this.#options;
    switch (column) {
      case 'start':
        return ranksOfNumbers(this.#startTimes);
      case 'duration':
        return ranksOfNumbers(Float64Array.from(this.calls, (call) => call.durationSeconds));
      case 'charge':
        return ranksOf(this.charges, compareCharges);
      case 'eligibility':
        return ranksOf(this.eligibilityPlaces, (a, b) => a - b);
      case 'otherParty':
        return ranksOf(
          columnOf(this.calls, (call) => numberSortKey(call.otherParty)),
          missingLast(compareCodeUnits),
        );
      case 'destination':
        return this.#textRanks((call) => call.destination);
      case 'type':
        return this.#textRanks((call) => typeLabel(call.type));
      case 'direction':
        return this.#textRanks((call) => directionLabel(call.direction));
    }
  }

  #textRanks(textOf: (call: Call) => string | undefined): Uint32Array {
    return ranksOf(columnOf(this.calls, textOf), missingLast(this.#collator.compare));
  }
}

/** @throws RangeError when a call has no valid start, or the locale is not a language tag */
export function createCallIndex(calls: readonly Call[], options: CallIndexOptions): CallIndex {
  return new CallIndex(calls, options);
}
