/**
 * What is wrong with the settings that are plain text, in words for whoever wrote them (E12): the
 * attribute, its value, what is allowed, where it is described. The customer sees what works without.
 */

/** Of the element that the settings are written at. */
export interface WrittenSettings {
  readonly persist: string | null | undefined;
  readonly signInUrl: string | null | undefined;
  readonly supportUrl: string | null | undefined;
  readonly supportPhone: string | null | undefined;
  readonly theme: string | null;
}

/** Relative to the repository of the package. */
export const SETTINGS_GUIDE = 'docs/embedding.md#settings';

const URLS = 'an address with http, https, mailto or tel, or a path on this site';

export function settingProblems(tag: string, settings: WrittenSettings): readonly string[] {
  const { persist, signInUrl, supportUrl, supportPhone, theme } = settings;
  const problem = (
    attribute: string,
    value: string | null | undefined,
    isGood: (value: string) => boolean,
    allowed: string,
  ): readonly string[] =>
    value === null || value === undefined || isGood(value)
      ? []
      : [
          `<${tag} ${attribute}="${value}"> is not used. Allowed: ${allowed}. See ${SETTINGS_GUIDE}.`,
        ];
  return [
    ...problem('persist', persist, (value) => value === 'session', 'session'),
    ...problem('sign-in-url', signInUrl, isLink, URLS),
    ...problem('support-url', supportUrl, isLink, URLS),
    ...problem('support-phone', supportPhone, (value) => /\d/.test(value), 'a phone number'),
    ...problem('theme', theme, (value) => /^(light|dark)$/.test(value), 'light, dark'),
  ];
}

/** Whatever has no scheme is a path. */
function isLink(value: string): boolean {
  if (lacksScheme(value)) return false;
  return /^(https?|mailto|tel):/i.test(value) || !/^\s*[a-z][a-z0-9+.-]*:/i.test(value);
}

/**
 * A host or a mail address as people write them. As a path it would lead nowhere: a customer who is
 * looking for a person would find a page that is missing. A page with a path behind it, such as
 * `index.php/help`, is no host.
 */
export function lacksScheme(value: string): boolean {
  return /^\s*(?:www\.|[^/?#:]+@|[\w-]+(?:\.(?!(?:php|html?|aspx?|jsp)\/)[\w-]+)+\/)/i.test(value);
}
