import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  pluralOf,
  type NumberText,
  type PluralCategory,
  type PluralForms,
} from '../../src/i18n/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { parametersOf } from '../../scripts/lib/texts/message.mjs';
import { entriesOf, sampleOf, takesCount } from './catalogue-entries.js';

const text = (written: string): NumberText => written as unknown as NumberText;

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
    const incomplete = { one: 'one', other: 'other' } as unknown as typeof forms;
    expect(pluralOf('fr')(1_000_000, incomplete)).toBe('other');
  });
});

describe('PluralForms', () => {
  const source = readFileSync('src/i18n/plural.ts', 'utf8');
  const ALL = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const table = [...source.matchAll(/^  (\w+): (.+);$/gm)].map(([, language = '', type = '']) => ({
    language,
    categories: type.includes('LDML') ? ALL : [...type.matchAll(/'(\w+)'/g)].map(([, one]) => one),
  }));

  it.each(table)('demands of $language what Intl may choose (I3)', ({ language, categories }) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect(new Set<string | undefined>(categories)).toEqual(new Set(pluralCategories));
  });

  it('knows the languages with many speakers', () => {
    expect(table.length).toBeGreaterThan(40);
  });

  it('demands every form of a language, and of one that is not listed all six (I3)', () => {
    expectTypeOf<PluralCategory<'pl'>>().toEqualTypeOf<'one' | 'few' | 'many' | 'other'>();
    expectTypeOf<PluralCategory<'fr-CA'>>().toEqualTypeOf<'one' | 'many' | 'other'>();
    expectTypeOf<PluralCategory<'tlh'>>().toEqualTypeOf<Intl.LDMLPluralRule>();
    expectTypeOf<{ one: string; other: string }>().not.toExtend<PluralForms<'fr', string>>();
    // @ts-expect-error -- French needs a form for a million
    expect(pluralOf('fr')(2, { one: 'un', other: 'deux' })).toBe('deux');
  });
});

describe('the counts of the catalogue fr', () => {
  // A limit is far from one.
  const counted = [...entriesOf(fr)].filter(
    ([, entry]) => takesCount(entry) && !parametersOf(entry).some(({ name }) => name === '_limit'),
  );

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
    expect(fr.activity.found(1_000_000, text('1 000 000'))).toBe("1 000 000 d'appels trouvés");
    expect(fr.activity.found(1_500_000, text('1 500 000'))).toBe('1 500 000 appels trouvés');
  });
});
