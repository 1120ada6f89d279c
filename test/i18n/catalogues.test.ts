import { describe, expect, it } from 'vitest';
import { CALL_TYPES } from '../../src/contract/index.js';
import { DEFAULT_REASONS } from '../../src/domain/index.js';
import { aid as enAid } from '../../src/i18n/locales/en/aid.js';
import { en } from '../../src/i18n/locales/en/index.js';
import { aid as frAid } from '../../src/i18n/locales/fr/aid.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { fr as demoFr } from '../../demo/text/fr/index.js';
import { entriesOf, sampleOf, takesCount } from './catalogue-entries.js';

/** With what is loaded later, in files of its own. */
const catalogues = { en: { ...en, aid: enAid }, fr: { ...fr, aid: frAid } };

/** Words that both languages write alike. */
const SAME_IN_BOTH = new Set([
  'activity.page',
  'activity.cycleOption',
  'activity.columns.destination',
  'activity.columns.type',
  'activity.type',
  'callTypes.international',
  'callTypes.local',
  'callTypes.mobile',
  'callTypes.national',
  'csv.date',
  'csv.destination',
  'csv.type',
  'details.actions',
  'details.destination',
  'details.type',
  'status.events.message',
]);

for (const [language, catalogue] of Object.entries(catalogues)) {
  describe(`the catalogue ${language}`, () => {
    for (const [path, entry] of entriesOf(catalogue)) {
      it(`should have a text for ${path} that shows everything it is given (I1)`, () => {
        for (const count of [0, 1, 1.5, 2, 1_000_000]) {
          const { text, markers } = sampleOf(entry, count);
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|null|NaN|\[object/);
          for (const marker of markers) expect(text).toContain(marker);
          if (!takesCount(entry)) break;
        }
      });
    }

    it('should name every call type and every reason of the default catalogue', () => {
      expect(Object.keys(catalogue.callTypes).toSorted()).toEqual([...CALL_TYPES].toSorted());
      expect(Object.keys(catalogue.reasons).toSorted()).toEqual(
        DEFAULT_REASONS.map(({ code }) => code).toSorted(),
      );
    });

    it('should be plain text, without markup', () => {
      for (const [path, entry] of entriesOf(catalogue)) {
        // The only angle brackets are those of a tag that the editor has to write.
        if (path === 'common.missingProvider') continue;
        expect(sampleOf(entry, 2).text, path).not.toMatch(/[<>]|&\w+;/);
      }
    });

    it('should use no word of card payments', () => {
      for (const [path, entry] of entriesOf(catalogue)) {
        expect(sampleOf(entry, 2).text, path).not.toMatch(
          /chargeback|issuer|representment|rétrofacturation/i,
        );
      }
    });
  });
}

describe('the catalogue fr', () => {
  it('should have every key of the English one, and no other (I1)', () => {
    expect([...entriesOf(fr).keys()].toSorted()).toEqual([...entriesOf(en).keys()].toSorted());
  });

  it('should leave nothing in English (I2)', () => {
    const french = entriesOf(fr);
    const untranslated = [...entriesOf(en)].filter(
      ([path, entry]) =>
        !SAME_IN_BOTH.has(path) &&
        sampleOf(entry, 2).text === sampleOf(french.get(path) ?? '', 2).text,
    );
    expect(untranslated.map(([path]) => path)).toEqual([]);
  });

  it('should have no entry in the list of equal words that differs', () => {
    for (const path of SAME_IN_BOTH) {
      const [first, second] = [en, fr].map((catalogue) => entriesOf(catalogue).get(path) ?? '');
      expect(sampleOf(first ?? '', 2).text, path).toBe(sampleOf(second ?? '', 2).text);
    }
  });

  it('has straight apostrophes, and no spaces but plain and unbreakable ones', () => {
    for (const [path, entry] of entriesOf(fr)) {
      expect(sampleOf(entry, 2).text, path).not.toMatch(/[^\S \n\u00a0]|[’‘]/u);
    }
  });
});

describe.each([
  ['of the elements', fr],
  ['of the demonstration', demoFr],
])('the French texts %s', (_, texts) => {
  it('never part a mark from the word that it belongs to', () => {
    for (const [path, entry] of entriesOf(texts)) {
      for (const count of [1, 2, 1_000_000]) {
        // Times, addresses and names of code have colons of their own.
        const { text } = sampleOf(entry, count);
        expect(text, path).not.toMatch(/[^\u00a0][;?!»](?!\p{L})|[^\u00a0]:(?= |$)|«[^\u00a0]/u);
      }
    }
  });
});
