/**
 * Exact arithmetic on money, under the rules of `money.ts`. The list of calls does without: it only
 * adds up (`money-sum.ts`).
 */
import type { Money } from '../contract/money.js';
import { powerOfTen, unitsAtScale, type ScaledDecimal } from './decimal.js';
import {
  compareMoney,
  currencyFractionDigits,
  moneyOf,
  requireSameCurrency,
  toScaled,
} from './money.js';

/** `"4.5000"` and `"04.5"` USD become `"4.50"`; `"0.0425"` stays; `"-0"` becomes `"0.00"`. */
export function normaliseMoney(money: Money): Money {
  return moneyOf(toScaled(money), money.currency);
}

export function zeroMoney(currency: string): Money {
  return moneyOf({ units: 0n, scale: 0 }, currency);
}

export function addMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  return addScaled(toScaled(a), toScaled(b), a.currency);
}

export function subtractMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  const subtrahend = toScaled(b);
  const negated = { units: -subtrahend.units, scale: subtrahend.scale };
  return addScaled(toScaled(a), negated, a.currency);
}

function addScaled(a: ScaledDecimal, b: ScaledDecimal, currency: string): Money {
  const scale = Math.max(a.scale, b.scale);
  return moneyOf({ units: unitsAtScale(a, scale) + unitsAtScale(b, scale), scale }, currency);
}

export function minMoney(a: Money, b: Money): Money {
  return compareMoney(a, b) <= 0 ? a : b;
}

export function isNegative(money: Money): boolean {
  return toScaled(money).units < 0n;
}

/** Rounds half away from zero, by default to the digits which the currency usually shows. */
export function roundMoney(
  money: Money,
  fractionDigits: number = currencyFractionDigits(money.currency),
): Money {
  return prorateMoney(money, 1n, 1n, fractionDigits);
}

/** `money × numerator ÷ denominator`, rounded once, half away from zero. */
export function prorateMoney(
  money: Money,
  numerator: bigint,
  denominator: bigint,
  fractionDigits: number,
): Money {
  if (!Number.isInteger(fractionDigits) || fractionDigits < 0 || fractionDigits > 100) {
    throw new RangeError('Fraction digits must be a whole number from 0 to 100');
  }
  const { units, scale } = toScaled(money);
  const rounded = divideRounded(
    units * numerator * powerOfTen(fractionDigits),
    denominator * powerOfTen(scale),
  );
  return moneyOf({ units: rounded, scale: fractionDigits }, money.currency);
}

/** Rounds half away from zero. @throws RangeError when dividing by zero */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('Division by zero');
  const negative = dividend < 0n !== divisor < 0n;
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const quotient = (2n * top + bottom) / (2n * bottom);
  return negative ? -quotient : quotient;
}
