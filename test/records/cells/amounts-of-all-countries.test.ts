/** Amounts as `Intl` writes them in many languages, in every currency that it knows. */
import { describe, expect, it } from 'vitest';
import { parseCharge } from '../../../src/records/cells/charge.js';
import { isCurrencyCode } from '../../../src/records/cells/currency-signs.js';

const LOCALES =
  'en en-IN fr fr-CA de de-CH es-AR it pt-BR sv pl cs tr ru he ar-EG fa hi th ja zh'.split(' ');
const CODES = Intl.supportedValuesOf('currency').filter((code) => isCurrencyCode(code));

interface Written {
  readonly text: string;
  readonly amount: string;
  readonly decimalMark: '.' | ',';
}

function written(locale: string, currency: string, currencyDisplay: string): Written {
  const options = { style: 'currency', currency, currencyDisplay } as Intl.NumberFormatOptions;
  const format = new Intl.NumberFormat(locale, options);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = digits === 0 ? '1234567' : `1234567.${'125'.slice(0, digits)}`;
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return {
    text: format.format(amount as Intl.StringNumericLiteral),
    amount,
    decimalMark: mark === '.' ? '.' : ',',
  };
}

/** Signs of several currencies, which only the customer can tell apart. */
const SHARED = /[$£¥₩₱]|kr|Rs|руб|Fr|P|K|L|сом|R|FC|Br|Bs/;

describe.each(['code', 'symbol', 'narrowSymbol'])(
  'amounts with the %s of a currency',
  (display) => {
    it('are read as they are, in their own currency, or not at all', () => {
      let understood = 0;
      for (const locale of LOCALES) {
        for (const code of CODES) {
          const { text, amount, decimalMark } = written(locale, code, display);
          const format = { decimalMark, minorUnitDigits: 0 } as const;
          const named = parseCharge(text, format, undefined, code);
          const alone = parseCharge(text, format, undefined);
          if (typeof named === 'object') {
            understood += 1;
            expect([text, named.currency, Number(named.amount)]).toEqual([
              text,
              code,
              Number(amount),
            ]);
          }
          const isShared = display === 'narrowSymbol' && SHARED.test(text);
          if (typeof alone === 'object' && !isShared) {
            expect([text, alone.currency]).toEqual([text, code]);
          }
        }
      }
      expect(understood / (LOCALES.length * CODES.length)).toBeGreaterThan(0.97);
    });
  },
);
