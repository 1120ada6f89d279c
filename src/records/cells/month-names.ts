/** Names of months, in the languages that `Intl` knows: long and short, without accents. */
import { plainWords, rememberWords } from './plain-words.js';

const LANGUAGES =
  'en fr de es it pt nl sv da nb fi pl cs sk hu ro sl tr et lv lt id ms el ru uk bg vi'.split(' ');

/** Shorter than `Intl` writes them, or written otherwise by bills. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'maer', 'mrt', 'maart'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'maj', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** Tuesdays which begin like a month. */
const WEEKDAYS = new Set(['mardi', 'martes', 'marti', 'martedi']);
/** March, unless another word names the month: then it is Tuesday. */
const MARCH_OR_TUESDAY = 'mar';

/** From whole names to months; a name that two languages give to two months names none. */
let names: Map<string, number> | undefined;

function namesOfMonths(): Map<string, number> {
  if (names !== undefined) return names;
  names = new Map();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      // With a day, since many languages then write the name in another case.
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(language, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        const date = new Date(Date.UTC(2001, month - 1, 2));
        const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [alone.format(date), part]) remember(names, plainWords(name), month);
      }
    }
  }
  return names;
}

function remember(into: Map<string, number>, name: string, month: number): void {
  if (!/^\p{L}{2,}$/u.test(name)) return;
  const known = into.get(name);
  into.set(name, known === undefined || known === month ? month : Number.NaN);
}

/** 1 for January; `undefined` when the word is not the name of a month. */
export const monthNamed = rememberWords((word) => {
  if (WEEKDAYS.has(word)) return undefined;
  const at = BEGINNINGS.findIndex((beginnings) => beginnings.some((text) => word.startsWith(text)));
  if (at >= 0) return at + 1;
  const month = namesOfMonths().get(word);
  return month === undefined || Number.isNaN(month) ? undefined : month;
});

/** The month that a text names: `mar. 14 oct.` is a Tuesday in October. */
export function monthIn(words: readonly string[]): number | undefined {
  const named = words.flatMap((word) => {
    const month = monthNamed(word);
    return month === undefined ? [] : [{ word: plainWords(word), month }];
  });
  const certain = named.filter(({ word }) => word !== MARCH_OR_TUESDAY);
  return (certain[0] ?? named[0])?.month;
}
