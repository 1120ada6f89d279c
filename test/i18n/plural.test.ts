import { describe, expect, it } from 'vitest';
import { pluralOf } from '../../src/i18n/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { entriesOf, sampleOf, takesCount } from './catalogue-entries.js';

describe('pluralOf', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

  it('should choose the French forms for 0, 1, 1.5, 2 and a million (I3)', () => {
    const plural = pluralOf('fr');
    const chosen = [0, 1, 1.5, 2, 999_999, 1_000_000, 1_500_000, 2_000_000].map((count) =>
      plural(count, forms),
    );
    expect(chosen).toEqual(['one', 'one', 'one', 'other', 'other', 'many', 'other', 'many']);
  });

  it('should choose among the two English forms (I3)', () => {
    const plural = pluralOf('en');
    expect([0, 1, 1.5, 2, 1_000_000].map((count) => plural(count, forms))).toEqual([
      'other',
      'one',
      'other',
      'other',
      'other',
    ]);
  });

  it('should choose among all six Arabic forms (I3)', () => {
    const plural = pluralOf('ar');
    expect([0, 1, 2, 3, 11, 100].map((count) => plural(count, forms))).toEqual([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
  });

  it('should fall back to the form that every language has', () => {
    expect(pluralOf('fr')(1_000_000, { one: 'one', other: 'other' })).toBe('other');
  });
});

describe('the counts of the catalogue fr', () => {
  const counted = [...entriesOf(fr)].filter(([, entry]) => takesCount(entry));

  it('should be found', () => {
    expect(counted.map(([path]) => path)).toContain('activity.found');
  });

  for (const [path, entry] of counted) {
    it(`should write ${path} alike for 0, 1 and 1.5, and otherwise from 2 on (I3)`, () => {
      const [none, one, oneAndAHalf, two] = [0, 1, 1.5, 2].map((n) => sampleOf(entry, n).text);
      expect(none).toBe(one);
      expect(oneAndAHalf).toBe(one);
      expect(two).not.toBe(one);
    });
  }

  it('should write "de" between a million and what is counted (I3)', () => {
    expect(fr.activity.found(1_000_000, '1 000 000')).toBe("1 000 000 d'appels trouvés");
    expect(fr.activity.found(1_500_000, '1 500 000')).toBe('1 500 000 appels trouvés');
  });
});
