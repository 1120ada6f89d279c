/**
 * Exact arithmetic on money. Amounts are decimal text reckoned as scaled integers; no amount ever
 * becomes a floating-point number, and amounts of two currencies never meet.
 *
 * Every function throws `RangeError` when an amount is not a decimal (R11) or currencies differ.
 */
import type { Money } from '../contract/money.js';
import {
  compareDecimals,
  divideRounded,
  exactUnits,
  formatDecimal,
  parseDecimal,
  powerOfTen,
  unitsAtScale,
  type ScaledDecimal,
} from './decimal.js';

const fractionDigitsByCurrency = new Map<string, number>();

/** How many digits an amount of this currency usually shows: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyFractionDigits(currency: string): number {
  const known = fractionDigitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const digits = lookUpFractionDigits(currency);
  fractionDigitsByCurrency.set(currency, digits);
  return digits;
}

function lookUpFractionDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

export function toScaled(money: Money): ScaledDecimal {
  return parseDecimal(money.amount);
}

/** Money in its one canonical form: equal values have equal text. */
export function moneyOf(value: ScaledDecimal, currency: string): Money {
  return { amount: formatDecimal(value, currencyFractionDigits(currency)), currency };
}

/** `"4.5000"` and `"04.5"` USD become `"4.50"`; `"0.0425"` stays; `"-0"` becomes `"0.00"`. */
export function normaliseMoney(money: Money): Money {
  return moneyOf(toScaled(money), money.currency);
}

export function zeroMoney(currency: string): Money {
  return moneyOf({ units: 0n, scale: 0 }, currency);
}

function requireSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new RangeError('Amounts of two currencies cannot be combined');
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

export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  requireSameCurrency(a, b);
  return compareDecimals(toScaled(a), toScaled(b));
}

export function minMoney(a: Money, b: Money): Money {
  return compareMoney(a, b) <= 0 ? a : b;
}

export function isZero({ amount }: Money): boolean {
  const units = exactUnits(amount);
  return units === undefined ? parseDecimal(amount).units === 0n : units === 0;
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
