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

export const partyNumberSchema = z.object({
  /** The text of the record; empty when the number was withheld. */
  raw: z.string().check(z.maxLength(100)),
  kind: z.enum(PARTY_NUMBER_KINDS),
  /** What to show instead of `raw`, grouped for reading. */
  display: z.optional(z.string().check(z.maxLength(100))),
});
export type PartyNumber = z.infer<typeof partyNumberSchema>;
