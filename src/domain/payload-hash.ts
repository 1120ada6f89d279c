/** Tells whether two submissions have the same content, without keeping the content. */
import { plainJson } from '../contract/plain-json.js';
import { fingerprintOf } from './evidence/fingerprint.js';

export function payloadHash(payload: unknown): Promise<string> {
  return fingerprintOf(new Blob([plainJson(payload)]));
}
