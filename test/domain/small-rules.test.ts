import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUBJECT_KINDS } from '../../src/contract/index.js';
import {
  DEFAULT_REASONS,
  maskAccountNumber,
  normaliseDigits,
  reasonsFor,
} from '../../src/domain/index.js';
import { buildReason } from '../support/builders.js';

describe('normaliseDigits', () => {
  it('should turn Arabic-Indic and Persian digits into ASCII digits (I5)', () => {
    expect(normaliseDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
    expect(normaliseDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
  });

  it('leaves everything else', () => {
    expect(normaliseDigits('+33 (0) é ½ Ⅷ ②')).toBe('+33 (0) é ½ Ⅷ ②');
  });
});

describe('maskAccountNumber', () => {
  it.each([
    ['8005550199', '•••• 0199'],
    ['800-555-01-99', '•••• 0199'],
    ['AB 12345', '•••• 2345'],
    ['1234', '••••'],
    ['', '••••'],
  ])('should show %j as %j', (text, expected) => {
    expect(maskAccountNumber(text)).toBe(expected);
  });

  it('should never show more than four characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect([...maskAccountNumber(text).replace('•••• ', '')]).toHaveLength(4);
      }),
    );
  });
});

describe('DEFAULT_REASONS', () => {
  it('should have each code once', () => {
    const codes = DEFAULT_REASONS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('should ask for details only with "other"', () => {
    const asking = DEFAULT_REASONS.filter(({ detailsRequired }) => detailsRequired);
    expect(asking.map(({ code }) => code)).toEqual(['other']);
  });
});

describe('reasonsFor', () => {
  it('should offer the reasons about a bill for a bill', () => {
    expect(reasonsFor('bill', DEFAULT_REASONS).map(({ code }) => code)).toEqual([
      'payment-not-credited',
      'payment-plan-declined',
      'service-lost',
      'other',
    ]);
  });

  it('should offer the reasons about calls for calls', () => {
    expect(reasonsFor('calls', DEFAULT_REASONS).map(({ code }) => code)).toEqual([
      'fraudulent-call',
      'not-my-call',
      'wrong-duration',
      'wrong-rate',
      'duplicate-charge',
      'not-connected',
      'other',
    ]);
  });

  it("should keep the order of the provider's catalogue", () => {
    const catalogue = [buildReason({ code: 'b' }), buildReason({ code: 'a' })];
    expect(reasonsFor('calls', catalogue)).toEqual(catalogue);
  });

  it('should fall back on "other" when nothing fits', () => {
    const onlyCalls = [buildReason({ subjects: ['calls'] })];
    expect(reasonsFor('bill', onlyCalls)).toEqual([
      { code: 'other', subjects: ['calls', 'bill'], detailsRequired: true },
    ]);
    for (const subject of SUBJECT_KINDS) expect(reasonsFor(subject, [])).toHaveLength(1);
  });
});
