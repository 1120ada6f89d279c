/**
 * Whether a text is the value of a token. A value goes into a style sheet as it is, so nothing that
 * could end the declaration is one, whatever the browser would make of it.
 */

/** No semicolon, brace, quote, angle bracket or comment can be in it. */
const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]+|[a-z-]+\([\w\s#.,%/+-]+\))$/i;

/** Colours for CSS, but none to look at by themselves; or two in one, for which there are two fields. */
const NOT_ONE_COLOUR =
  /^(inherit|initial|unset|revert|revert-layer|currentcolor|transparent|(var|env|attr|light-dark)\(.*)$/i;

const LENGTH = /^(\d{1,3}|\d{0,3}\.\d{1,3})(px|pt|em)$/i;

/** @param isSupported what the browser says of it */
export function isColour(value: string, isSupported: (value: string) => boolean): boolean {
  return (
    COLOUR.test(value) && !value.includes('/*') && !NOT_ONE_COLOUR.test(value) && isSupported(value)
  );
}

export function isLength(value: string): boolean {
  return LENGTH.test(value);
}
