import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCharge, type ChargeFormat } from '../../../src/records/cells/charge.js';

const POINT: ChargeFormat = { decimalMark: '.', minorUnitDigits: 0 };
const COMMA: ChargeFormat = { decimalMark: ',', minorUnitDigits: 0 };
const CENTS: ChargeFormat = { decimalMark: '.', minorUnitDigits: 2 };

describe('parseCharge', () => {
  it.each([
    ['0.35', POINT, '0.35'],
    ['0.0425', POINT, '0.0425'],
    ['.5', POINT, '0.50'],
    ['7', POINT, '7.00'],
    ['000.40', POINT, '0.40'],
    ['1,234.50', POINT, '1234.50'],
    ['1 234 567.5', POINT, '1234567.50'],
    ["1'234.50", POINT, '1234.50'],
    ['$1.00', POINT, '1.00'],
    ['USD 1.00', POINT, '1.00'],
    ['1.00 usd', POINT, '1.00'],
    ['-0.00', POINT, '0.00'],
    ['0,35', COMMA, '0.35'],
    ['1.234,56', COMMA, '1234.56'],
    ['1\u202f234,56', COMMA, '1234.56'],
    ['72', CENTS, '0.72'],
    ['5', CENTS, '0.05'],
    ['12.5', CENTS, '0.125'],
    ['35ct', POINT, '0.35'],
    ['72 cts', POINT, '0.72'],
    ['٣.٥', POINT, '3.50'],
  ])('reads "%s"', (text, format, amount) => {
    expect(parseCharge(text, format, 'USD')).toEqual({ amount, currency: 'USD' });
  });

  it.each(['', ' ', '-', '—', 'n/a', 'NULL'])('finds no price in "%s"', (text) => {
    expect(parseCharge(text, POINT, 'USD')).toBeUndefined();
    expect(parseCharge(text, POINT, undefined)).toBeUndefined();
  });

  it.each(['cheap', '1.2.3', '12,34', '1e3', '0,35', 'NaN', '€', '1.00/min', '0.1234567890123'])(
    'refuses "%s" (R11)',
    (text) => {
      expect(parseCharge(text, POINT, text === '€' ? 'EUR' : 'USD')).toBe('bad-charge');
    },
  );

  it.each([
    ['0,350', POINT],
    ['0.350', COMMA],
    ['1,2345', POINT],
    ['1,234,56', POINT],
    ['1,234.567,8', POINT],
    ["1'234,567.5", POINT],
    ['1,20,00.50', POINT],
    ['10.10.20.30', COMMA],
    ['192.168.100.200', COMMA],
  ])('refuses %s, whose marks group nothing', (text, format) => {
    expect(parseCharge(text, format, 'USD')).toBe('bad-charge');
  });

  it.each([
    ['1,20,000.50', POINT, '120000.50'],
    ['12,34,567', POINT, '1234567.00'],
    ['35,-', COMMA, '35.00'],
    ['12.—', POINT, '12.00'],
    ['３５', POINT, '35.00'],
    ['0.35 DR', POINT, '0.35'],
    ['US$ 0.35 USD', POINT, '0.35'],
  ])('reads %s', (text, format, amount) => {
    expect(parseCharge(text, format, 'USD')).toEqual({ amount, currency: 'USD' });
  });

  it.each(['US$ 0.35 EUR', '€ 0.35 £', '-(0.35)', '0.35*', 'about 0.35', '0.35 per minute'])(
    'refuses %s, which says two things or more than an amount',
    (text) => {
      expect(parseCharge(text, POINT, undefined, 'USD')).toBe('bad-charge');
    },
  );

  it('refuses what is larger than any charge', () => {
    expect(parseCharge('1234567890123456', POINT, 'USD')).toBe('bad-charge');
  });

  it.each(['-0.35', '−0.35', '0.35-', '(0.35)', '-$0.35', '$-0.35'])(
    'tells a credit from a charge: %s',
    (text) => {
      expect(parseCharge(text, POINT, 'USD')).toBe('negative-charge');
    },
  );

  it('takes the currency that the text names', () => {
    expect(parseCharge('€0.35', POINT, undefined)).toEqual({ amount: '0.35', currency: 'EUR' });
    expect(parseCharge('0.35 £', POINT, 'GBP')).toEqual({ amount: '0.35', currency: 'GBP' });
    expect(parseCharge('100 JPY', POINT, undefined)).toEqual({ amount: '100', currency: 'JPY' });
  });

  it('refuses a charge without a currency, or in another one than its record', () => {
    expect(parseCharge('0.35', POINT, undefined)).toBe('bad-currency');
    expect(parseCharge('0.35', POINT, 'dollars')).toBe('bad-currency');
    expect(parseCharge('€0.35', POINT, 'GBP')).toBe('bad-currency');
  });

  it('never loses or adds a digit', () => {
    const whole = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
    const fraction = fc.stringMatching(/^\d{1,12}$/);
    fc.assert(
      fc.property(whole, fraction, fc.constantFrom(POINT, COMMA), (units, digits, format) => {
        const charge = parseCharge(`${units}${format.decimalMark}${digits}`, format, 'USD');
        const amount = typeof charge === 'object' ? charge.amount : '';
        const [readWhole = '', readFraction = ''] = amount.split('.');
        expect(BigInt(readWhole)).toBe(units);
        expect(readFraction.padEnd(12, '0')).toBe(digits.padEnd(12, '0'));
      }),
    );
  });
});
