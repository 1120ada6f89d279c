/**
 * Works out what of the calls held is shown: which ones a query lets through, in which order, and
 * what they add up to. Nothing is done again while what it depends on stays the same: at a hundred
 * thousand calls every part costs some of the milliseconds that a gesture may take (P2).
 */
import type { Call, CallDirection, CallType, Eligibility } from '../../contract/index.js';
import { yieldToBrowser } from '../../guard/yield-to-browser.js';
import {
  asksForEligibility,
  createCallIndex,
  runCallQuery,
  totalsOf,
  type CallIndex,
  type CallQuery,
  type CallTotals,
} from '../../domain/index.js';
import type { CallListView } from './activity-slice.js';
import { LastResult } from '../last-result.js';
import { usableQuery } from './usable-query.js';

/** Words of the current language, so that a search for "premium" or "surtaxé" finds what is shown. */
export interface CallLabels {
  readonly type: (type: CallType) => string;
  readonly direction: (direction: CallDirection) => string;
}

/** The calls, and what decides about them beside the query. */
export interface CallListBasis {
  readonly calls: readonly Call[];
  readonly timeZone: string;
  readonly eligibilityOf: (call: Call) => Eligibility;
  readonly labels: CallLabels | undefined;
}

export type ListedCalls = Pick<CallListView, 'matching' | 'totals'>;

/** Shorter lists are worked out in less time than a frame has. */
const LONG_LIST = 10_000;

export class CallLister {
  readonly #index = new LastResult<CallIndex>();
  readonly #found = new LastResult<readonly Call[]>();
  readonly #totalsOfAll = new LastResult<CallTotals>();

  /**
   * `shown` is what the screen shows now. When the same calls are to be shown in the same order, it
   * is answered itself, so that nothing is rendered again.
   */
  list(basis: CallListBasis, query: CallQuery, shown: ListedCalls | undefined): ListedCalls {
    const found = this.#find(basis, query);
    if (shown && isSameList(shown.matching, found)) return shown;
    const isEveryCall = found.length === basis.calls.length;
    return { matching: found, totals: isEveryCall ? this.#sumUp(basis) : totalsOf(found) };
  }

  /**
   * Does the work for a long list in parts, so that the browser gets its turn between them (P3);
   * also what the first search and the first sort by charge would take too long for.
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
