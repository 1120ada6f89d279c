/**
 * Exact arithmetic on single amounts; `money-sum.ts` adds up many.
 *
 * Every function throws `RangeError` when an amount is not a decimal (R11) or currencies differ.
 */
import type { Money } from '../contract/money.js';
import { divideRounded, powerOfTen, unitsAtScale, type ScaledDecimal } from './decimal.js';
import { currencyFractionDigits, moneyOf, requireSameCurrency, toScaled } from './money.js';

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
