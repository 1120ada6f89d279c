/** Reads `Idempotency-Key`: a structured-field item that is a string (RFC 9651, 4.2.3 and 4.2.5). */
import { Problem } from './problem.js';

const STRING = String.raw`"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"`;
const BARE_ITEM = String.raw`(?:${STRING}|-?\d{1,15}(?:\.\d{1,3})?|[A-Za-z*][\w!#$%&'*+.^${'`'}|~:/-]*|:[A-Za-z0-9+/=]*:|\?[01]|@-?\d{1,15})`;
const PARAMETER = String.raw`; *[a-z*][a-z0-9_.*-]*(?:=${BARE_ITEM})?`;
const ITEM = new RegExp(`^ *(${STRING})(?:${PARAMETER})* *$`);

const LONGEST_KEY = 255;

/** Parameters are allowed, and mean nothing here. @throws Problem with status 400 */
export function readIdempotencyKey(headers: Headers): string {
  const text = headers.get('Idempotency-Key');
  if (text === null) throw new Problem('idempotency-key-missing');
  const quoted = ITEM.exec(text)?.[1];
  const key = quoted?.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
  if (key === undefined || key === '' || key.length > LONGEST_KEY) {
    throw new Problem('idempotency-key-invalid');
  }
  return key;
}
