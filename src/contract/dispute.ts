/** A dispute: what is objected to, how it moves, what is asked, and how it ended. */
import * as z from 'zod/mini';
import { callSchema, type CallDirection } from './call.js';
import { INELIGIBILITY_REASONS, type IneligibilityReason } from './eligibility.js';
import { evidenceSchema, type Evidence } from './evidence.js';
import { chargeSchema, type Money } from './money.js';
import type { PartyNumber } from './party-number.js';
import { idSchema, labelSchema, proseSchema } from './text.js';
import { calendarDateSchema, instantSchema, type CalendarDate, type Instant } from './time.js';

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

/** The facts of a call that a dispute keeps, so that it can be read without the bill. */
export interface DisputedCall {
  /** The id of the call. */
  id: string;
  /** The line on which it was billed. */
  lineId: string;
  /** The billing cycle in which it was billed. */
  cycleId: string;
  /** When the call began. */
  start: Instant;
  /** How long it lasted, in whole seconds. */
  durationSeconds: number;
  /** `out`: made from the line. `in`: received on it. */
  direction: CallDirection;
  /** The number of the other side. */
  otherParty: PartyNumber;
  /** What was charged; never below zero, since only a charge can be disputed. */
  charge: Money;
}

export const disputedCallSchema = z.object({
  id,
  lineId,
  cycleId,
  start,
  durationSeconds,
  direction,
  otherParty,
  charge: chargeSchema,
});

export const MAX_CALLS_PER_DISPUTE = 1_000;

/** What a dispute is about: some calls, or a bill as a whole. */
export type DisputeSubject =
  | {
      /** Some calls. */
      kind: 'calls';
      /** 1 to 1,000 calls, each once. */
      calls: DisputedCall[];
    }
  | {
      /** A bill as a whole. */
      kind: 'bill';
      /** The billing cycle of the bill. */
      cycleId: string;
      /** The number printed on the bill. */
      billNumber: string;
    };

export const disputeSubjectSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('calls'),
    calls: z.array(disputedCallSchema).check(z.minLength(1), z.maxLength(MAX_CALLS_PER_DISPUTE)),
  }),
  z.object({ kind: z.literal('bill'), cycleId: idSchema, billNumber: labelSchema }),
]);

/** A call that was sent with a dispute and refused. */
export interface RefusedDisputedCall {
  /** The facts of the call, as they were sent. */
  call: DisputedCall;
  /** Why no credit can be requested for it. */
  reason: IneligibilityReason;
}

export const refusedCallSchema = z.object({
  call: disputedCallSchema,
  reason: z.enum(INELIGIBILITY_REASONS),
});

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

export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Something that happened to a dispute. */
export interface TimelineEntry {
  /** When it happened. */
  at: Instant;
  /** What happened. */
  kind: TimelineKind;
  /** Who did it. */
  by: 'customer' | 'provider';
  /** The words of whoever acted, if there are any. Shown as they are. */
  text?: string | undefined;
  /** Of information: the client reference of `addInformation`. A lost answer is found by it. */
  clientReference?: string | undefined;
}

export const timelineEntrySchema = z.object({
  at: instantSchema,
  kind: z.enum(TIMELINE_KINDS),
  by: z.enum(['customer', 'provider']),
  text: z.optional(proseSchema),
  clientReference: z.optional(idSchema),
});

/** A question to the customer, without whose answer the dispute does not go on. */
export interface InformationRequest {
  /** Your id, unique in its dispute. Never shown. */
  id: string;
  /** When it was asked. */
  askedAt: Instant;
  /** The question, as shown to the customer. */
  question: string;
  /** The day by which the answer is needed. */
  dueBy?: CalendarDate | undefined;
  /** When it was answered. Left out while the answer is awaited. */
  answeredAt?: Instant | undefined;
}

export const informationRequestSchema = z.object({
  id: idSchema,
  askedAt: instantSchema,
  question: proseSchema,
  dueBy: z.optional(calendarDateSchema),
  answeredAt: z.optional(instantSchema),
});

