import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  completeText,
  englishText,
  loadText,
  type FirstMessages,
  type Messages,
} from '../../src/i18n/index.js';
import { en } from '../../src/i18n/locales/en/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';

const overrides = {
  common: { back: 'Go back' },
  contact: { title: 'Write to us' },
  statuses: { denied: 'Refused' },
};

describe('completeText', () => {
  it('should add to English what the later panels show', () => {
    const first = englishText();
    const text = completeText(first);
    expect(first.messages).not.toHaveProperty('dispute');
    expect(text.messages).toEqual(en);
    expect({ ...text, messages: first.messages }).toEqual(first);
  });

  it("should take the host's own words in both parts, and leave all others", () => {
    const { messages } = completeText(englishText(overrides));
    expect(messages).toEqual({
      ...en,
      common: { ...en.common, ...overrides.common },
      contact: { ...en.contact, ...overrides.contact },
      statuses: { ...en.statuses, ...overrides.statuses },
    });
    expect(en.contact.title).toBe('Contact form');
  });

  it('should take nothing from hostile keys, and no text of another kind (S3)', () => {
    const hostile = JSON.parse(`{
      "contact": { "__proto__": { "title": "stolen" }, "introEscalation": "a text", "title": 42 },
      "status": null,
      "unknownArea": { "title": "stolen" }
    }`) as object;
    const { messages } = completeText(englishText(hostile));
    expect(messages).toEqual(en);
    expect(Object.getPrototypeOf(messages.contact)).toBe(Object.prototype);
  });

  it('should complete English that stands in for an unknown language (I6)', async () => {
    const { text } = await loadText('de', overrides);
    const { messages } = completeText(text);
    expect(messages.contact.title).toBe('Write to us');
    expect(messages.contact.send).toBe(en.contact.send);
  });

  it('should keep the region of English', async () => {
    const { text } = await loadText('en-GB');
    expect(completeText(text)).toMatchObject({ locale: 'en-GB', format: text.format });
  });

  it('should leave another language as it was loaded', async () => {
    const { text } = await loadText('fr', { contact: { title: 'Écrivez-nous' } });
    const complete = completeText(text);
    expect(complete).toBe(text);
    expect(complete.messages.contact.title).toBe('Écrivez-nous');
    expect(complete.messages.dispute).toEqual(fr.dispute);
  });

  it('should complete each text once, however many panels show it', () => {
    const first = englishText();
    const text = completeText(first);
    expect(completeText(first)).toBe(text);
    expect(completeText(text)).toBe(text);
    expect(completeText(englishText(overrides))).not.toBe(text);
  });
});

describe('FirstMessages', () => {
  it('should keep what is loaded at once from the texts that come later (P1)', () => {
    expectTypeOf<Messages>().toExtend<FirstMessages>();
    expectTypeOf<FirstMessages>().not.toExtend<Messages>();
    expectTypeOf<FirstMessages>().not.toHaveProperty('dispute');
    expectTypeOf<FirstMessages>().not.toHaveProperty('reasons');
  });
});
