/** The number of one side of a call, as the network recorded it. Never assumed to be E.164. */
import * as z from 'zod/mini';

export const PARTY_NUMBER_KINDS = [
  'e164',
  'national',
  'shortcode',
  'withheld',
  'sip',
  'other',
] as const;

export type PartyNumberKind = (typeof PARTY_NUMBER_KINDS)[number];

/** A phone number as the network recorded it. */
export interface PartyNumber {
  /** The text of the record, at most 100 characters. Empty when the number was withheld. */
  raw: string;
  /** How to read `raw`. Only `e164` is taken for an international number; use `other` if unsure. */
  kind: PartyNumberKind;
  /** What to show instead of `raw`, such as `+1 202-555-0143`. */
  display?: string | undefined;
}

export const partyNumberSchema = z.object({
  raw: z.string().check(z.maxLength(100)),
  kind: z.enum(PARTY_NUMBER_KINDS),
  display: z.optional(z.string().check(z.maxLength(100))),
});
