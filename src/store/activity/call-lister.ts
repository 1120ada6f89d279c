/** Filters, sorts and totals the calls. Caches every step, as there may be 100,000 calls (P2). */
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
  countCalls,
  isDecimalText,
  markCalls,
  runCallQuery,
  CallIndex,
  type CallCounts,
  type CallList,
  type CallMarks,
  type CallQuery,
  type FoundCalls,
} from '../../domain/index.js';
import { LastResult } from '../last-result.js';

/** Labels in the current language, so that a search for "premium" or "surtaxé" finds them. */
export interface CallLabels {
  readonly type: (type: CallType) => string;
  readonly direction: (direction: CallDirection) => string;
}

/** Everything that decides about the list, except the query. */
export interface CallListBasis {
  readonly list: CallList;
  readonly timeZone: string;
  readonly eligibilityOf: (call: Call) => Eligibility;
  readonly labels: CallLabels | undefined;
}

/** A shorter list takes less time than a frame. */
const LONG_LIST = 10_000;

export class CallLister {
  readonly #index = new LastResult<CallIndex>();
  readonly #marks = new LastResult<CallMarks | undefined>();
  readonly #found = new LastResult<FoundCalls>();
  readonly #counts = new LastResult<CallCounts>();

  /** Returns `shown` itself when the list stays the same, so that nothing is rendered again. */
  list(basis: CallListBasis, query: CallQuery, shown: FoundCalls | undefined): FoundCalls {
    const found = this.#find(basis, query);
    return shown && found.isSameAs(shown) ? shown : found;
  }

  /** How many calls each group has, of those that the rest of the query leaves. */
  counts(basis: CallListBasis, query: CallQuery): CallCounts {
    const index = this.#indexOf(basis);
    const marks = this.#mark(index, usableQuery(query));
    return this.#counts.of([index, marks, basis.eligibilityOf], () => countCalls(index, marks));
  }

  /** Computes a long list and its indexes in parts, and yields to the browser between them (P3). */
  async prepare(basis: CallListBasis, query: CallQuery): Promise<void> {
    if (basis.list.calls.length < LONG_LIST) return;
    const parts: readonly (() => unknown)[] = [
      () => this.#indexOf(basis),
      () => this.#find(basis, query),
      () => basis.list.charges,
      () => this.counts(basis, query),
      () => basis.list.all.totals,
    ];
    for (const work of parts) {
      work();
      await yieldToBrowser();
    }
  }

  #find(basis: CallListBasis, query: CallQuery): FoundCalls {
    const index = this.#indexOf(basis);
    const usable = usableQuery(query);
    const marks = this.#mark(index, usable);
    const eligibility = asksForEligibility(query) ? basis.eligibilityOf : undefined;
    const { sort, chargedOnly, eligibleOnly } = query;
    return this.#found.of(
      [index, marks, sort.column, sort.descending, chargedOnly, eligibleOnly, eligibility],
      () => runCallQuery(index, usable, marks),
    );
  }

  #mark(index: CallIndex, query: CallQuery): CallMarks | undefined {
    const { text, direction, types, from, to, minAmount, maxAmount } = query;
    return this.#marks.of([index, text, direction, types, from, to, minAmount, maxAmount], () =>
      markCalls(index, query),
    );
  }

  #indexOf({ list, timeZone, eligibilityOf, labels }: CallListBasis): CallIndex {
    const index = this.#index.of(
      [list, timeZone, labels],
      () =>
        new CallIndex(list, {
          timeZone,
          eligibilityOf,
          ...(labels ? { typeLabel: labels.type, directionLabel: labels.direction } : {}),
        }),
    );
    index.useEligibility(eligibilityOf);
    return index;
  }
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
