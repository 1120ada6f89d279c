/** The customer's account and the phone numbers billed on it. */
import * as z from 'zod/mini';
import { CURRENCY_PATTERN } from './money.js';
import { partyNumberSchema } from './party-number.js';
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

export const accountSchema = z.object({
  id: idSchema,
  /** As printed on the bill; the screens mask it. */
  accountNumber: z.string().check(z.minLength(1), z.maxLength(100)),
  holderName: labelSchema,
  currency: z.string().check(z.regex(CURRENCY_PATTERN)),
  /** IANA name, such as `America/New_York`; dates and times are shown in it. */
  timeZone: z.string().check(z.maxLength(100), z.refine(isTimeZone)),
});
export type Account = z.infer<typeof accountSchema>;

/** A phone number billed on the account. */
export const lineSchema = z.object({
  id: idSchema,
  number: partyNumberSchema,
  /** The customer's own name for it, such as "Front desk". */
  label: z.optional(labelSchema),
});
export type Line = z.infer<typeof lineSchema>;
