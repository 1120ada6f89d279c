/**
 * The texts of what helps with a bill and after a dispute, in the language of the panels. Apart from
 * the languages themselves, so that a page whose customer needs none of it does not load them (P1).
 */
import { aid as english } from './locales/en/aid.js';
import type { AidMessages } from './messages.js';
import { named } from './named.js';
import { withOverrides, type FirstText } from './text.js';

const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  fr: () => import('./locales/fr/aid.js').then(({ aid }) => aid),
};

const loaded = new WeakMap<FirstText, Promise<AidMessages>>();

/** English stands in when the file does not arrive (I6). */
export function loadAidText(text: FirstText): Promise<AidMessages> {
  const known = loaded.get(text) ?? load(text);
  loaded.set(text, known);
  return known;
}

async function load(text: FirstText): Promise<AidMessages> {
  const { language, overrides } = text;
  const loader = Object.hasOwn(LOADERS, language) ? LOADERS[language] : undefined;
  const texts: unknown = await loader?.().catch(() => {
    // The next part that is shown asks again.
    loaded.delete(text);
  });
  return withOverrides(texts === undefined ? english : named(english, texts), overrides.aid);
}
