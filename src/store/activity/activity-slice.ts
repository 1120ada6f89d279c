/** State of the call-activity list. */
import type { Call } from '../../contract/index.js';
import {
  EMPTY_QUERY,
  type CallCounts,
  type CallList,
  type CallQuery,
  type FoundCalls,
  type PageOf,
} from '../../domain/index.js';
import { nothing, type AsyncState } from '../async-state.js';

export const DEFAULT_PAGE_SIZE = 25;
export const PAGE_SIZES: readonly number[] = [25, 50, 100];

export interface ActivitySlice {
  readonly lineId: string | undefined;
  readonly cycleId: string | undefined;
  /** All calls of the line and the cycle, in the provider's order. */
  readonly calls: AsyncState<readonly Call[]>;
  /** The calls that are held, by their positions. */
  readonly list: CallList | undefined;
  /** The number of calls that have arrived so far. */
  readonly arrived: number;
  readonly query: CallQuery;
  readonly pageSize: number;
  /** Undefined until calls are held. */
  readonly view: CallListView | undefined;
}

export interface CallListView {
  /** The sorted calls of all pages that match the query. */
  readonly matching: FoundCalls;
  /** How many calls match in each group, whichever is shown. */
  readonly counts: CallCounts;
  readonly page: PageOf<Call>;
}

export function initialActivity(): ActivitySlice {
  return {
    lineId: undefined,
    cycleId: undefined,
    calls: nothing(),
    list: undefined,
    arrived: 0,
    query: EMPTY_QUERY,
    pageSize: DEFAULT_PAGE_SIZE,
    view: undefined,
  };
}
