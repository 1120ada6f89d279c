import { NumberParser } from '@internationalized/number';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDigits, parseAmount } from '../../src/domain/index.js';

/** Scripts whose ten digits follow one another in Unicode; others write numbers in words. */
const SYSTEMS = Intl.supportedValuesOf('numberingSystem').filter((system) =>
  /^\p{Nd}{10}$/u.test(written('9876543210', system)),
);

function written(digits: string, system: string): string {
  const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
  return format.format(BigInt(digits));
}

describe('normaliseDigits', () => {
  it('knows the scripts of our customers', () => {
    for (const system of ['arab', 'arabext', 'beng', 'deva', 'fullwide', 'mymr', 'thai']) {
      expect(SYSTEMS).toContain(system);
    }
  });

  it.each(SYSTEMS)('reads the digits of %s (I5)', (system) => {
    expect(normaliseDigits(written('9876543210', system))).toBe('9876543210');
  });

  it('leaves everything else as it is', () => {
    for (const text of ['+1 (212) 555-0118', '½ ² ① Ⅳ 三', 'naïve 👍', '']) {
      expect(normaliseDigits(text)).toBe(text);
    }
  });
});

describe('parseAmount, in other scripts', () => {
  /** The scripts that the oracle reads. */
  const LOCALES = ['ar-EG', 'fa-IR', 'hi-IN-u-nu-deva', 'bn-BD', 'ja-JP-u-nu-fullwide', 'en-IN'];

  it('agrees with @internationalized/number (I5)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.integer({ min: 1, max: 99_999_999_999 }),
        fc.boolean(),
        (locale, cents, useGrouping) => {
          const options = { minimumFractionDigits: 2, useGrouping };
          const typed = new Intl.NumberFormat(locale, options).format(cents / 100);
          const oracle = new NumberParser(locale, options).parse(typed);
          expect(Number(parseAmount(typed, 'USD')?.amount), typed).toBe(oracle);
          expect(oracle).toBe(cents / 100);
        },
      ),
    );
  });
});
