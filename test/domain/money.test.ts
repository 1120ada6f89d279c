import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  compareMoney,
  currencyFractionDigits,
  isNegative,
  isZero,
  toScaled,
} from '../../src/domain/index.js';
import { money } from '../support/builders.js';
import { modelOf, moneyPair } from './arbitrary-money.js';

describe('compareMoney', () => {
  it.each([
    ['1', '1.000', 0],
    ['0.09', '0.1', -1],
    ['-0.09', '-0.1', 1],
    ['-0', '0', 0],
    ['10', '9.999999', 1],
  ] as const)('should compare %s with %s as %d', (a, b, expected) => {
    expect(compareMoney(money(a), money(b))).toBe(expected);
  });

  it('should refuse two currencies', () => {
    expect(() => compareMoney(money('1', 'USD'), money('2', 'EUR'))).toThrow(RangeError);
  });

  it('should agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(moneyPair, ([a, b]) => {
        const difference = modelOf(a) - modelOf(b);
        expect(compareMoney(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
      }),
    );
  });
});

describe('isZero and isNegative', () => {
  it.each(['0', '-0', '0.000', '-0.000000000000', '000000000000000.00'])(
    'should take %s for zero and not for negative',
    (amount) => {
      expect(isZero(money(amount))).toBe(true);
      expect(isNegative(money(amount))).toBe(false);
    },
  );

  it('should tell the smallest amounts from zero', () => {
    expect(isZero(money('0.000000000001'))).toBe(false);
    expect(isZero(money('-100000000000000.000000000001'))).toBe(false);
    expect(isNegative(money('-0.000000000001'))).toBe(true);
  });
});

describe('currencyFractionDigits', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['QQQ', 2],
    ['not a currency', 2],
  ])('should know that %s has %d', (currency, digits) => {
    expect(currencyFractionDigits(currency)).toBe(digits);
  });
});

describe('toScaled', () => {
  it('should give whole units and how many of their digits stand behind the point', () => {
    expect(toScaled(money('-4.250'))).toEqual({ units: -4250n, scale: 3 });
    expect(toScaled(money('123456789012345.123456789012'))).toEqual({
      units: 123456789012345123456789012n,
      scale: 12,
    });
  });

  it.each([
    '',
    ' ',
    '1,5',
    '1.',
    '.5',
    '+1',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '1 000',
    '--1',
    '1.2.3',
    '١',
    '5\n',
  ])('should refuse %j, which is no decimal (R11)', (amount) => {
    expect(() => toScaled(money(amount))).toThrow(RangeError);
    expect(() => isZero(money(amount))).toThrow(RangeError);
    expect(() => addMoney(money(amount), money('1'))).toThrow(RangeError);
  });
});
