/**
 * Text made ready for searching: lower case, without diacritics, in ASCII digits, and without the
 * invisible characters that come along when a number is copied from another page.
 */
import type { Call, CallType } from '../contract/call.js';
import type { PartyNumber } from '../contract/party-number.js';
import { normaliseDigits } from './digits.js';

// oxlint-disable-next-line no-control-regex -- the whole ASCII range is meant
const ASCII = /^[\u0000-\u007f]*$/;
const MARK_OR_INVISIBLE = /[\p{M}\p{Cf}]/gu;
const NOT_DIGIT = /[^0-9]+/g;

/** What people put between the digits of a number. */
const NUMBER_LIKE = /^[0-9\s+().\-/]*[0-9][0-9\s+().\-/]*$/;

export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return normaliseDigits(text.toLowerCase().normalize('NFKD').replace(MARK_OR_INVISIBLE, ''));
}

function digitsOf(folded: string): string {
  return folded.replace(NOT_DIGIT, '');
}

/** Number, destination and type, each on its own line so that no match runs across two of them. */
export function callText(
  { otherParty: { raw, display }, destination, type }: Call,
  typeLabel: ((type: CallType) => string) | undefined,
): string {
  return foldText(
    `${raw}\n${display ?? ''}\n${destination ?? ''}\n${type}\n${typeLabel?.(type) ?? ''}`,
  );
}

/** The digits of both forms of a number, each on its own line. */
export function numberDigits({ raw, display }: PartyNumber): string {
  const digits = digitsOf(foldText(raw));
  if (display === undefined || display === raw) return digits;
  const displayed = digitsOf(foldText(display));
  return displayed === '' || displayed === digits ? digits : `${digits}\n${displayed}`;
}

/**
 * By what a number is put in order: its digits; other names by their text. `undefined` when there
 * is nothing to go by, as with a withheld number.
 */
export function numberSortKey({ raw, display, kind }: PartyNumber): string | undefined {
  const text = foldText(raw === '' ? (display ?? '') : raw);
  if (kind === 'sip' || kind === 'other') return text || undefined;
  return digitsOf(text) || text || undefined;
}

/** What the customer searches for. */
export interface SearchTerms {
  /** All must occur in the text. */
  readonly words: readonly string[];
  /** When it may be a number: its digits, to be found in the digits of a number. */
  readonly digits: string | undefined;
}

/** `undefined` when there is nothing to search for. */
export function searchTermsOf(query: string): SearchTerms | undefined {
  const folded = foldText(query).trim();
  if (folded === '') return undefined;
  return {
    words: folded.split(/\s+/),
    digits: NUMBER_LIKE.test(folded) ? digitsOf(folded) : undefined,
  };
}
