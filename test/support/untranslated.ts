/**
 * Finds text that did not come from the catalogue, while a pseudo-locale is shown: it stands outside
 * of all brackets, and is neither of the billing system nor a date, time or size.
 */
import { CLOSING, OPENING } from '../../demo/gallery/pseudo.js';
import * as nouns from '../../demo/gallery/nouns.js';
import { withShadows } from '../../demo/gallery/stage.js';

const LABELS = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'title',
  'alt',
];
const MESSAGE = new RegExp(`${OPENING}[^${OPENING}${CLOSING}]*${CLOSING}`, 'gu');
/** Of English dates, times, durations, sizes and lists. */
const WRITTEN_BY_INTL =
  /^(?:[AP]M|GMT|UTC|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|hr|min|sec|bytes?|kB|MB|and)$/;

/** @param data everything that the billing system answered, and the customer entered */
export function untranslated(root: Element, data: unknown): string[] {
  const answered = stringsOf([nouns, data]).join(' ');
  const known = wordsIn(answered);
  return [...shownTexts(root)].flatMap((text) => {
    const others = [...wordsIn(outsideOfMessages(text))].filter(
      (word) => !known.has(word) && !WRITTEN_BY_INTL.test(word) && !isCut(word, answered),
    );
    return others.length > 0
      ? [`not of the catalogue: "${text.trim()}" (${others.join(', ')})`]
      : [];
  });
}

/** A long word may be cut where it is shown. */
const isCut = (word: string, answered: string): boolean =>
  word.length > 20 && answered.includes(word);

/** A message may be a value of another one. */
function outsideOfMessages(text: string): string {
  const without = text.replace(MESSAGE, ' ');
  return without === text ? text : outsideOfMessages(without);
}

const wordsIn = (text: string): Set<string> => new Set(text.match(/[A-Za-z]{2,}/g) ?? []);

function* shownTexts(root: Element): Generator<string> {
  for (const element of withShadows(root)) {
    if (element.localName === 'style' || element.localName === 'script') continue;
    for (const name of LABELS) yield element.getAttribute(name) ?? '';
    // Lit parts a text into several nodes.
    yield [...element.childNodes].map((node) => (node instanceof Text ? node.data : ' ')).join('');
  }
}

function stringsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (value instanceof File) return [value.name];
  return Object.values(value).flatMap((one) => stringsOf(one, seen));
}
