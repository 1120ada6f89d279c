import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../src/domain/index.js';

const read = (text: string, currency = 'USD') => parseAmount(text, currency)?.amount;

describe('parseAmount', () => {
  it.each([
    ['12', '12.00'],
    ['12.5', '12.50'],
    ['12.50', '12.50'],
    ['12,5', '12.50'],
    ['12,50', '12.50'],
    ['.50', '0.50'],
    [',5', '0.50'],
    ['0.05', '0.05'],
    ['0012.50', '12.50'],
    ['1234.56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u202f234,56', '1234.56'],
    ['1\u00a0234.56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1’234.56', '1234.56'],
    ['1,234,567', '1234567.00'],
    ['1.234.567,8', '1234567.80'],
    ['1,234', '1234.00'],
    ['1.234', '1234.00'],
    ['12,34,567.89', '1234567.89'],
    ['  12.50 ', '12.50'],
    ['999999999999.99', '999999999999.99'],
  ])('should read "%s" as %s in both decimal styles', (text, amount) => {
    expect(parseAmount(text, 'USD')).toEqual({ amount, currency: 'USD' });
  });

  it.each([
    ['١٢٫٥٠', '12.50'],
    ['١٬٢٣٤٫٥٦', '1234.56'],
    ['۱۲٫۵', '12.50'],
    ['۱۲.۵', '12.50'],
    ['\u061c١٢٫٥٠', '12.50'],
    ['\u200f١٢٫٥٠\u00a0US$\u200f', '12.50'],
  ])('should read the Arabic and Persian "%s" as %s (I5)', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  it.each([
    ['$12.50', 'USD', '12.50'],
    ['12.50 $', 'USD', '12.50'],
    ['US$ 12.50', 'USD', '12.50'],
    ['USD 12.50', 'USD', '12.50'],
    ['12.50 usd', 'USD', '12.50'],
    ['$12.50 USD', 'USD', '12.50'],
    ['12,50 €', 'EUR', '12.50'],
    ['€12', 'EUR', '12.00'],
    ['¥1,234', 'JPY', '1234'],
    ['د.ك. 1.5', 'KWD', '1.500'],
    ['12.5 XQQ', 'XQQ', '12.50'],
  ])('should take "%s" with a sign of %s', (text, currency, amount) => {
    expect(read(text, currency)).toBe(amount);
  });

  it.each([
    ['', 'nothing'],
    ['  ', 'spaces'],
    ['abc', 'no number'],
    ['0', 'not above zero'],
    ['0.00', 'not above zero'],
    ['-5', 'a negative amount'],
    ['−5', 'a negative amount with the typographic minus'],
    ['(5.00)', 'a negative amount of accountants'],
    ['5-', 'a trailing minus'],
    ['+5', 'a sign'],
    ['12.', 'half a number'],
    ['1.2345', 'more decimals than the currency has'],
    ['0.123', 'more decimals than the currency has'],
    ['0,123', 'more decimals than the currency has'],
    ['12 50', 'groups that are none'],
    ['1 2 3', 'groups that are none'],
    ['1,23,4', 'groups that are none'],
    ['12345,678', 'groups that are none'],
    ['1,234,56', 'groups that are none'],
    ['1.234.56', 'groups that are none'],
    ['1,234 567', 'two kinds of groups'],
    ['1.234,567', 'more decimals than the currency has'],
    ['1,,234', 'two marks'],
    ['1.2,3.4', 'a muddle'],
    ['12.50.', 'a mark at the end'],
    ['12 dollars', 'words'],
    ['5 cents', 'words'],
    ['12k', 'a shorthand'],
    ['1e5', 'the notation of programmers'],
    ['12.50 or 13', 'two amounts'],
    ['5%', 'a share'],
    ['€5', 'the sign of another currency'],
    ['5 EUR', 'the code of another currency'],
    ['1000000000000', 'an amount beyond belief'],
    ['١٢٫٣٤٥', 'more decimals than the currency has'],
  ])('should refuse "%s": %s (R11)', (text) => {
    expect(parseAmount(text, 'USD')).toBeUndefined();
  });

  it('should refuse what could be a thousand or a fraction where the currency has three decimals', () => {
    expect(read('1,234', 'KWD')).toBeUndefined();
    expect(read('1.234', 'KWD')).toBeUndefined();
    expect(read('1.25', 'KWD')).toBe('1.250');
    expect(read('0.125', 'KWD')).toBe('0.125');
    expect(read('1,234.500', 'KWD')).toBe('1234.500');
    expect(read('1,234,567', 'KWD')).toBe('1234567.000');
    expect(read('٤٫٢٥٠', 'KWD')).toBe('4.250');
  });

  it('should take no decimals where the currency has none', () => {
    expect(read('1,234', 'JPY')).toBe('1234');
    expect(read('1.5', 'JPY')).toBeUndefined();
    expect(read('1,234.00', 'JPY')).toBeUndefined();
  });

  it.each(['en', 'fr', 'de', 'ar', 'ar-EG', 'en-IN', 'de-CH'])(
    'should read back what Intl writes in %s, as a number and as money',
    (locale) => {
      fc.assert(
        fc.property(
          fc.bigInt({ min: 1n, max: 10n ** 13n - 1n }),
          fc.constantFrom('USD', 'EUR'),
          fc.constantFrom('decimal' as const, 'currency' as const),
          fc.constantFrom('symbol' as const, 'narrowSymbol' as const, 'code' as const),
          (cents, currency, style, currencyDisplay) => {
            const digits = String(cents).padStart(3, '0');
            const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
            const written = new Intl.NumberFormat(locale, {
              style,
              ...(style === 'currency' ? { currency, currencyDisplay } : {}),
              minimumFractionDigits: 2,
            }).format(amount as unknown as number);
            expect(parseAmount(written, currency)).toEqual({ amount, currency });
          },
        ),
      );
    },
  );

  it('should never throw, and never answer with anything but a positive exact amount (R11)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(..."0123456789.,  ٫٬'’-+$€()eE٣\u202f") }),
        ),
        fc.constantFrom('USD', 'JPY', 'KWD', 'EUR'),
        (text, currency) => {
          const money = parseAmount(text, currency);
          if (money === undefined) return;
          expect(money.currency).toBe(currency);
          expect(money.amount).toMatch(/^\d{1,12}(\.\d{1,3})?$/);
          expect(Number(money.amount)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
