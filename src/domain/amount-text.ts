/**
 * Reads an amount as a customer types it. People write the point as a comma and the comma as a point;
 * both readings are tried, and only when exactly one of them makes sense is it taken. A guess about
 * money is worse than a question.
 */
import type { Money } from '../contract/money.js';
import { normaliseDigits } from './digits.js';
import { currencyFractionDigits, isZero, normaliseMoney } from './money.js';

/** The currency as people write it before or after an amount: `$`, `US$`, `USD`, `$US`, `Rs.`. */
const CURRENCY_BEFORE = /^(?:\p{L}[\p{L}.]*)?\p{Sc}?\s*/u;
const CURRENCY_AFTER = /\s*(?:[\p{L}\p{Sc}][\p{L}\p{Sc}.]*)?$/u;
const INVISIBLE = /\p{Cf}/gu;
/** Separators of thousands that are never a point. */
const THIN_SEPARATOR = /[\s'’٬]/g;

const WITH_POINT =
  /^(?<whole>\d*|[1-9]\d{0,2}(?<group>[,'])\d{3}(?:\k<group>\d{3})*)(?:\.(?<fraction>\d+))?$/;
const WITH_COMMA =
  /^(?<whole>\d*|[1-9]\d{0,2}(?<group>[.'])\d{3}(?:\k<group>\d{3})*)(?:,(?<fraction>\d+))?$/;

/** Nobody types more; a longer text is not even looked at. */
const MAX_LENGTH = 60;

/** A larger amount is a slip of the finger. */
const MAX_WHOLE_DIGITS = 12;

/**
 * `"12"`, `"12.50"`, `"12,5"`, `"1 234,50"`, `"1,234.50"`, `"$12.50"`, in Arabic and Persian digits
 * as well. `undefined` when it is not clearly an amount above zero with at most the decimals of the
 * currency: `"1,234"` is a thousand and more in USD, but in KWD it could be one and a little.
 */
export function parseAmount(text: string, currency: string): Money | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const bare = normaliseDigits(text)
    .replace(INVISIBLE, '')
    .trim()
    .replace(CURRENCY_BEFORE, '')
    .replace(CURRENCY_AFTER, '')
    .replace(THIN_SEPARATOR, "'")
    .replace('٫', '.');
  const readings = [WITH_POINT, WITH_COMMA]
    .map((pattern) => amountIn(pattern.exec(bare), currencyFractionDigits(currency)))
    .filter((amount) => amount !== undefined);
  const [amount, ...others] = new Set(readings);
  if (amount === undefined || others.length > 0) return undefined;
  const money = normaliseMoney({ amount, currency });
  return isZero(money) ? undefined : money;
}

function amountIn(match: RegExpExecArray | null, maxFractionDigits: number): string | undefined {
  if (!match) return undefined;
  const { whole = '', fraction = '' } = match.groups ?? {};
  const digits = whole.replace(/\D/g, '').replace(/^0+/, '');
  const isReadable =
    whole + fraction !== '' &&
    fraction.length <= maxFractionDigits &&
    digits.length <= MAX_WHOLE_DIGITS;
  if (!isReadable) return undefined;
  return `${digits === '' ? '0' : digits}${fraction === '' ? '' : `.${fraction}`}`;
}
