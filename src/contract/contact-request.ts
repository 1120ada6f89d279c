/** A message to a person: calls that are not listed, calls that cannot be credited online, escalations. */
import * as z from 'zod/mini';
import { idSchema, labelSchema, proseSchema } from './text.js';
import { calendarDateSchema, instantSchema } from './time.js';

export const CONTACT_TOPICS = [
  'call-not-listed',
  'calls-not-eligible',
  'escalation',
  'other',
] as const;
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

export const contactRequestSchema = z.object({
  accountId: idSchema,
  /** Made once per message: another one under it is refused with `conflict`. Redress always sends it. */
  clientReference: z.optional(idSchema),
  topic: z.enum(CONTACT_TOPICS),
  /** The calls it is about, when they are listed ones. */
  callIds: z.optional(z.array(idSchema).check(z.maxLength(1_000))),
  /** The dispute to escalate. */
  disputeId: z.optional(idSchema),
  /** The call that the list does not show. */
  missingCall: z.optional(
    z.object({
      date: calendarDateSchema,
      /** Local time of the account, `18:04`. */
      time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
      /** As the customer wrote it. */
      number: labelSchema,
    }),
  ),
  message: proseSchema.check(z.minLength(1)),
  replyTo: z.object({
    channel: z.enum(['phone', 'email']),
    address: z.string().check(z.minLength(3), z.maxLength(254)),
  }),
});
export type ContactRequest = z.infer<typeof contactRequestSchema>;

export const contactReceiptSchema = z.object({
  reference: z.string().check(z.minLength(1), z.maxLength(64)),
  receivedAt: instantSchema,
  answerBy: z.optional(calendarDateSchema),
});
export type ContactReceipt = z.infer<typeof contactReceiptSchema>;
