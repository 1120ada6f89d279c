/**
 * Loads a language when it is first wanted. English is always there, since it is what stands in
 * when another language is unknown or its file does not arrive (I6); of English only the first
 * part, which the later panels complete.
 */
import { findLanguage } from './languages.js';
import { first } from './locales/en/first.js';
import type { MessageOverrides } from './messages.js';
import { named } from './named.js';
import { canonicalTag, createText, type FirstText } from './text.js';

/** Answers the texts of the whole language, for `named`. */
type Loader = () => Promise<unknown>;

const LOADERS: Readonly<Record<string, Loader>> = {
  en: () => Promise.resolve(first),
  fr: () => import('./locales/fr/index.js').then((module) => module.fr),
};

/** What a region says in another way. */
const VARIANTS: Readonly<Record<string, Loader>> = {
  'fr-CA': () => import('./locales/fr-CA/index.js').then((module) => module.frCA),
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
  const [language = '', ...regions] = tagsOf(locale);
  const added = findLanguage(language);
  const own = Object.hasOwn(LOADERS, language) ? LOADERS[language] : undefined;
  if (!added && !own) return { text: englishText(overrides), fallback: 'unknown-language' };
  try {
    // What a host adds lies over English: nothing is missing where it is not complete.
    const texts = added ? first : await own?.();
    const layers = await Promise.all([added?.(), ...regions.map(loadVariant)]);
    const text = createText(locale, language, named(first, texts), overrides, layers);
    return { text: { ...text, texts } };
  } catch {
    return { text: englishText(overrides), fallback: 'not-loaded' };
  }
}

/** The language stays readable without the words of the region. */
async function loadVariant(tag: string): Promise<unknown> {
  const load = findLanguage(tag) ?? (Object.hasOwn(VARIANTS, tag) ? VARIANTS[tag] : undefined);
  try {
    return await load?.();
  } catch {
    return undefined;
  }
}

/** Of `fr-Latn-CA`: `fr`, `fr-Latn`, `fr-Latn-CA`. */
function tagsOf(locale: string): string[] {
  const parts = canonicalTag(locale).split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}
