/** Checks the address at which the billing system answers, before the first request. */
import { native } from '../../native.js';

const ALLOWED =
  'an http or https address, or a path on this site, without user name, password, query or hash';

/** As hosts are written. Without a scheme it would be a path, and every request would miss. */
const HOST = /^[\w-]+(?:\.[\w-]+)+(?=[/:]|$)/;

/** The address without a slash at its end. The refused one is not repeated: it may hold a secret. */
export function checkEndpoint(endpoint: string | undefined): string {
  if (typeof endpoint !== 'string' || endpoint.trim() === '') {
    throw new TypeError(`The adapter "rest" needs an endpoint: ${ALLOWED}.`);
  }
  const url = resolve(endpoint);
  const isClean =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    !HOST.test(endpoint) &&
    !/[?#]/.test(endpoint);
  if (!isClean) throw new TypeError(`The endpoint of the adapter "rest" must be ${ALLOWED}.`);
  return url.href.replace(/\/+$/, '');
}

function resolve(endpoint: string): URL | undefined {
  const base = typeof document === 'undefined' ? undefined : native(document, 'baseURI');
  try {
    return new URL(endpoint, base);
  } catch {
    return undefined;
  }
}
