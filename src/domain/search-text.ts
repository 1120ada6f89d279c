/**
 * Text made ready for searching: lower case, without diacritics, in ASCII digits, and without the
 * invisible characters that come along when a number is copied from another page.
 */
import { normaliseDigits } from './digits.js';

// oxlint-disable-next-line no-control-regex -- the whole ASCII range is meant
const ASCII = /^[\u0000-\u007f]*$/;
const MARK_OR_INVISIBLE = /[\p{M}\p{Cf}]/gu;
const NOT_DIGIT = /[^0-9]+/g;
/** Digits, and what people put between and around the digits of a number. */
const ONLY_PUNCTUATION = /^[+().\-/]+$/;
const NUMBER_LIKE = /^[\s+().\-/]*[0-9][0-9\s+().\-/]*$/;

export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return normaliseDigits(text.toLowerCase().normalize('NFKD').replace(MARK_OR_INVISIBLE, ''));
}

/** The digits of folded text, without what stands between them. */
export function digitsOf(folded: string): string {
  return folded.replace(NOT_DIGIT, '');
}

/** Whether folded text is a number or a part of one. */
export function isNumberLike(folded: string): boolean {
  return NUMBER_LIKE.test(folded);
}

/** One thing that must occur. */
export interface SearchTerm {
  readonly text: string;
  /** When the text is like a number: its digits, which may also occur in the digits of a number. */
  readonly digits: string | undefined;
}

/**
 * What the customer searches for. Something like a number is one term, spaces and all; else every
 * word is a term. Punctuation alone is none: who has typed "+" is about to type a number. Empty when
 * there is nothing to search for.
 */
export function searchTermsOf(query: string): readonly SearchTerm[] {
  const folded = foldText(query).trim();
  const words = folded.split(/\s+/).filter((word) => word !== '' && !ONLY_PUNCTUATION.test(word));
  const terms = isNumberLike(folded) ? [folded] : words;
  return terms.map((text) => ({ text, digits: isNumberLike(text) ? digitsOf(text) : undefined }));
}
