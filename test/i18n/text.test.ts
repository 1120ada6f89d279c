import { describe, expect, it, vi } from 'vitest';
import { englishText, LANGUAGES, loadText, type NumberText } from '../../src/i18n/index.js';
import { en } from '../../src/i18n/locales/en/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { createText } from '../../src/i18n/text.js';

describe('createText', () => {
  it('should keep the region, so that dates and amounts follow it', () => {
    const text = createText('fr-CA', 'fr', fr);
    expect(text.locale).toBe('fr-CA');
    expect(text.language).toBe('fr');
    expect(text.format.money({ amount: '1', currency: 'CAD' })).toContain('$');
    expect(createText('en_GB', 'en', en).locale).toBe('en-GB');
  });

  it('should format as its words when the tag is that of another language or no tag at all', () => {
    expect(createText('de', 'en', en).locale).toBe('en');
    expect(createText('en-', 'en', en).locale).toBe('en');
    expect(createText('en-this is no tag', 'en', en).locale).toBe('en');
  });

  it('should know which languages are written from right to left (I5)', () => {
    expect(createText('ar-EG', 'ar', en).direction).toBe('rtl');
    expect(createText('he', 'he', en).direction).toBe('rtl');
    expect(createText('fr', 'fr', fr).direction).toBe('ltr');
  });

  it("should take the host's own words, and leave all others", () => {
    const { messages } = createText('en', 'en', en, {
      activity: { title: 'Your calls', selectedCalls: (_, written) => `${String(written)} picked` },
    });
    expect(messages.activity.title).toBe('Your calls');
    expect(messages.activity.selectedCalls(2, '2' as unknown as NumberText)).toBe('2 picked');
    expect(messages.activity.intro).toBe(en.activity.intro);
    expect(messages.common).toEqual(en.common);
    expect(en.activity.title).toBe('Call activity');
  });

  it('should take single words of a group, and leave the others of the group', () => {
    const { messages } = createText('en', 'en', en, {
      activity: { columns: { charge: 'Price' } },
    });
    expect(messages.activity.columns.charge).toBe('Price');
    expect(messages.activity.columns.start).toBe(en.activity.columns.start);
  });

  it('should take nothing from hostile keys (S3)', () => {
    const overrides = JSON.parse(`{
      "__proto__": { "title": "stolen" },
      "constructor": { "title": "stolen" },
      "unknownArea": { "title": "stolen" },
      "activity": { "__proto__": { "title": "stolen" }, "constructor": "stolen", "unknown": "x" }
    }`) as object;
    const { messages } = createText('en', 'en', en, overrides);
    expect(messages).toEqual(en);
    expect(Object.getPrototypeOf(messages.activity)).toBe(Object.prototype);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('should leave the own text where the given one is of another kind', () => {
    const overrides = {
      activity: { found: 'a text where a function is needed', title: 42, columns: null },
      common: null,
      errors: 'none',
    };
    const { messages } = createText('en', 'en', en, overrides as object);
    expect(messages).toEqual(en);
  });
});

describe('loadText', () => {
  it('should load each language that has a catalogue', async () => {
    expect(LANGUAGES).toEqual(['en', 'fr']);
    for (const language of LANGUAGES) {
      const { text, fallback } = await loadText(language);
      expect(text.language).toBe(language);
      expect(fallback).toBeUndefined();
    }
  });

  it('should give English with the reason for a language that nobody has written (I6)', async () => {
    for (const locale of ['de', 'xx-klingon', '', '!', 'constructor', '__proto__']) {
      const { text, fallback } = await loadText(locale);
      expect(text.language, locale).toBe('en');
      expect(fallback, locale).toBe('unknown-language');
    }
  });

  it("should keep the host's own words in the language that stands in", async () => {
    const { text } = await loadText('de', { common: { signIn: 'Log in' } });
    expect(text.messages.common.signIn).toBe('Log in');
  });

  it('should give English with the reason when a catalogue does not arrive (I6)', async () => {
    vi.resetModules();
    vi.doMock('../../src/i18n/locales/fr/index.js', () => {
      throw new Error('the network is gone');
    });
    const fresh = await import('../../src/i18n/index.js');
    const { text, fallback } = await fresh.loadText('fr');
    vi.doUnmock('../../src/i18n/locales/fr/index.js');
    expect(text.language).toBe('en');
    expect(fallback).toBe('not-loaded');
  });

  it('should find the language whatever its case and region (I6)', async () => {
    for (const locale of ['FR', 'fr-CH', 'fr_FR', 'Fr-Latn-CA']) {
      expect((await loadText(locale)).text.language, locale).toBe('fr');
    }
  });
});

describe('englishText', () => {
  it('should be there at once', () => {
    expect(englishText().messages.common.signIn).toBe('Sign in');
  });
});
