import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  minMoney,
  normaliseMoney,
  prorateMoney,
  roundMoney,
  subtractMoney,
  zeroMoney,
} from '../../src/domain/index.js';
import { money } from '../support/builders.js';
import { anyMoney, modelOf, moneyPair, moneyTriple } from './arbitrary-money.js';

describe('addMoney', () => {
  it('should be exact where floating point is not', () => {
    expect(addMoney(money('0.1'), money('0.2'))).toEqual(money('0.30'));
  });

  it('should keep every digit behind the point', () => {
    expect(addMoney(money('0.0425'), money('1'))).toEqual(money('1.0425'));
  });

  it('should carry on beyond the digits of a floating-point number', () => {
    expect(addMoney(money('999999999999999.999999999999'), money('0.000000000001'))).toEqual(
      money('1000000000000000.00'),
    );
  });

  it('should refuse two currencies', () => {
    expect(() => addMoney(money('1', 'USD'), money('1', 'EUR'))).toThrow(RangeError);
  });

  it('should agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(moneyPair, ([a, b]) => {
        expect(modelOf(addMoney(a, b))).toBe(modelOf(a) + modelOf(b));
      }),
    );
  });

  it('should not depend on order or grouping', () => {
    fc.assert(
      fc.property(moneyTriple, ([a, b, c]) => {
        expect(addMoney(a, b)).toEqual(addMoney(b, a));
        expect(addMoney(addMoney(a, b), c)).toEqual(addMoney(a, addMoney(b, c)));
      }),
    );
  });
});

describe('subtractMoney', () => {
  it('should go below zero', () => {
    expect(subtractMoney(money('1'), money('1.25'))).toEqual(money('-0.25'));
  });

  it('should refuse two currencies', () => {
    expect(() => subtractMoney(money('1', 'USD'), money('1', 'EUR'))).toThrow(RangeError);
  });

  it('should undo addMoney', () => {
    fc.assert(
      fc.property(moneyPair, ([a, b]) => {
        expect(subtractMoney(addMoney(a, b), b)).toEqual(normaliseMoney(a));
      }),
    );
  });
});

describe('minMoney', () => {
  it('should give the smaller amount', () => {
    expect(minMoney(money('2.5'), money('2.49'))).toEqual(money('2.49'));
    expect(minMoney(money('-1'), money('0'))).toEqual(money('-1'));
  });
});

describe('normaliseMoney', () => {
  it.each([
    ['4.5', 'USD', '4.50'],
    ['4.5000', 'USD', '4.50'],
    ['004', 'USD', '4.00'],
    ['0.0425', 'USD', '0.0425'],
    ['-0', 'USD', '0.00'],
    ['-0.00', 'USD', '0.00'],
    ['7.00', 'JPY', '7'],
    ['7.10', 'JPY', '7.1'],
    ['7.1', 'KWD', '7.100'],
  ])('should write %s %s as %s', (amount, currency, expected) => {
    expect(normaliseMoney(money(amount, currency))).toEqual(money(expected, currency));
  });

  it('should give equal values equal text, and change no value', () => {
    fc.assert(
      fc.property(moneyPair, ([a, b]) => {
        const sameText = normaliseMoney(a).amount === normaliseMoney(b).amount;
        expect(sameText).toBe(modelOf(a) === modelOf(b));
        expect(modelOf(normaliseMoney(a))).toBe(modelOf(a));
      }),
    );
  });

  it('should leave its own answer as it is', () => {
    fc.assert(
      fc.property(anyMoney, (any) => {
        const once = normaliseMoney(any);
        expect(normaliseMoney(once)).toEqual(once);
      }),
    );
  });
});

describe('roundMoney', () => {
  it.each([
    ['0.125', '0.13'],
    ['0.124999999999', '0.12'],
    ['-0.125', '-0.13'],
    ['-0.004', '0.00'],
    ['1.005', '1.01'],
    ['999.995', '1000.00'],
  ])('should round %s USD to %s, half away from zero', (amount, expected) => {
    expect(roundMoney(money(amount))).toEqual(money(expected));
  });

  it('should round to the digits of the currency, or to those asked for', () => {
    expect(roundMoney(money('12.5', 'JPY'))).toEqual(money('13', 'JPY'));
    expect(roundMoney(money('1.2345', 'KWD'))).toEqual(money('1.235', 'KWD'));
    expect(roundMoney(money('1.2345'), 3)).toEqual(money('1.235'));
    expect(roundMoney(money('1.5'), 0)).toEqual(money('2.00'));
  });

  it('should never be further away than half of the last digit', () => {
    const digits = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(anyMoney, digits, (any, fractionDigits) => {
        const rounded = modelOf(roundMoney(any, fractionDigits));
        const step = 10n ** BigInt(40 - fractionDigits);
        const difference = rounded - modelOf(any);
        expect(rounded % step).toBe(0n);
        expect(2n * (difference < 0n ? -difference : difference)).toBeLessThanOrEqual(step);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, 1_000])('should refuse %d fraction digits', (digits) => {
    expect(() => roundMoney(money('1'), digits)).toThrow(RangeError);
  });
});

describe('prorateMoney', () => {
  it('should round only once', () => {
    // One second and a minute at 0.10 a minute: a rate per second, rounded first, would be nothing.
    expect(prorateMoney(money('0.10'), 61n, 60n, 2)).toEqual(money('0.10'));
    expect(prorateMoney(money('10.00'), 1n, 3n, 2)).toEqual(money('3.33'));
    expect(prorateMoney(money('20.00'), 1n, 3n, 2)).toEqual(money('6.67'));
  });

  it('should take signs from everywhere', () => {
    expect(prorateMoney(money('-1'), 1n, 8n, 2)).toEqual(money('-0.13'));
    expect(prorateMoney(money('1'), 1n, -8n, 2)).toEqual(money('-0.13'));
    expect(prorateMoney(money('-1'), -1n, 8n, 2)).toEqual(money('0.13'));
  });

  it('should refuse to divide by zero', () => {
    expect(() => prorateMoney(money('1'), 1n, 0n, 2)).toThrow(RangeError);
  });

  it('should be the nearest amount to the exact share', () => {
    const share = fc.tuple(fc.bigInt(-10_000n, 10_000n), fc.bigInt(1n, 10_000n));
    fc.assert(
      fc.property(anyMoney, share, (any, [numerator, denominator]) => {
        const step = 10n ** 36n;
        const answer = modelOf(prorateMoney(any, numerator, denominator, 4));
        const exactTimesDenominator = modelOf(any) * numerator;
        const error = answer * denominator - exactTimesDenominator;
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(step * denominator);
      }),
    );
  });
});

describe('zeroMoney', () => {
  it('should be written with the digits of the currency', () => {
    expect(zeroMoney('USD')).toEqual(money('0.00'));
    expect(zeroMoney('JPY')).toEqual(money('0', 'JPY'));
  });
});
