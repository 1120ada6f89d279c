/** One language, ready for use: its messages, its formatters, its direction. */
import { createFormatters, type Formatters } from './formatters.js';
import type { MessageOverrides, Messages } from './messages.js';

export interface Text {
  /** BCP 47 tag the customer asked for, region included, so that dates follow it. */
  readonly locale: string;
  /** The language of the words, which may be the fallback: for `lang` attributes. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  readonly format: Formatters;
}

const RTL_LANGUAGES = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

function languageOf(locale: string): string {
  return locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

/** A tag that `Intl` would refuse, such as `en_US` or free text, must not break the page. */
function supportedLocale(locale: string, fallback: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? fallback;
  } catch {
    return fallback;
  }
}

function withOverrides(messages: Messages, overrides: MessageOverrides): Messages {
  const merged: Record<string, unknown> = { ...messages };
  for (const [area, texts] of Object.entries(overrides)) {
    if (Object.hasOwn(messages, area)) {
      merged[area] = { ...(merged[area] as object), ...texts };
    }
  }
  return merged as Messages;
}

export function createText(
  locale: string,
  language: string,
  messages: Messages,
  overrides: MessageOverrides = {},
): Text {
  const tag = languageOf(locale) === language ? supportedLocale(locale, language) : language;
  return {
    locale: tag,
    language,
    direction: RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr',
    messages: withOverrides(messages, overrides),
    format: createFormatters(tag),
  };
}

export { languageOf };
