/** What a decision is, and how amounts of it are rounded. */
import type { Outcome } from '../../../contract/dispute.js';
import type { Money } from '../../../contract/money.js';
import { mergeByCycle, type CreditPart } from '../../../domain/credit-for-calls.js';
import {
  addMoney,
  isNegative,
  roundMoney,
  subtractMoney,
  zeroMoney,
} from '../../../domain/money-arithmetic.js';
import { compareMoney, isZero } from '../../../domain/money.js';

export interface Decision {
  readonly decision: Outcome['decision'];
  readonly explanation?: string;
  readonly calls?: NonNullable<Outcome['calls']>;
  /** Rounded to what can be paid, one part per cycle; empty when nothing is credited. */
  readonly parts: readonly CreditPart[];
}

export function denied(explanation: string): Decision {
  return { decision: 'denied', explanation, parts: [] };
}

/** Takes from the amounts, in their order, until nothing is left of `limit`. */
export function capAmounts(amounts: readonly Money[], limit: Money | undefined): readonly Money[] {
  if (limit === undefined) return amounts;
  let left = limit;
  return amounts.map((amount) => {
    const granted = compareMoney(amount, left) <= 0 ? amount : left;
    left = subtractMoney(left, granted);
    return granted;
  });
}

/**
 * Rounds the total once and hands the rounded total out over the cycles, so that the parts add up
 * to it and no cycle gets more than a cent it has no claim to.
 */
export function roundedParts(exact: readonly CreditPart[], currency: string): CreditPart[] {
  let sum = zeroMoney(currency);
  let handedOut = zeroMoney(currency);
  const parts: CreditPart[] = [];
  for (const { cycleId, amount } of mergeByCycle(exact)) {
    sum = addMoney(sum, amount);
    const part = subtractMoney(roundMoney(sum), handedOut);
    if (isZero(part) || isNegative(part)) continue;
    handedOut = addMoney(handedOut, part);
    parts.push({ cycleId, amount: part });
  }
  return parts;
}
