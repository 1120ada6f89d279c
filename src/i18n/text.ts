/** One language, ready for use: its messages, its formatters, its direction. */
import { createFormatters, type Formatters } from './formatters.js';
import type { FirstMessages, MessageOverrides, Messages } from './messages.js';

/** What is there from the start: enough for the call activity and the states of every panel. */
export interface FirstText {
  /** BCP 47 tag the customer asked for, region included, so that dates follow it. */
  readonly locale: string;
  /** The language of the words, which may be the fallback: for `lang` attributes. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: FirstMessages;
  /** What lies over English, also over messages that come later: a language of the host, a region. */
  readonly layers: readonly unknown[];
  /** The host's own wording, which lies over all. */
  readonly overrides: MessageOverrides;
  readonly format: Formatters;
  /** All that was loaded of a language, for `named`. */
  readonly texts?: unknown;
}

/** With the messages of all panels. */
export interface Text extends FirstText {
  readonly messages: Messages;
}

const RTL_LANGUAGES = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

function languageOf(locale: string): string {
  return locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

/** A tag that `Intl` would refuse, such as `en_US` or free text, must not break the page. */
export function canonicalTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? '';
  } catch {
    return languageOf(locale);
  }
}

export const withLayers = <T extends object>(messages: T, layers: readonly unknown[]): T =>
  layers.reduce<T>(withOverrides, messages);

/**
 * The messages with the host's own in place of some. Only what the catalogue has, and only of the
 * same kind: anything else, from a host that no compiler checks, would break a panel or slip in.
 */
export function withOverrides<T extends object>(messages: T, overrides: unknown): T {
  if (typeof overrides !== 'object' || overrides === null) return messages;
  const merged = Object.entries(messages).map(([key, own]: [string, unknown]) => {
    const given: unknown = Object.hasOwn(overrides, key)
      ? overrides[key as keyof typeof overrides]
      : undefined;
    if (typeof own === 'object' && own !== null) return [key, withOverrides(own, given)] as const;
    return [key, typeof given === typeof own ? given : own] as const;
  });
  return Object.fromEntries(merged) as T;
}

export function createText(
  locale: string,
  language: string,
  messages: FirstMessages,
  overrides: MessageOverrides = {},
  layers: readonly unknown[] = [],
): FirstText {
  const tag = languageOf(locale) === language ? canonicalTag(locale) : language;
  return {
    locale: tag,
    language,
    direction: RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr',
    messages: withLayers(messages, [...layers, overrides]),
    layers,
    overrides,
    format: createFormatters(tag),
  };
}
