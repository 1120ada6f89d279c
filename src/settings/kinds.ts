/** What a setting can hold, and in which words the console refuses a value of it (E12). */

export interface Kind<Value = unknown, IsLink extends boolean = boolean> {
  /** Whether it leads the customer somewhere: then panels get it, in `HostLinks`. */
  readonly isLink: IsLink;
  /** Completes "Allowed: …". */
  readonly allowed: string;
  readonly isGood: (value: string) => boolean;
  /** Of a closed list, in the order in which they are offered. */
  readonly choices?: readonly Value[];
}

/**
 * Whether an address may be linked to (S1). Browsers skip tabs and line breaks wherever they stand, so
 * that `java<TAB>script:` is a script. A user name before the host makes an address read like another
 * one, and a phone may run what is dialled with `*` or `#`, such as forwarding all calls.
 */
export function isAddress(value: string): boolean {
  const address = value.trim();
  if (/\p{Cc}/u.test(value) || lacksScheme(address)) return false;
  if (/^(?:https?:)?[\\/]{2}[^\\/?#]*@/i.test(address)) return false;
  if (/^tel:/i.test(address)) return !/[*#]|%2a|%23/i.test(address);
  // Whatever has no scheme is a path.
  return /^(?:(?:https?|mailto):|(?![a-z][a-z0-9+.-]*:))/i.test(address);
}

/**
 * A host or a mail address as people write them. As a path it would lead nowhere: a customer who is
 * looking for a person would find a page that is missing. A page with a path behind it, such as
 * `index.php/help`, is no host.
 */
export function lacksScheme(value: string): boolean {
  return /^\s*(?:www\.|[^/?#:]+@|[\w-]+(?:\.(?!(?:php|html?|aspx?|jsp)\/)[\w-]+)+\/)/i.test(value);
}

/** Judged by whatever uses it, such as the adapter. */
export const anything = <Value>(): Kind<Value, false> => ({
  isLink: false,
  allowed: '',
  isGood: () => true,
});

export const oneOf = <const Value extends string>(...choices: Value[]): Kind<Value, false> => ({
  isLink: false,
  allowed: choices.join(', '),
  isGood: (value) => choices.includes(value as Value),
  choices,
});

export const ADDRESS: Kind<string, true> = {
  isLink: true,
  allowed: 'an address with http, https, mailto or tel, or a path on this site',
  isGood: isAddress,
};

export const PHONE: Kind<string, true> = {
  isLink: true,
  allowed: 'a phone number',
  isGood: (value) => /\d/.test(value),
};

export const PLACES: Kind<string, false> = {
  isLink: false,
  allowed: 'two-letter codes of countries, such as "DE EU"',
  isGood: (value) => /^\s*[A-Z]{2}(?:[\s,]+[A-Z]{2})*\s*$/.test(value),
};
