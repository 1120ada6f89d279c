/** The credit that a set of calls asks for, per billing cycle. */
import type { Call } from '../contract/call.js';
import type { DisputedCall } from '../contract/dispute.js';
import type { Money } from '../contract/money.js';
import { sumMoney } from './money-sum.js';

export interface CreditPart {
  readonly cycleId: string;
  readonly amount: Money;
}

/**
 * Sums the charges per cycle, cycles in order of first appearance.
 * @throws RangeError when calls of one cycle have different currencies
 */
export function creditForCalls(
  calls: readonly Pick<Call | DisputedCall, 'cycleId' | 'charge'>[],
): readonly CreditPart[] {
  return mergeByCycle(calls.map(({ cycleId, charge }) => ({ cycleId, amount: charge })));
}

/** One part per cycle. @throws RangeError when parts of one cycle have different currencies */
export function mergeByCycle(parts: readonly CreditPart[]): readonly CreditPart[] {
  const amountsByCycle = new Map<string, [Money, ...Money[]]>();
  for (const { cycleId, amount } of parts) {
    const amounts = amountsByCycle.get(cycleId);
    if (amounts === undefined) amountsByCycle.set(cycleId, [amount]);
    else amounts.push(amount);
  }
  return Array.from(amountsByCycle, ([cycleId, amounts]) => ({
    cycleId,
    amount: sumMoney(amounts, amounts[0].currency),
  }));
}
