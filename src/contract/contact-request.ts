/** A message to a person: calls that are not listed, calls that cannot be credited online, escalations. */
import * as z from 'zod/mini';
import { idSchema, labelSchema, proseSchema } from './text.js';
import { calendarDateSchema, instantSchema, type CalendarDate, type Instant } from './time.js';

export const CONTACT_TOPICS = [
  'call-not-listed',
  'calls-not-eligible',
  'escalation',
  'other',
] as const;
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

/** A message to a person. */
export interface ContactRequest {
  /** The account of the customer who writes. */
  accountId: string;
  /**
   * Made once per message. Refuse another message under it with `conflict` where you can. Redress
   * always sends it.
   */
  clientReference?: string | undefined;
  /** What the message is about. */
  topic: ContactTopic;
  /** The listed calls that it is about. */
  callIds?: string[] | undefined;
  /** The dispute to escalate. */
  disputeId?: string | undefined;
  /** A call that the list does not show. */
  missingCall?: MissingCall | undefined;
  /** What the customer wrote; not empty. */
  message: string;
  /** Where the customer wants the answer. */
  replyTo: ReplyTo;
}

/** A call that the list does not show, as the customer remembers it. */
export interface MissingCall {
  /** The day of the call. */
  date: CalendarDate;
  /** Local time of the account: `18:04`. */
  time?: string | undefined;
  /** The number of the other side, as the customer wrote it. */
  number: string;
}

/** Where the customer wants an answer. */
export interface ReplyTo {
  /** By phone call or by e-mail. */
  channel: 'phone' | 'email';
  /** The phone number or e-mail address, as the customer wrote it. */
  address: string;
}

export const contactRequestSchema = z.object({
  accountId: idSchema,
  clientReference: z.optional(idSchema),
  topic: z.enum(CONTACT_TOPICS),
  callIds: z.optional(z.array(idSchema).check(z.maxLength(1_000))),
  disputeId: z.optional(idSchema),
  missingCall: z.optional(
    z.object({
      date: calendarDateSchema,
      time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
      number: labelSchema,
    }),
  ),
  message: proseSchema.check(z.minLength(1)),
  replyTo: z.object({
    channel: z.enum(['phone', 'email']),
    address: z.string().check(z.minLength(3), z.maxLength(254)),
  }),
});

/** Proves that a message has arrived. */
export interface ContactReceipt {
  /** What the customer reads out on the phone; at most 64 characters. */
  reference: string;
  /** When the message arrived. */
  receivedAt: Instant;
  /** The day by which an answer is promised. */
  answerBy?: CalendarDate | undefined;
}

export const contactReceiptSchema = z.object({
  reference: z.string().check(z.minLength(1), z.maxLength(64)),
  receivedAt: instantSchema,
  answerBy: z.optional(calendarDateSchema),
});