/** Where a credit lands, or a part of it. */
export interface CreditPlacement {
  /** The most recent bill, the one after it, or one that is not known. */
  bill: 'current' | 'next' | 'unknown';
  /** The day of issue of that bill. */
  billDate?: CalendarDate | undefined;
  /** The number printed on that bill. */
  billNumber?: string | undefined;
  /** How much of the credit lands there. */
  amount: Money;
}

export const creditPlacementSchema = z.object({
  bill: z.enum(['current', 'next', 'unknown']),
  billDate: z.optional(calendarDateSchema),
  billNumber: z.optional(labelSchema),
  amount: chargeSchema,
});

/** What was decided about one call. */
export interface CallDecision {
  /** The id of the call. */
  callId: string;
  /** Whether the call is credited. */
  decision: 'approved' | 'denied';
  /** How much is credited for it. */
  creditedAmount?: Money | undefined;
  /** Why, as shown to the customer. */
  explanation?: string | undefined;
}

/** What was decided about a dispute. */
export interface Outcome {
  /** With `unknown` the customer is told that it was decided, and nothing about money. */
  decision: 'approved' | 'partially-approved' | 'denied' | 'unknown';
  /** When it was decided. */
  decidedAt: Instant;
  /** Why, as shown to the customer. */
  explanation?: string | undefined;
  /** How much is credited in all. */
  creditedAmount?: Money | undefined;
  /** The decision for each call, if there is one. */
  calls?: CallDecision[] | undefined;
  /** Where the credit landed or will land. Left out: the rule for credits decides what is shown. */
  placements?: CreditPlacement[] | undefined;
  /** When the credit was put on the bill. Left out while that is still to come. */
  creditedAt?: Instant | undefined;
}

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
  placements: z.optional(z.array(creditPlacementSchema).check(z.maxLength(100))),
  creditedAt: z.optional(instantSchema),
});

/** A dispute in its newest state. */
export interface Dispute {
  /** Your id. Never shown. */
  id: string;
  /** What the customer reads out on the phone; at most 64 characters. */
  reference: string;
  /** The client reference of `openDispute`. A lost answer is found by it, so always answer it. */
  clientReference?: string | undefined;
  /** The bill, or the calls that were taken into the dispute. */
  subject: DisputeSubject;
  /**
   * The calls that were sent and refused, each with its reason. Together with the calls of `subject`
   * they are exactly what was sent (R10). If no call was taken, there is no dispute.
   */
  refusedCalls?: RefusedDisputedCall[] | undefined;
  /** The code of the reason that the customer chose. */
  reason: string;
  /** What the customer wrote, character by character. */
  details?: string | undefined;
  /** The files that support the dispute, at most 100. */
  evidence: Evidence[];
  /** The credit that is asked for, without the calls that were refused. */
  requestedAmount?: Money | undefined;
  /** Where the dispute stands. */
  status: DisputeStatus;
  /** When it was opened. */
  submittedAt: Instant;
  /** When something last changed; never before `submittedAt`. */
  updatedAt: Instant;
  /** The day by which an answer is promised. */
  answerBy?: CalendarDate | undefined;
  /** What happened so far, at most 1,000 entries. */
  timeline: TimelineEntry[];
  /** Questions to the customer, answered ones included; empty if there are none. */
  informationRequests: InformationRequest[];
  /** What was decided. Left out until then. */
  outcome?: Outcome | undefined;
}

export const disputeSchema = z.object({
  id: idSchema,
  reference: z.string().check(z.minLength(1), z.maxLength(64)),
  clientReference: z.optional(idSchema),
  subject: disputeSubjectSchema,
  refusedCalls: z.optional(z.array(refusedCallSchema).check(z.maxLength(MAX_CALLS_PER_DISPUTE))),
  reason: z.string().check(z.minLength(1), z.maxLength(64)),
  details: z.optional(proseSchema),
  evidence: z.array(evidenceSchema).check(z.maxLength(100)),
  requestedAmount: z.optional(chargeSchema),
  status: z.enum(DISPUTE_STATUSES),
  submittedAt: instantSchema,
  updatedAt: instantSchema,
  answerBy: z.optional(calendarDateSchema),
  timeline: z.array(timelineEntrySchema).check(z.maxLength(1_000)),
  informationRequests: z.array(informationRequestSchema).check(z.maxLength(100)),
  outcome: z.optional(outcomeSchema),
});
