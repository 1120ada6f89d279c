/**
 * Charges as files write them: `0.35`, `1.234,56 €`, `72` (cents), `35p`, `Free`. The figures stay
 * decimal text from the file to the end; no amount ever becomes a floating-point number.
 */
import { DECIMAL_PATTERN, type Money } from '../../contract/money.js';
import { currencyFractionDigits, moneyOf } from '../../domain/money.js';
import type { RecordFormat } from '../column-mapping.js';
import type { RejectionReason } from '../rejection.js';
import { readAmount, readFigures, type AmountText } from './amount-text.js';
import { isCurrencyCode, type NamedCurrency } from './currency-signs.js';

export type ChargeFormat = Pick<RecordFormat, 'decimalMark' | 'minorUnitDigits' | 'chargeSign'>;

/**
 * @param own the currency of the record; a text that names another one is refused
 * @param fallback of the file, for a text that names none
 * @returns `undefined` when there is no price
 */
export function parseCharge(
  text: string,
  format: ChargeFormat,
  own: string | undefined,
  fallback?: string,
): Money | RejectionReason | undefined {
  const amount = readAmount(text);
  if (amount === 'none') return undefined;
  if (amount === undefined) return 'bad-charge';
  const named = typeof amount === 'string' ? undefined : amount.currency;
  const currency = currencyToUse(named, own, fallback);
  if (currency === undefined || !isCurrencyCode(currency)) return 'bad-currency';
  if (typeof amount === 'string') return moneyOf({ units: 0n, scale: 0 }, currency);
  return moneyIn(amount, format, currency);
}

/** True when the text says that the plan covers the call. */
export function isIncluded(text: string): boolean {
  return readAmount(text) === 'included';
}

function currencyToUse(
  named: NamedCurrency | undefined,
  own: string | undefined,
  fallback: string | undefined,
): string | undefined {
  if (named === undefined) return own ?? fallback;
  if (own !== undefined) return named.codes.includes(own) ? own : undefined;
  if (fallback !== undefined && named.codes.includes(fallback)) return fallback;
  return named.preferred;
}

function moneyIn(
  { figures, isNegative, isMinorUnit }: AmountText,
  format: ChargeFormat,
  currency: string,
): Money | RejectionReason {
  const read = readFigures(figures, format.decimalMark);
  if (read === undefined) return 'bad-charge';
  const shift = isMinorUnit ? currencyFractionDigits(currency) || 2 : format.minorUnitDigits;
  const units = BigInt(read.digits);
  const charge = moneyOf({ units, scale: read.scale + shift }, currency);
  if (!DECIMAL_PATTERN.test(charge.amount)) return 'bad-charge';
  const isCredit = isNegative !== (format.chargeSign === 'negative');
  return isCredit && units > 0n ? 'negative-charge' : charge;
}
