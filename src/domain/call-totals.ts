/** What a list of calls adds up to. Charges of two currencies stay apart. */
import type { Call } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import { sumByCurrency } from './money-sum.js';

export interface CallTotals {
  readonly count: number;
  /** Duration in seconds, as it was, not as it was billed. */
  readonly seconds: number;
  /** Exact, one per currency. */
  readonly charges: readonly Money[];
}

function* chargesOf(calls: readonly Call[]): Generator<Money> {
  for (const call of calls) yield call.charge;
}

/** @throws RangeError when a charge is not a decimal */
export function totalsOf(calls: readonly Call[]): CallTotals {
  let seconds = 0;
  for (const call of calls) seconds += call.durationSeconds;
  return { count: calls.length, seconds, charges: sumByCurrency(chargesOf(calls)) };
}
