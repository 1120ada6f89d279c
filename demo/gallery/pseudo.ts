/**
 * English in disguise: every message in brackets, with accents, and a third longer. What is not in
 * brackets did not come from the catalogue. `en-XA` runs from left to right, `ar-XB` from right to
 * left, with Arabic dates and numbers.
 */
import { registerLanguage, type MessageOverrides, type Messages } from '../../src/index.js';
import { aid } from '../../src/i18n/locales/en/aid.js';
import { en } from '../../src/i18n/locales/en/index.js';

export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export const [OPENING, CLOSING] = ['⟦', '⟧'] as const;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀĉďéƒĝĥîĵķĺḿñóþǫŕšţúṽŵẋýžÀƁĈĎÉƑĜĤÎĴĶĹḾÑÓÞǪŔŠŢÚṼŴẊÝŽ';
const LONGER_BY = 1 / 3;

/** Stands for a value while the text around it is changed. */
const VALUE = /\uE000(\d)/g;

type Message = string | ((...values: unknown[]) => string);

/** Registers both. Without effect on a page that asks for neither. */
export function registerPseudoLocales(): void {
  const messages = disguised(en) as Messages;
  registerLanguage('en-XA', () => messages);
  registerLanguage('ar', () => messages);
}

export const isPseudo = (locale: string): boolean =>
  PSEUDO_LOCALES.some((pseudo) => pseudo === locale);

/** A registered language has no messages of the aids: a host page overrides the English ones. */
export const pseudoAid = disguised(aid) as MessageOverrides['aid'];

function disguised(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]: [string, Message | object]) => [
      key,
      typeof text === 'object' ? disguised(text) : disguisedMessage(text),
    ]),
  );
}

function disguisedMessage(message: Message): Message {
  if (typeof message === 'string') return disguise(message);
  return (...values) => {
    const marked = values.map((value, index) =>
      typeof value === 'string' ? `\uE000${index}` : value,
    );
    return disguise(message(...marked)).replace(VALUE, (_, index) => String(values[Number(index)]));
  };
}

function disguise(text: string): string {
  const letters = [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
  const more = Math.ceil(text.length * LONGER_BY);
  // In words, so that it can break.
  const tail = 'ẋ'.repeat(more).replace(/.{6}/g, '$& ').trim();
  // A list within a text is one line for each item.
  return letters
    .split('\n')
    .map((line) => `${OPENING}${line} ${tail}${CLOSING}`)
    .join('\n');
}
