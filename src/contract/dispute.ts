/** A dispute: what is objected to, how it moves, what is asked, and how it ended. */
import * as z from 'zod/mini';
import { callSchema } from './call.js';
import { INELIGIBILITY_REASONS } from './eligibility.js';
import { evidenceSchema } from './evidence.js';
import { chargeSchema } from './money.js';
import { idSchema, labelSchema, proseSchema } from './text.js';
import { calendarDateSchema, instantSchema } from './time.js';

export const DISPUTE_STATUSES = [
  'submitted',
  'under-review',
  'information-requested',
  'approved',
  'partially-approved',
  'denied',
  'withdrawn',
  /** Decided, but the outcome was not told. Never shown as approved. */
  'closed-unknown',
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

const { id, lineId, cycleId, start, durationSeconds, direction, otherParty } = callSchema.shape;

/** The facts of a call which a dispute keeps, so that it can be read without the bill. */
export const disputedCallSchema = z.object({
  id,
  lineId,
  cycleId,
  start,
  durationSeconds,
  direction,
  otherParty,
  // Only what was charged can be disputed.
  charge: chargeSchema,
});
export type DisputedCall = z.infer<typeof disputedCallSchema>;

export const MAX_CALLS_PER_DISPUTE = 1_000;

export const disputeSubjectSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('calls'),
    calls: z.array(disputedCallSchema).check(z.minLength(1), z.maxLength(MAX_CALLS_PER_DISPUTE)),
  }),
  z.object({ kind: z.literal('bill'), cycleId: idSchema, billNumber: labelSchema }),
]);
export type DisputeSubject = z.infer<typeof disputeSubjectSchema>;

/** A call that was sent with a dispute and was not taken into it. */
export const refusedCallSchema = z.object({
  call: disputedCallSchema,
  reason: z.enum(INELIGIBILITY_REASONS),
});
export type RefusedDisputedCall = z.infer<typeof refusedCallSchema>;

export const TIMELINE_KINDS = [
  'submitted',
  'acknowledged',
  'under-review',
  'information-requested',
  'information-added',
  'evidence-added',
  'message',
  'decided',
  'credited',
  'withdrawn',
  'escalated',
] as const;

export const timelineEntrySchema = z.object({
  at: instantSchema,
  kind: z.enum(TIMELINE_KINDS),
  by: z.enum(['customer', 'provider']),
  /** The words of whoever acted, when there are any. */
  text: z.optional(proseSchema),
  /** Of information: our own mark from `addInformation`, by which a lost answer is found again. */
  clientReference: z.optional(idSchema),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** Something the provider wants to know before it goes on. */
export const informationRequestSchema = z.object({
  id: idSchema,
  askedAt: instantSchema,
  question: proseSchema,
  dueBy: z.optional(calendarDateSchema),
  /** Left out while the answer is still waited for. */
  answeredAt: z.optional(instantSchema),
});
export type InformationRequest = z.infer<typeof informationRequestSchema>;

/** One place where (a part of) a credit lands. */
export const creditPlacementSchema = z.object({
  bill: z.enum(['current', 'next', 'unknown']),
  /** Issue date of that bill, when known. */
  billDate: z.optional(calendarDateSchema),
  billNumber: z.optional(labelSchema),
  amount: chargeSchema,
});
export type CreditPlacement = z.infer<typeof creditPlacementSchema>;

export const outcomeSchema = z.object({
  decision: z.enum(['approved', 'partially-approved', 'denied', 'unknown']),
  decidedAt: instantSchema,
  explanation: z.optional(proseSchema),
  creditedAmount: z.optional(chargeSchema),
  calls: z.optional(
    z
      .array(
        z.object({
          callId: idSchema,
          decision: z.enum(['approved', 'denied']),
          creditedAmount: z.optional(chargeSchema),
          explanation: z.optional(proseSchema),
        }),
      )
      .check(z.maxLength(MAX_CALLS_PER_DISPUTE)),
  ),
  /** Where the credit landed or will land: the provider's word wins over the rule. */
  placements: z.optional(z.array(creditPlacementSchema).check(z.maxLength(100))),
  /** When the credit was put on the bill. Left out while that is still to come. */
  creditedAt: z.optional(instantSchema),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const disputeSchema = z.object({
  id: idSchema,
  /** What the customer reads out on the phone. */
  reference: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Our own mark from the submission, by which a lost answer is found again. */
  clientReference: z.optional(idSchema),
  /** Of calls: only those that were taken into the dispute. */
  subject: disputeSubjectSchema,
  /**
   * The calls that were sent and not taken, each with why (R10). Together with the calls of the
   * subject they are exactly what was sent; where no call was taken there is no dispute.
   */
  refusedCalls: z.optional(z.array(refusedCallSchema).check(z.maxLength(MAX_CALLS_PER_DISPUTE))),
  reason: z.string().check(z.minLength(1), z.maxLength(64)),
  details: z.optional(proseSchema),
  evidence: z.array(evidenceSchema).check(z.maxLength(100)),
  /** The credit that is asked for, without the calls that were refused. */
  requestedAmount: z.optional(chargeSchema),
  status: z.enum(DISPUTE_STATUSES),
  submittedAt: instantSchema,
  updatedAt: instantSchema,
  /** The day by which the provider promises an answer. */
  answerBy: z.optional(calendarDateSchema),
  timeline: z.array(timelineEntrySchema).check(z.maxLength(1_000)),
  informationRequests: z.array(informationRequestSchema).check(z.maxLength(100)),
  outcome: z.optional(outcomeSchema),
});
export type Dispute = z.infer<typeof disputeSchema>;
