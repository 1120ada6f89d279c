/**
 * A record as one line of text that has only one form, so that its hash can be worked out again by
 * anybody: names in the order of their UTF-16 units, no white space, and what HTML would take for
 * markup written as an escape. A subset of RFC 8785: numbers are whole.
 */

/** What can be written. A number with a fraction has too many ways of writing. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PlainValue[]
  | { readonly [name: string]: PlainValue };

/** `<` would end the script that holds the record; the separators would end a line of it. */
const MARKUP = /[<>&\u2028\u2029]/g;

/** @throws RangeError for a number that is not whole */
export function canonicalJson(value: PlainValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('Not a whole number');
    return String(value);
  }
  if (value === null || value === undefined || typeof value === 'boolean') {
    return String(value ?? null);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .toSorted()
    .map((name) => `${quoted(name)}:${canonicalJson(value[name])}`);
  return `{${fields.join(',')}}`;
}

function isList(
  value: readonly PlainValue[] | { readonly [name: string]: PlainValue },
): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    MARKUP,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
