/**
 * Charges as files write them: `0.35`, `1.234,56 €`, `72` (cents), `35p`. The figures stay decimal
 * text from the file to the end; no amount ever becomes a floating-point number.
 */
import { CURRENCY_PATTERN, DECIMAL_PATTERN, type Money } from '../../contract/money.js';
import { normaliseDigits } from '../../domain/digits.js';
import { moneyOf } from '../../domain/money.js';
import type { RecordFormat } from '../column-mapping.js';
import type { RejectionReason } from '../rejection.js';

export type ChargeFormat = Pick<RecordFormat, 'decimalMark' | 'minorUnitDigits'>;

/** What stands in a column of prices when there is none. */
const NO_PRICE = /^(?:|-|\u2013|\u2014|n\/?a|null|none)$/i;

/** Symbols of one currency only: `$` and `¥` are shared, and take the currency of the file. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₺': 'TRY',
};

const WHOLE_WITH_POINT = /^(\d{1,18}|\d{1,3}(?:[ ,'’]\d{3})+)?(?:\.(\d*))?$/;
const WHOLE_WITH_COMMA = /^(\d{1,18}|\d{1,3}(?:[ .'’]\d{3})+)?(?:,(\d*))?$/;
const CODE = /^([A-Za-z]{3})(?=[\s\d(.,+-])|(?<=[\s\d).,])((?!cts)[A-Za-z]{3})$/i;
const MINOR_UNIT = /(?<=\d)\s?(?:p|c|ct|cts|¢)$/i;

/** True for an empty cell and for the marks that stand for "no price". */
export function isNoPrice(text: string): boolean {
  return NO_PRICE.test(text.trim());
}

/** The currency that the text itself names, by code or by a symbol of one currency only. */
export function currencyNamedIn(text: string): string | undefined {
  const code = CODE.exec(text.trim());
  if (code !== null) return (code[1] ?? code[2])?.toUpperCase();
  const symbol = /[€£₹₺]/.exec(text);
  return symbol === null ? undefined : SYMBOLS[symbol[0]];
}

/**
 * @param currency of the record or of the file; a text that names another one is refused
 * @returns `undefined` when there is no price
 */
export function parseCharge(
  text: string,
  format: ChargeFormat,
  currency: string | undefined,
): Money | RejectionReason | undefined {
  if (isNoPrice(text)) return undefined;
  const named = currencyNamedIn(text);
  const used = named ?? currency;
  if (used === undefined || !CURRENCY_PATTERN.test(used)) return 'bad-currency';
  if (named !== undefined && currency !== undefined && named !== currency) return 'bad-currency';
  return amountIn(withoutCurrency(text), format, used);
}

function withoutCurrency(text: string): string {
  return normaliseDigits(text)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(CODE, '')
    .replace(/[€£₹₺$¥]/, '')
    .trim();
}

function amountIn(text: string, format: ChargeFormat, currency: string): Money | RejectionReason {
  const signed = /^\((.*)\)$|^[-\u2212]\s?(.*)$|^(.*)[-\u2212]$/.exec(text);
  const unsigned = signed?.[1] ?? signed?.[2] ?? signed?.[3] ?? text.replace(/^\+/, '');
  const figures = unsigned.trim().replace(MINOR_UNIT, '');
  const pattern = format.decimalMark === '.' ? WHOLE_WITH_POINT : WHOLE_WITH_COMMA;
  const parts = pattern.exec(figures);
  const digits = `${(parts?.[1] ?? '').replace(/\D/g, '')}${parts?.[2] ?? ''}`;
  if (parts === null || digits === '') return 'bad-charge';

  const shift = figures === unsigned.trim() ? format.minorUnitDigits : 2;
  const units = BigInt(digits);
  const charge = moneyOf({ units, scale: (parts[2] ?? '').length + shift }, currency);
  if (!DECIMAL_PATTERN.test(charge.amount)) return 'bad-charge';
  return signed !== null && units > 0n ? 'negative-charge' : charge;
}
