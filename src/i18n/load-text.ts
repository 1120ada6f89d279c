/**
 * Loads a language when it is first wanted. English is always there, since it is what stands in
 * when another language is unknown or its file does not arrive (I6); of English only the first
 * part, which the later panels complete.
 */
import { first } from './locales/en/first.js';
import type { MessageOverrides } from './messages.js';
import { named } from './named.js';
import { createText, languageOf, type FirstText } from './text.js';

/** Answers the texts of the whole language, for `named`. */
type Loader = () => Promise<unknown>;

const LOADERS: Readonly<Record<string, Loader>> = {
  en: () => Promise.resolve(first),
  fr: () => import('./locales/fr/index.js').then((module) => module.fr),
};

/** Languages with a catalogue of their own. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

export function englishText(overrides?: MessageOverrides): FirstText {
  return createText('en', 'en', first, overrides);
}

export interface LoadedText {
  readonly text: FirstText;
  /** Set when English stands in, with why. */
  readonly fallback?: 'unknown-language' | 'not-loaded';
}

export async function loadText(locale: string, overrides?: MessageOverrides): Promise<LoadedText> {
  const language = languageOf(locale);
  const load = Object.hasOwn(LOADERS, language) ? LOADERS[language] : undefined;
  if (!load) return { text: englishText(overrides), fallback: 'unknown-language' };
  try {
    const texts = await load();
    const text = createText(locale, language, named(first, texts), overrides);
    return { text: { ...text, texts } };
  } catch {
    return { text: englishText(overrides), fallback: 'not-loaded' };
  }
}
