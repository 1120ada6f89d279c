/**
 * Tells whether two texts are the same telephone number. A bill, a telephone and a network write one
 * number with or without country code, so only the digits at the end are compared.
 */
import type { PartyNumber } from '../contract/party-number.js';
import { digitsOf, foldText } from './search-text.js';

/** National numbers have nine digits or ten with the area code; their last nine tell them apart. */
export const SUFFIX_DIGITS = 9;

/** What is shorter is a short code or an extension, and has to be the same as a whole. */
const SHORTEST_NUMBER = 7;

/** Equal for all suffixes that may belong to one number: a key to look them up by. */
export function suffixKey(suffix: string): string {
  return suffix.slice(-SHORTEST_NUMBER);
}

/** The last digits of a number, or all of a short one; empty when it has none, as when withheld. */
export function numberSuffix({ raw, kind }: PartyNumber): string {
  if (kind === 'withheld' || kind === 'sip') return '';
  return digitsOf(foldText(raw)).slice(-SUFFIX_DIGITS);
}

/** Whether two suffixes of `numberSuffix` belong to one number. */
export function isSameSuffix(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const shorter = Math.min(a.length, b.length);
  return shorter >= SHORTEST_NUMBER && a.slice(-shorter) === b.slice(-shorter);
}
