import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  completeText,
  loadText,
  onLanguageRegistered,
  registerLanguage,
  type LanguageLoader,
  type MessageOverrides,
  type Messages,
} from '../../src/i18n/index.js';
import { en } from '../../src/i18n/locales/en/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { frCA } from '../../src/i18n/locales/fr-CA/index.js';

const icelandic: Messages = {
  ...en,
  common: { ...en.common, signIn: 'Innskrá' },
  contact: { ...en.contact, title: 'Hafa samband' },
};

const messagesFor = async (locale: string, overrides?: MessageOverrides): Promise<Messages> =>
  completeText((await loadText(locale, overrides)).text).messages;

describe('registerLanguage', () => {
  // Not one that other tests take for unknown: registrations are of the whole page.
  beforeEach(() => registerLanguage('is', () => icelandic));

  it('adds a language, with all texts of all panels', async () => {
    const { text, fallback } = await loadText('is-IS');
    expect(fallback).toBeUndefined();
    expect(text).toMatchObject({ locale: 'is-IS', language: 'is', direction: 'ltr' });
    expect(text.messages.common.signIn).toBe('Innskrá');
    expect(completeText(text).messages.contact.title).toBe('Hafa samband');
  });

  it('loads a language only when it is wanted', async () => {
    const load = vi.fn<LanguageLoader<'nl'>>(async () => icelandic);
    registerLanguage('nl', load);
    expect(load).not.toHaveBeenCalled();
    await loadText('nl');
    expect(load).toHaveBeenCalledOnce();
  });

  it('lays a variant over its language, and what the host words itself over both', async () => {
    registerLanguage('is-IS', () => ({ common: { signIn: 'Einloggen', back: 'Retour' } }));
    const { common, contact } = await messagesFor('is_is', { common: { back: 'Hinaus' } });
    expect(common.signIn).toBe('Einloggen');
    expect(common.back).toBe('Hinaus');
    expect(contact.title).toBe('Hafa samband');
    expect((await messagesFor('is-US')).common.signIn).toBe('Innskrá');
  });

  it('lays a variant over a language of Redress', async () => {
    registerLanguage('en-GB', () => ({ flow: { disputes: 'Complaints' } }));
    expect((await messagesFor('en-GB')).flow.disputes).toBe('Complaints');
    expect((await messagesFor('en')).flow.disputes).toBe(en.flow.disputes);
  });

  it('shows English in place of what is missing or of another kind', async () => {
    const incomplete = { common: { signIn: 'Logi sisse', back: 42 }, contact: 'no' };
    registerLanguage('et', () => incomplete as unknown as Messages);
    const messages = await messagesFor('et');
    expect(messages.common.signIn).toBe('Logi sisse');
    expect(messages.common.back).toBe(en.common.back);
    expect(messages.contact).toEqual(en.contact);
  });

  it('shows English when the language does not arrive, and the language without its variant', async () => {
    const fails = () => Promise.reject(new Error('the network is gone'));
    registerLanguage('fi', fails);
    registerLanguage('is-LU', fails);
    expect(await loadText('fi')).toMatchObject({ fallback: 'not-loaded' });
    expect((await messagesFor('is-LU')).common.signIn).toBe('Innskrá');
  });

  it('tells of each registration, as an element may show English until then', () => {
    const listener = vi.fn();
    const stop = onLanguageRegistered(listener);
    registerLanguage('sv', () => icelandic);
    expect(listener).toHaveBeenCalledOnce();
    stop();
    registerLanguage('sv', () => icelandic);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('refuses what is no tag of a language', () => {
    expect(() => registerLanguage('no language', () => icelandic)).toThrow(RangeError);
  });

  it('demands all texts of a language, and any of a variant (I1)', () => {
    type Loaded<Tag extends string> = Awaited<ReturnType<LanguageLoader<Tag>>>;
    expectTypeOf<Loaded<'is'>>().toEqualTypeOf<Messages>();
    expectTypeOf<Loaded<'fr-CA'>>().toEqualTypeOf<MessageOverrides>();
    // @ts-expect-error -- a language with one text is not complete
    registerLanguage('mt', () => ({ common: { back: 'Lura' } }));
  });
});

describe('fr-CA', () => {
  it('says "courriel", and all else as French', async () => {
    const messages = await messagesFor('fr-CA');
    expect(messages.contact.byEmail).toBe('Par courriel');
    expect(messages.contact.title).toBe(fr.contact.title);
    expect((await messagesFor('fr-BE')).contact.byEmail).toBe('Par e-mail');
  });

  it('words only what French words in another way', () => {
    for (const [section, texts] of Object.entries(frCA)) {
      for (const [key, text] of Object.entries(texts)) {
        expect(text).not.toBe(fr[section as 'contact'][key as 'title']);
      }
    }
  });
});
