/**
 * Adds to English what only the later panels show: it comes in their file, since a page shows the
 * list of calls before anything else (P1). Any other language is whole when it arrives.
 */
import { first } from './locales/en/first.js';
import { later } from './locales/en/later.js';
import { named } from './named.js';
import { withLayers, type FirstText, type Text } from './text.js';

/** All panels of a page render from one text. */
const completed = new WeakMap<FirstText, Text>();

export function completeText(text: FirstText): Text {
  if (isComplete(text)) return text;
  const known = completed.get(text);
  if (known) return known;
  const own = named(
    later,
    Array.isArray(text.texts) ? text.texts : later,
    Object.keys(first).length,
  );
  const messages = { ...text.messages, ...withLayers(own, [...text.layers, text.overrides]) };
  const complete = { ...text, messages };
  completed.set(text, complete);
  return complete;
}

function isComplete(text: FirstText): text is Text {
  return Object.keys(later).every((section) => Object.hasOwn(text.messages, section));
}
