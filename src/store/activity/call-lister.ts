/**
 * Filters, sorts and totals the calls. Caches every step by its inputs: with 100,000 calls each one
 * costs some of the milliseconds that a gesture may take (P2).
 */
import {
  isCalendarDate,
  type Call,
  type CallDirection,
  type CallType,
  type Eligibility,
} from '../../contract/index.js';
import { yieldToBrowser } from '../../guard/yield-to-browser.js';
import {
  asksForEligibility,
  createCallIndex,
  isDecimalText,
  runCallQuery,
  totalsOf,
  type CallIndex,
  type CallQuery,
  type CallTotals,
} from '../../domain/index.js';
import type { CallListView } from './activity-slice.js';
import { LastResult } from '../last-result.js';

/** Labels in the current language, so that a search for "premium" or "surtaxé" finds them. */
export interface CallLabels {
  readonly type: (type: CallType) => string;
  readonly direction: (direction: CallDirection) => string;
}

/** Everything that decides about the list, except the query. */
export interface CallListBasis {
  readonly calls: readonly Call[];
  readonly timeZone: string;
  readonly eligibilityOf: (call: Call) => Eligibility;
  readonly labels: CallLabels | undefined;
}

export type ListedCalls = Pick<CallListView, 'matching' | 'totals'>;

/** A shorter list takes less time than a frame. */
const LONG_LIST = 10_000;

export class CallLister {
  readonly #index = new LastResult<CallIndex>();
  readonly #found = new LastResult<readonly Call[]>();
  readonly #totalsOfAll = new LastResult<CallTotals>();

  /** Returns `shown` itself when the list stays the same, so that nothing is rendered again. */
  list(basis: CallListBasis, query: CallQuery, shown: ListedCalls | undefined): ListedCalls {
    const found = this.#find(basis, query);
    if (shown && isSameList(shown.matching, found)) return shown;
    const isEveryCall = found.length === basis.calls.length;
    return { matching: found, totals: isEveryCall ? this.#sumUp(basis) : totalsOf(found) };
  }

  /**
   * Computes a long list in parts and yields to the browser between them (P3). Includes the indexes
   * for the first search and the first sort by charge.
   */
  async prepare(basis: CallListBasis, query: CallQuery): Promise<void> {
    if (basis.calls.length < LONG_LIST) return;
    const parts: readonly (() => unknown)[] = [
      () => this.#indexOf(basis),
      () => this.#find(basis, query),
      () => this.#sumUp(basis),
      () => this.#indexOf(basis).search,
      () => this.#indexOf(basis).charges,
    ];
    for (const work of parts) {
      work();
      await yieldToBrowser();
    }
  }

  #find(basis: CallListBasis, query: CallQuery): readonly Call[] {
    const index = this.#indexOf(basis);
    const eligibility = asksForEligibility(query) ? basis.eligibilityOf : undefined;
    return this.#found.of([index, query, eligibility], () =>
      runCallQuery(index, usableQuery(query)),
    );
  }

  #sumUp({ calls }: CallListBasis): CallTotals {
    return this.#totalsOfAll.of([calls], () => totalsOf(calls));
  }

  #indexOf({ calls, timeZone, eligibilityOf, labels }: CallListBasis): CallIndex {
    const index = this.#index.of([calls, timeZone, labels], () =>
      createCallIndex(calls, {
        timeZone,
        eligibilityOf,
        ...(labels ? { typeLabel: labels.type, directionLabel: labels.direction } : {}),
      }),
    );
    index.useEligibility(eligibilityOf);
    return index;
  }
}

function isSameList(before: readonly Call[], after: readonly Call[]): boolean {
  return (
    before === after ||
    (before.length === after.length && before.every((call, position) => call === after[position]))
  );
}

/** The valid part of a query: a half-typed day or amount hides no call. */
function usableQuery(query: CallQuery): CallQuery {
  return {
    ...query,
    from: usable(query.from, isCalendarDate),
    to: usable(query.to, isCalendarDate),
    minAmount: usable(query.minAmount, isDecimalText),
    maxAmount: usable(query.maxAmount, isDecimalText),
  };
}

function usable(text: string | undefined, isValid: (text: string) => boolean): string | undefined {
  return text !== undefined && isValid(text) ? text : undefined;
}
