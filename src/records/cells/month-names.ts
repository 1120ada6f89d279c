/** Names of months in English, French, German and Spanish, by the letters that tell them apart. */
import { rememberWords } from './plain-words.js';

const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'maer'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** Weekdays which begin like a month: Tuesday in French and Spanish, "martes" and "mardi". */
const WEEKDAYS = new Set(['mardi', 'martes']);

/** 1 for January; `undefined` when the word is not the name of a month. */
export const monthNamed = rememberWords((word) => {
  if (WEEKDAYS.has(word)) return undefined;
  const at = BEGINNINGS.findIndex((beginnings) => beginnings.some((text) => word.startsWith(text)));
  return at < 0 ? undefined : at + 1;
});
