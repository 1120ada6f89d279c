/** The requests of writes. One that does not fit is a defect of Redress or of the host's screens. */
import * as z from 'zod/mini';
import { CONTAIN_STEPS } from '../contract/contain.js';
import { contactRequestSchema } from '../contract/contact-request.js';
import { disputeSubjectSchema } from '../contract/dispute.js';
import { EVIDENCE_MEDIA_TYPES } from '../contract/evidence.js';
import { feedbackInputSchema } from '../contract/feedback.js';
import { chargeSchema } from '../contract/money.js';
import { idSchema, proseSchema } from '../contract/text.js';
import { disputeInputSchema } from './read-input-schemas.js';

/** Fits into an `Idempotency-Key` header of any provider. */
const idempotencyKeySchema = z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/));

/** Refuses a repeated call, which would be credited twice. */
const newSubjectSchema = disputeSubjectSchema.check(
  z.refine(
    (subject) =>
      subject.kind !== 'calls' ||
      new Set(subject.calls.map(({ id }) => id)).size === subject.calls.length,
  ),
);

export const writeInputSchemas = {
  openDispute: z.object({
    accountId: idSchema,
    clientReference: idSchema,
    subject: newSubjectSchema,
    reason: z.string().check(z.minLength(1), z.maxLength(64)),
    details: z.optional(proseSchema),
    requestedAmount: z.optional(chargeSchema),
  }),
  addInformation: z.object({
    accountId: idSchema,
    disputeId: idSchema,
    text: proseSchema.check(z.minLength(1)),
    informationRequestId: z.optional(idSchema),
    clientReference: z.optional(idSchema),
  }),
  withdraw: disputeInputSchema,
  contact: contactRequestSchema,
  contain: z.object({ accountId: idSchema, lineId: idSchema, step: z.enum(CONTAIN_STEPS) }),
  uploadEvidence: z.object({
    accountId: idSchema,
    disputeId: idSchema,
    file: z.instanceof(Blob),
    name: z.string().check(z.minLength(1), z.maxLength(255)),
    mediaType: z.enum(EVIDENCE_MEDIA_TYPES),
  }),
  feedback: feedbackInputSchema,
} as const;

export const writeOptionsSchema = z.object({ idempotencyKey: idempotencyKeySchema });
