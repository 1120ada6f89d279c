/** The snippets of the chapter "Add a language": they compile as they are written, and do what it says. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { loadText, completeText, type Messages } from '../../src/i18n/index.js';
import { en } from '../../src/i18n/locales/en/index.js';
import { messagesOf } from '../../scripts/lib/texts/message.mjs';
import { codeBlocks } from './support/markdown.js';
import { readPage } from './support/project-files.js';
import { Snippets } from './support/snippets.js';

const page = readPage('docs/languages.md').text;
const [language = '', section = '', region = ''] = codeBlocks(page, 'ts').map(({ code }) => code);

/** A whole language that has the texts of the chapter's section. */
const whole = `
import type { Messages } from 'redress/languages';
import { flow, found } from './section.js';
declare const english: Messages;
export const de: Messages = { ...english, flow, activity: { ...english.activity, found } };
`;

const typed = new Snippets({
  'register.ts': language,
  'section.ts': section,
  'de.ts': whole,
  'region.ts': region,
});
const running = new Snippets({
  'register.ts': language.replace('./de.js', './de.ts'),
  'section.ts': section,
  'de.ts': whole
    .replace('./section.js', './section.ts')
    .replace('declare const english: Messages', 'const english = globalThis.englishTexts'),
  'region.ts': region,
});
afterAll(() => {
  typed.remove();
  running.remove();
});

const textOf = async (locale: string) => {
  const { text, fallback } = await loadText(locale);
  expect(fallback).toBeUndefined();
  return completeText(text);
};

describe('the chapter "Add a language"', () => {
  it('has snippets that compile as they are written (D4)', async () => {
    expect(await typed.typeErrors()).toEqual([]);
  });

  it('is refused by the type check where a language lacks a text or a form', async () => {
    const broken = new Snippets({
      'section.ts': section
        .replace("disputes: 'Reklamationen',", '')
        .replace('other: `${written} Anrufe', 'few: `${written} Anrufe'),
    });
    try {
      const errors = (await broken.typeErrors()).join('\n');
      expect(errors).toContain("Property 'disputes' is missing");
      expect(errors).toMatch(/'few' does not exist|'other' is missing/);
    } finally {
      broken.remove();
    }
  });

  it('adds a language that `de-AT` speaks too', async () => {
    Object.assign(globalThis, { englishTexts: en });
    await running.run('register.ts');
    const { messages, locale } = await textOf('de-AT');
    expect(locale).toBe('de-AT');
    expect(messages.flow.disputes).toBe('Reklamationen');
    const one = '1' as unknown as Parameters<Messages['activity']['found']>[1];
    expect(messages.activity.found(1, one)).toBe('1 Anruf gefunden');
    expect(messages.contact.title).toBe(en.contact.title);
  });

  it('words a region in another way, and nothing else', async () => {
    await running.run('region.ts');
    const { messages } = await textOf('en-GB');
    expect(messages.activity.requestCredit).toBe('Ask for a refund');
    expect(messages.callTypes['toll-free']).toBe('Freephone');
    expect(messages.activity.title).toBe(en.activity.title);
    expect((await textOf('en-US')).messages.callTypes['toll-free']).toBe('Toll-free');
  });

  it('tells how many texts there are', () => {
    const { size } = messagesOf(en);
    expect(size).toBeGreaterThan(Number(/more than (\d+)/.exec(page)?.[1]));
  });

  it('names the commands of package.json', () => {
    expect(readFileSync('package.json', 'utf8')).toContain('"texts": ');
  });
});
