import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../src/domain/index.js';

describe('parseAmount', () => {
  it.each([
    ['12', '12.00'],
    ['12.5', '12.50'],
    ['12,50', '12.50'],
    [' 007.10 ', '7.10'],
    ['.50', '0.50'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1 234,50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['1\u202f234\u202f567,89 $', '1234567.89'],
    ['1,234', '1234.00'],
    ['12.345', '12345.00'],
    ['1.234.567', '1234567.00'],
    ['$12.50', '12.50'],
    ['US$ 12.50', '12.50'],
    ['12,50 USD', '12.50'],
    ['Rs. 500', '500.00'],
    ['\u200f١٢٫٥٠', '12.50'],
    ['۱٬۲۳۴٫۵', '1234.50'],
    ['123456789012.99', '123456789012.99'],
  ])('should read %j as %s (I5)', (text, amount) => {
    expect(parseAmount(text, 'USD')).toEqual({ amount, currency: 'USD' });
  });

  it.each([
    '',
    ' ',
    'free',
    '$',
    '.',
    '0',
    '0.00',
    '-5',
    '$-5',
    '+5',
    '1.234 567',
    '0,123',
    '1,2345',
    '12,34,56',
    '1.234,567',
    '1,234.567',
    '12 34',
    '5%',
    '1e3',
    '12.',
    '1..2',
    '12 or 13',
    '1234567890123',
    '<b>5</b>',
    `5${' '.repeat(60)}`,
  ])('should not make an amount of %j', (text) => {
    expect(parseAmount(text, 'USD')).toBeUndefined();
  });

  it('should go by the decimals of the currency', () => {
    expect(parseAmount('1.234', 'JPY')).toEqual({ amount: '1234', currency: 'JPY' });
    expect(parseAmount('12.5', 'JPY')).toBeUndefined();
    expect(parseAmount('0.125', 'KWD')).toEqual({ amount: '0.125', currency: 'KWD' });
  });

  it('should not choose between two readings that both make sense', () => {
    expect(parseAmount('1,234', 'KWD')).toBeUndefined();
    expect(parseAmount('1.234', 'KWD')).toBeUndefined();
    expect(parseAmount('1,234.5', 'KWD')).toEqual({ amount: '1234.500', currency: 'KWD' });
  });

  it('should read what Intl writes, in any of our languages', () => {
    const locales = fc.constantFrom('en-US', 'en-IN', 'fr-FR', 'de-CH', 'de-DE', 'ar-EG', 'fa-IR');
    const cents = fc.integer({ min: 1, max: 99_999_999 });
    fc.assert(
      fc.property(locales, cents, (locale, value) => {
        // Grouping by twos is the habit of India alone, and no amount here is written so.
        fc.pre(locale !== 'en-IN' || value < 10_000_000);
        const written = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: 'USD',
        }).format(value / 100);
        const digits = String(value).padStart(3, '0');
        const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(parseAmount(written, 'USD')).toEqual({ amount, currency: 'USD' });
      }),
    );
  });

  it('should never throw and never give an amount of zero or less', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseAmount(text, 'USD');
        if (parsed) expect(parsed.amount).toMatch(/^(?!0+(\.0*)?$)\d{1,12}\.\d{2}$/);
      }),
    );
  });
});
