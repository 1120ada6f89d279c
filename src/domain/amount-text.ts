/** Reads an amount as a customer types it. */
import type { Money } from '../contract/money.js';
import { normaliseDigits } from './digits.js';
import { normaliseMoney } from './money-arithmetic.js';
import { currencyFractionDigits } from './money.js';

const MAX_WHOLE_DIGITS = 12;

/** A number with the sign of a currency before or after it. */
const AMOUNT = /^(\D*?)([.,]?\d(?:.*\d)?)(\D*)$/u;
const INVISIBLE = /\p{Cf}/gu;

/** What only ever stands between groups of digits: spaces, apostrophes, the Arabic separator. */
const GROUP_SEPARATORS = /[\s'’٬]+/gu;
const GROUP_MARK = '_';
const ARABIC_POINT = '٫';
const MARK = /[.,_٫]/u;

/** Languages whose way of writing a currency's sign is known here. */
const SIGN_LOCALES = ['en', 'fr', 'de', 'ar'];

/**
 * "12", "12.50", "12,5", "1 234,50", "1,234.50", "$12.50", in the digits of any system. Undefined
 * when it is not clearly an amount above zero with at most the currency's own decimals: a guess
 * about money is worse than a question. "1,234" is a thousand and more, but not where the currency
 * has three decimals: there it could be both.
 */
export function parseAmount(text: string, currency: string): Money | undefined {
  const visible = normaliseDigits(text.normalize('NFC')).replace(INVISIBLE, '').trim();
  const parts = AMOUNT.exec(visible);
  if (!parts) return undefined;
  const [, before = '', number = '', after = ''] = parts;
  if (!isSignOf(currency, before) || !isSignOf(currency, after)) return undefined;
  const amount = readNumber(
    number.replace(GROUP_SEPARATORS, GROUP_MARK),
    currencyFractionDigits(currency),
  );
  if (amount === undefined || !/[1-9]/.test(amount)) return undefined;
  const isTooLarge = amount.split('.', 1).join('').replace(/^0+/, '').length > MAX_WHOLE_DIGITS;
  return isTooLarge ? undefined : normaliseMoney({ amount, currency });
}

/** Decimal text; undefined when the number can be read in no way or in two. */
function readNumber(number: string, fractionDigits: number): string | undefined {
  const marks = number.match(new RegExp(MARK, 'gu')) ?? [];
  const runs = number.split(MARK);
  const last = runs.at(-1) ?? '';
  const lastMark = marks.at(-1);
  if (!runs.every((run, position) => /^\d+$/.test(run) || (run === '' && position === 0))) {
    return undefined;
  }
  if (lastMark === undefined) return number;
  const canBeGroups = areGroups(runs, marks);
  const canBePoint =
    lastMark !== GROUP_MARK &&
    last.length <= fractionDigits &&
    (marks.length === 1 ||
      (marks[0] !== lastMark && areGroups(runs.slice(0, -1), marks.slice(0, -1))));
  if (canBeGroups === canBePoint) return undefined;
  const whole = runs.slice(0, -1).join('');
  return canBeGroups ? `${whole}${last}` : `${whole === '' ? '0' : whole}.${last}`;
}

/** Groups of three digits; or, as in India, of two, and of three at the end. */
function areGroups(runs: readonly string[], marks: readonly string[]): boolean {
  const isOneKind = marks.every((mark) => mark === marks[0] && mark !== ARABIC_POINT);
  return isOneKind && /^[1-9]\d{0,2}(?:_\d{3})+$|^[1-9]\d?(?:_\d{2})*_\d{3}$/.test(runs.join('_'));
}

function isSignOf(currency: string, text: string): boolean {
  const sign = comparable(text);
  return sign === '' || signsOf(currency).has(sign);
}

const signsByCurrency = new Map<string, ReadonlySet<string>>();

function signsOf(currency: string): ReadonlySet<string> {
  let signs = signsByCurrency.get(currency);
  if (signs === undefined) {
    signs = new Set([currency, ...SIGN_LOCALES.flatMap((locale) => signsIn(locale, currency))]);
    signsByCurrency.set(currency, signs);
  }
  return signs;
}

function signsIn(locale: string, currency: string): readonly string[] {
  try {
    return (['symbol', 'narrowSymbol'] as const)
      .map((currencyDisplay) =>
        new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
          .formatToParts(1)
          .find(({ type }) => type === 'currency'),
      )
      .map((part) => comparable(part?.value ?? currency));
  } catch {
    // Not a currency that the platform knows: its code is left.
    return [];
  }
}

function comparable(sign: string): string {
  return sign.replace(INVISIBLE, '').replace(/\s/gu, '').toUpperCase();
}
