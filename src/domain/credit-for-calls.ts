/** The credit that a set of calls asks for, per billing cycle. */
import type { Call } from '../contract/call.js';
import type { DisputedCall } from '../contract/dispute.js';
import type { Money } from '../contract/money.js';
import { roundMoney } from './money-arithmetic.js';
import { sumByCurrency, sumMoney } from './money-sum.js';

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
  return [...amountsByCycle].map(([cycleId, amounts]) => ({
    cycleId,
    amount: sumMoney(amounts, amounts[0].currency),
  }));
}

/**
 * What is asked for in all, per currency: rounded once per bill, so that the parts that are shown
 * add up to it.
 */
export function creditTotals(
  calls: readonly Pick<Call | DisputedCall, 'cycleId' | 'charge'>[],
): readonly Money[] {
  return sumByCurrency(
    creditPartsByCurrency(calls).flatMap((parts) => parts.map(({ amount }) => amount)),
  );
}

/** The parts as they would be paid, for each currency in order of first appearance. */
export function creditPartsByCurrency(
  calls: readonly Pick<Call | DisputedCall, 'cycleId' | 'charge'>[],
): readonly (readonly CreditPart[])[] {
  const currencies = [...new Set(calls.map(({ charge }) => charge.currency))];
  return currencies.map((currency) =>
    creditForCalls(calls.filter(({ charge }) => charge.currency === currency)).map(
      ({ cycleId, amount }) => ({ cycleId, amount: roundMoney(amount) }),
    ),
  );
}
