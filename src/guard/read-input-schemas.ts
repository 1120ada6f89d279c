/** The requests of reads. One that does not fit is a defect of Redress itself. */
import * as z from 'zod/mini';
import { SUBJECT_KINDS } from '../contract/reason.js';
import { idSchema } from '../contract/text.js';

/** Opaque. */
export const cursorSchema = z.string().check(z.minLength(1), z.maxLength(10_000));

const ofAccountSchema = z.object({ accountId: idSchema });
export const disputeInputSchema = z.object({ accountId: idSchema, disputeId: idSchema });

export const readInputSchemas = {
  account: z.object({}),
  lines: ofAccountSchema,
  billingCycles: ofAccountSchema,
  calls: z.object({
    accountId: idSchema,
    lineId: idSchema,
    cycleId: idSchema,
    cursor: z.optional(cursorSchema),
  }),
  reasons: z.object({
    accountId: idSchema,
    subject: z.enum(SUBJECT_KINDS),
    locale: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
  disputes: z.object({
    accountId: idSchema,
    clientReference: z.optional(idSchema),
    cursor: z.optional(cursorSchema),
  }),
  dispute: disputeInputSchema,
} as const;
