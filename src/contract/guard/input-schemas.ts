/** What may go out to an adapter. A request that does not fit is a mistake of Redress itself. */
import * as z from 'zod/mini';
import { contactRequestSchema } from '../contact-request.js';
import { disputeSubjectSchema } from '../dispute.js';
import { EVIDENCE_MEDIA_TYPES } from '../evidence.js';
import { chargeSchema } from '../money.js';
import { SUBJECT_KINDS } from '../reason.js';
import { idSchema, proseSchema } from '../text.js';

/** Opaque to us: as long as a provider may need, but not without end. */
export const cursorSchema = z.string().check(z.minLength(1), z.maxLength(10_000));

/** Fits into an `Idempotency-Key` header of any provider. */
const idempotencyKeySchema = z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/));

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

const disputeInputSchema = z.object({ accountId: idSchema, disputeId: idSchema });

/** The same call twice would be credited twice. */
const newSubjectSchema = disputeSubjectSchema.check(
  z.refine(
    (subject) =>
      subject.kind !== 'calls' ||
      new Set(subject.calls.map(({ id }) => id)).size === subject.calls.length,
  ),
);

const openDisputeInputSchema = z.object({
  accountId: idSchema,
  clientReference: idSchema,
  subject: newSubjectSchema,
  reason: z.string().check(z.minLength(1), z.maxLength(64)),
  details: z.optional(proseSchema),
  requestedAmount: z.optional(chargeSchema),
});

const addInformationInputSchema = z.object({
  accountId: idSchema,
  disputeId: idSchema,
  text: proseSchema.check(z.minLength(1)),
  informationRequestId: z.optional(idSchema),
});

const uploadEvidenceInputSchema = z.object({
  accountId: idSchema,
  disputeId: idSchema,
  file: z.instanceof(Blob),
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  mediaType: z.enum(EVIDENCE_MEDIA_TYPES),
});

/** One per method of the port. */
export const inputSchemas = {
  account: accountInputSchema,
  lines: ofAccountInputSchema,
  billingCycles: ofAccountInputSchema,
  calls: callsInputSchema,
  reasons: reasonsInputSchema,
  disputes: disputesInputSchema,
  dispute: disputeInputSchema,
  openDispute: openDisputeInputSchema,
  addInformation: addInformationInputSchema,
  withdraw: disputeInputSchema,
  contact: contactRequestSchema,
  uploadEvidence: uploadEvidenceInputSchema,
} as const;

/** What every write needs beside its input. */
export const writeOptionsSchema = z.object({ idempotencyKey: idempotencyKeySchema });
