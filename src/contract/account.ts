/** The customer's account and the phone numbers billed on it. */
import * as z from 'zod/mini';
import { CURRENCY_PATTERN } from './money.js';
import { partyNumberSchema, type PartyNumber } from './party-number.js';
import { idSchema, labelSchema } from './text.js';

/** To make a format is slow, and an account is read again each time the page comes back. */
let knownTimeZone: string | undefined;

function isTimeZone(name: string): boolean {
  if (name === knownTimeZone) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    knownTimeZone = name;
    return true;
  } catch {
    return false;
  }
}

/** The account of the customer who is signed in. */
export interface Account {
  /** Your id, at most 200 characters. Never shown. */
  id: string;
  /** As printed on the bill. The screens show its last digits only. */
  accountNumber: string;
  /** The name on the bill. */
  holderName: string;
  /** ISO 4217 code, such as `USD`: the currency of the account's bills. */
  currency: string;
  /** IANA name, such as `America/New_York`. Days and times are shown in it. */
  timeZone: string;
  /**
   * BCP 47 tag of the language in which you write to the customer: questions, explanations, messages.
   * Left out: the language of the elements. A screen reader needs it to read them.
   */
  language?: string | undefined;
}

export const accountSchema = z.object({
  id: idSchema,
  accountNumber: z.string().check(z.minLength(1), z.maxLength(100)),
  holderName: labelSchema,
  currency: z.string().check(z.regex(CURRENCY_PATTERN)),
  timeZone: z.string().check(z.maxLength(100), z.refine(isTimeZone)),
  language: z.optional(z.string().check(z.maxLength(35))),
});

/** A phone number that is billed on the account. */
export interface Line {
  /** Your id, unique among the lines. Never shown. */
  id: string;
  /** The phone number. */
  number: PartyNumber;
  /** The customer's own name for it, such as "Front desk". */
  label?: string | undefined;
}

export const lineSchema = z.object({
  id: idSchema,
  number: partyNumberSchema,
  label: z.optional(labelSchema),
});
