import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, sumByCurrency, sumMoney, zeroMoney } from '../../src/domain/index.js';
import { money } from '../support/builders.js';
import { anyMoney, CURRENCIES, modelOf, moneyIn, signedAmount } from './arbitrary-money.js';

describe('sumMoney', () => {
  it('should be zero of the currency for nothing', () => {
    expect(sumMoney([], 'EUR')).toEqual(money('0.00', 'EUR'));
  });

  it('should refuse an amount of another currency', () => {
    expect(() => sumMoney([money('1'), money('1', 'EUR')], 'USD')).toThrow(RangeError);
  });

  it('should refuse text that is not a decimal (R11)', () => {
    expect(() => sumMoney([money('1'), money('1e3')], 'USD')).toThrow(RangeError);
  });

  it('should equal adding one by one', () => {
    fc.assert(
      fc.property(fc.array(moneyIn('USD')), (amounts) => {
        expect(sumMoney(amounts, 'USD')).toEqual(amounts.reduce(addMoney, zeroMoney('USD')));
      }),
    );
  });
});

describe('sumByCurrency', () => {
  it('should be empty for nothing', () => {
    expect(sumByCurrency([])).toEqual([]);
  });

  it('should give one exact sum per currency, in the order of the codes', () => {
    const amounts = [money('0.1'), money('7', 'EUR'), money('0.2'), money('0.0425')];
    expect(sumByCurrency(amounts)).toEqual([money('7.00', 'EUR'), money('0.3425')]);
  });

  it('should stay exact when the running sum outgrows a floating-point number', () => {
    const many = Array.from({ length: 1_000 }, () => money('999999999999.99'));
    expect(sumByCurrency(many)).toEqual([money('999999999999990.00')]);
    const huge = Array.from({ length: 30 }, () => money('99999999999999'));
    expect(sumByCurrency([...huge, money('0.01')])).toEqual([money('2999999999999970.01')]);
  });

  it('should refuse text that is not a decimal (R11)', () => {
    expect(() => sumByCurrency([money('1'), money('<b>1</b>')])).toThrow(RangeError);
  });

  it('should agree with whole-number arithmetic', () => {
    const lists = fc.array(fc.oneof(anyMoney, moneyIn('USD', signedAmount)), { maxLength: 60 });
    fc.assert(
      fc.property(lists, (amounts) => {
        const sums = sumByCurrency(amounts);
        const present = new Set(amounts.map(({ currency }) => currency));
        expect(sums.map(({ currency }) => currency)).toEqual([...present].sort());
        for (const currency of CURRENCIES.filter((code) => present.has(code))) {
          const expected = amounts
            .filter((amount) => amount.currency === currency)
            .reduce((sum, amount) => sum + modelOf(amount), 0n);
          expect(modelOf(sums.find((sum) => sum.currency === currency) ?? money('0'))).toBe(
            expected,
          );
        }
      }),
    );
  });
});
