/** Reads an amount as a customer types it. */
import type { Money } from '../contract/money.js';
import { normaliseDigits } from './digits.js';
import { currencyFractionDigits } from './money.js';

/**
 * "12", "12.50", "12,5", "1 234,50", "1,234.50", "$12.50", in the digits of any system. Undefined
 * when it is not clearly an amount above zero with at most the currency's own decimals: a guess
 * about money is worse than a question.
 */
export function parseAmount(text: string, currency: string): Money | undefined {
  const plain = normaliseDigits(text)
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replace(/^[^\d.,+-]+|[^\d.,]+$/g, '')
    .replace(/[\s\u00a0\u202f'’]/g, '');
  const digits = currencyFractionDigits(currency);
  const match = /^(\d{1,3}(?:([.,])\d{3})*|\d+)(?:([.,])(\d+))?$/.exec(plain);
  if (!match) return undefined;
  const [, whole = '', grouping, point, fraction = ''] = match;
  if (point !== undefined && point === grouping) return undefined;
  if (fraction.length > digits) {
    // "1,234" is a thousand and more where the currency has two decimals; "1,2345" is nothing.
    if (fraction.length !== 3 || grouping !== undefined || whole === '0') return undefined;
    return positive(`${whole}${fraction}`, currency);
  }
  const wholeDigits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return positive(fraction === '' ? wholeDigits : `${wholeDigits}.${fraction}`, currency);
}

function positive(amount: string, currency: string): Money | undefined {
  return /[1-9]/.test(amount) && amount.split('.')[0]!.length <= 12
    ? { amount, currency }
    : undefined;
}
