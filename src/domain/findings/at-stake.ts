/** What of the charges of some calls is at stake, exactly. */
import type { Call } from '../../contract/call.js';
import type { Money } from '../../contract/money.js';
import { normaliseMoney } from '../money-arithmetic.js';
import { sumByCurrency } from '../money-sum.js';
import { compareMoney } from '../money.js';
import type { CallTable } from './call-table.js';
import type { CallAtStake } from './finding.js';

export function callsAt(table: CallTable, positions: Iterable<number>): readonly Call[] {
  return [...positions].map((at) => table.calls[at] as Call);
}

/** The whole charge of each call. */
export function wholeCharges(
  table: CallTable,
  positions: Iterable<number>,
): readonly CallAtStake[] {
  return callsAt(table, positions).map((call) => ({ call, amount: call.charge }));
}

/** Exact, one per currency. */
export function totalOf(calls: readonly CallAtStake[]): readonly Money[] {
  const [only, ...more] = calls;
  if (only !== undefined && more.length === 0) return [normaliseMoney(only.amount)];
  return sumByCurrency(calls.map(({ amount }) => amount));
}

/** The side that comes to less; the second one when both come to the same, or cannot be compared. */
export function cheaperOf(
  table: CallTable,
  one: readonly number[],
  other: readonly number[],
): readonly number[] {
  const [a, ...moreOfA] = totalOf(wholeCharges(table, one));
  const [b, ...moreOfB] = totalOf(wholeCharges(table, other));
  const isComparable = a && b && moreOfA.length + moreOfB.length === 0 && a.currency === b.currency;
  return isComparable && compareMoney(a, b) < 0 ? one : other;
}
