/** The call-activity list: what is chosen, what is held, and what of it is on the screen. */
import type { Call } from '../../contract/index.js';
import { EMPTY_QUERY, type CallQuery, type CallTotals, type PageOf } from '../../domain/index.js';
import { nothing, type AsyncState } from '../async-state.js';

export const DEFAULT_PAGE_SIZE = 50;
export const PAGE_SIZES: readonly number[] = [25, 50, 100];

export interface ActivitySlice {
  readonly lineId: string | undefined;
  readonly cycleId: string | undefined;
  /** All calls of the chosen line and cycle, in the provider's order. */
  readonly calls: AsyncState<readonly Call[]>;
  /** How many calls have arrived while more are fetched. */
  readonly arrived: number;
  readonly query: CallQuery;
  readonly pageSize: number;
  /** Undefined until calls are held. */
  readonly view: CallListView | undefined;
}

export interface CallListView {
  /** Every call that the query lets through, sorted; over all pages. */
  readonly matching: readonly Call[];
  readonly totals: CallTotals;
  readonly page: PageOf<Call>;
}

export function initialActivity(): ActivitySlice {
  return {
    lineId: undefined,
    cycleId: undefined,
    calls: nothing(),
    arrived: 0,
    query: EMPTY_QUERY,
    pageSize: DEFAULT_PAGE_SIZE,
    view: undefined,
  };
}
