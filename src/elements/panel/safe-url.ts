import { native } from '../../native.js';
import { isAddress } from '../../settings/kinds.js';

/** Links may lead to http(s), mailto and tel only (S1): anything else is no link at all. */
const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

export function safeUrl(text: string | undefined): string | undefined {
  if (!text || !isAddress(text)) return undefined;
  try {
    const url = new URL(text, native(document, 'baseURI'));
    return ALLOWED.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A telephone link of a number as a host writes it: "1-800-555-0100 (free)" keeps its digits and
 * plus. Never `*` or `#`, which a phone may run. A host without types may set a number.
 */
export function telephoneUrl(phone: string | number): string | undefined {
  const dialled = String(phone).replace(/[^\d+]/g, '');
  return dialled === '' ? undefined : `tel:${dialled}`;
}
