/**
 * The languages that a host adds, and its variants of those that are there. Shared by all copies of
 * the package on a page, as the host's bundle may bring a copy beside that of the embed (E17).
 */
import type { MessageOverrides, Messages } from './messages.js';

/** The texts of a language are complete; a variant, such as `fr-CA`, has those that differ. */
export type LanguageTexts<Tag extends string> = Tag extends `${string}-${string}`
  ? MessageOverrides
  : Messages;

export type LanguageLoader<Tag extends string = string> = () =>
  | LanguageTexts<Tag>
  | PromiseLike<LanguageTexts<Tag>>;

/** What the copies share, and must not change within `v1`. */
interface Shared {
  readonly loaders: Map<string, () => unknown>;
  /** Called after each registration. */
  readonly listeners: Set<() => void>;
}

const SHARED = Symbol.for('redress.languages.v1');

const { loaders, listeners } = shareWithOtherCopies();

/**
 * Adds a language, or a variant of one. The last registration of a tag wins, also over a language
 * that comes with Redress.
 * @param loader called when the language is wanted; `() => import('./de.js').then(({ de }) => de)`
 * @throws RangeError for what is no BCP 47 tag
 */
export function registerLanguage<const Tag extends string>(
  tag: Tag,
  loader: LanguageLoader<Tag>,
): void {
  const [canonical = tag] = Intl.getCanonicalLocales(tag);
  loaders.set(canonical, loader);
  for (const listener of listeners) listener();
}

export function findLanguage(tag: string): (() => unknown) | undefined {
  return loaders.get(tag);
}

/** @returns stops it */
export function onLanguageRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function shareWithOtherCopies(): Shared {
  const found = Reflect.get(globalThis, SHARED) as Shared | undefined;
  if (found) return found;
  const value: Shared = { loaders: new Map(), listeners: new Set() };
  // A page that has frozen its global object shares nothing.
  Reflect.defineProperty(globalThis, SHARED, { value });
  return value;
}
