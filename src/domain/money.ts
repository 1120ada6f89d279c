/**
 * Reads, writes and compares money. Amounts are decimal text reckoned as scaled integers; no amount
 * ever becomes a floating-point number, and amounts of two currencies never meet.
 *
 * Every function throws `RangeError` when an amount is not a decimal (R11) or currencies differ.
 */
import type { Money } from '../contract/money.js';
import {
  compareDecimals,
  exactUnits,
  formatDecimal,
  parseDecimal,
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

/** @throws RangeError when they are of two */
export function requireSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new RangeError('Amounts of two currencies cannot be combined');
}

export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  requireSameCurrency(a, b);
  return compareDecimals(toScaled(a), toScaled(b));
}

export function isZero({ amount }: Money): boolean {
  const units = exactUnits(amount);
  return units === undefined ? parseDecimal(amount).units === 0n : units === 0;
}
