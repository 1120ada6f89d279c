/** Tells whether two submissions have the same content or call, without keeping either. */
import { plainJson } from '../contract/plain-json.js';
import { fingerprintOf } from './evidence/fingerprint.js';

export function payloadHash(payload: unknown): Promise<string> {
  return fingerprintOf(new Blob([plainJson(payload)]));
}

/** 64 bits in hexadecimal: FNV-1a twice, from two beginnings. No secret is safe in it. */
export function shortHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x050c5d1f;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
