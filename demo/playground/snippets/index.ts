/** One function for each form: it knows the settings alone, and reads no page. */
import type { Form, PlaygroundSettings } from '../settings.js';
import type { Words } from './fallback.js';
import { frameSnippet } from './frame.js';
import { mountSnippet } from './mount.js';
import { npmSnippet } from './npm.js';
import { placeSnippet } from './place.js';
import type { Snippet } from './snippet.js';
import { tagSnippet } from './tag.js';

const SNIPPETS: Readonly<Record<Form, (settings: PlaygroundSettings, words: Words) => Snippet>> = {
  place: placeSnippet,
  tag: tagSnippet,
  npm: npmSnippet,
  mount: mountSnippet,
  frame: frameSnippet,
};

export function snippetOf(settings: PlaygroundSettings, words: Words): Snippet {
  return SNIPPETS[settings.form](settings, words);
}

export { fallbackText, type Words } from './fallback.js';
export type { Part, Policy, Snippet, Where } from './snippet.js';
