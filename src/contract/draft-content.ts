/**
 * What is kept of unfinished drafts over a reload. It comes back out of a storage that others can
 * write to, so it passes the same schemas as an answer of the billing system, as a whole or not at all.
 */
import * as z from 'zod/mini';
import { billingCycleSchema } from './billing-cycle.js';
import { callSchema, MAX_CALLS_PER_PAGE } from './call.js';
import { disputeSchema } from './dispute.js';
import { parseAnswer } from './parse-answer.js';
import { idSchema } from './text.js';

const MAX_DRAFTS = 100;

/** What is too long to be sent is still there to be shortened. */
const typedSchema = z.string().check(z.maxLength(100_000));

const callsSchema = z.array(callSchema).check(z.maxLength(MAX_CALLS_PER_PAGE));

const keptDraftSchema = z.object({
  clientReference: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  origin: z.enum(['credit-request', 'fraud-report', 'bill', 'dispute']),
  purpose: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('dispute-calls'), calls: callsSchema }),
    z.object({ kind: z.literal('dispute-bill'), cycle: billingCycleSchema }),
    z.object({
      kind: z.literal('add-information'),
      dispute: disputeSchema,
      informationRequestId: z.optional(idSchema),
    }),
  ]),
  stage: z.enum(['summary', 'compose', 'check']),
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  details: typedSchema,
  amountText: typedSchema,
  /** There were files, which cannot be kept. */
  hadFiles: z.boolean(),
  /** It was sent, and no answer has told that it did not arrive. */
  mayHaveArrived: z.boolean(),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;

const draftContentSchema = z.object({
  atHand: z.optional(keptDraftSchema),
  parked: z.array(keptDraftSchema).check(z.maxLength(MAX_DRAFTS)),
  selection: callsSchema,
  step: z.enum(['activity', 'credit-request', 'dispute-form']),
});
export type DraftContent = z.infer<typeof draftContentSchema>;

/** Undefined for anything that was not written by this version. Unknown keys are left out. */
export function parseDraftContent(value: unknown): DraftContent | undefined {
  try {
    return parseAnswer('draft', draftContentSchema, value);
  } catch {
    return undefined;
  }
}
