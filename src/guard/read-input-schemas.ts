/** The requests of reads. One that does not fit is a defect of Redress itself. */
import * as z from 'zod/mini';
import { SUBJECT_KINDS } from '../contract/reason.js';
import { idSchema } from '../contract/text.js';

/** Opaque. */
export const cursorSchema = z.string().check(z.minLength(1), z.maxLength(10_000));

const accountInputSchema = z.object({});

const ofAccountInputSchema = z.object({ accountId: idSchema });

const callsInputSchema = z.object({
  accountId: idSchema,
  lineId: idSchema,
  cycleId: idSchema,
  cursor: z.optional(cursorSchema),
});

const reasonsInputSchema = z.object({
  accountId: idSchema,
  subject: z.enum(SUBJECT_KINDS),
  locale: z.string().check(z.minLength(1), z.maxLength(100)),
});

const disputesInputSchema = z.object({
  accountId: idSchema,
  clientReference: z.optional(idSchema),
  cursor: z.optional(cursorSchema),
});

export const disputeInputSchema = z.object({ accountId: idSchema, disputeId: idSchema });

/** One per read of the port. */
export const readInputSchemas = {
  account: accountInputSchema,
  lines: ofAccountInputSchema,
  billingCycles: ofAccountInputSchema,
  calls: callsInputSchema,
  reasons: reasonsInputSchema,
  disputes: disputesInputSchema,
  dispute: disputeInputSchema,
} as const;
