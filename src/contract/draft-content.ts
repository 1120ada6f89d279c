/**
 * What is kept of unfinished drafts over a reload. It comes back out of a storage that others can
 * write to, so it passes the same schemas as an answer of the billing system, as a whole or not at all.
 */
import * as z from 'zod/mini';
import { billingCycleSchema, type BillingCycle } from './billing-cycle.js';
import { callSchema, MAX_CALLS_PER_PAGE, type Call } from './call.js';
import { disputeSchema, type Dispute } from './dispute.js';
import { parseAnswer } from './parse-answer.js';
import { idSchema } from './text.js';

const MAX_DRAFTS = 100;

/** What is too long to be sent is still there to be shortened. */
const typedSchema = z.string().check(z.maxLength(100_000));

const callsSchema = z.array(callSchema).check(z.maxLength(MAX_CALLS_PER_PAGE));

/** One unfinished draft, as a draft store keeps it. */
export interface KeptDraft {
  /** The client reference under which it will be sent: 32 hexadecimal digits. */
  clientReference: string;
  /** Where the customer began it. */
  origin: 'credit-request' | 'fraud-report' | 'bill' | 'dispute';
  /** What it is for. */
  purpose: KeptPurpose;
  /** How far the customer has come. */
  stage: 'summary' | 'compose' | 'check';
  /** The code of the chosen reason. */
  reason?: string | undefined;
  /** What the customer wrote; it may be longer than what can be sent. */
  details: string;
  /** The amount as the customer typed it. */
  amountText: string;
  /** True when there were files, which cannot be kept. */
  hadFiles: boolean;
  /** True when it was sent, and no answer has told that it did not arrive. */
  mayHaveArrived: boolean;
}

/** What a draft is for. */
export type KeptPurpose =
  | {
      /** A dispute about calls. */
      kind: 'dispute-calls';
      /** The calls, as they were when the draft was kept. */
      calls: Call[];
    }
  | {
      /** A dispute about a bill as a whole. */
      kind: 'dispute-bill';
      /** The cycle of the bill. */
      cycle: BillingCycle;
    }
  | {
      /** Information for a dispute. */
      kind: 'add-information';
      /** The dispute, as it was when the draft was kept. */
      dispute: Dispute;
      /** The question that it answers, if it answers one. */
      informationRequestId?: string | undefined;
    };

/** What is kept of a page over a reload. */
export interface DraftContent {
  /** The active draft. */
  atHand?: KeptDraft | undefined;
  /** Drafts that wait. */
  parked: KeptDraft[];
  /** The selected calls. */
  selection: Call[];
  /** The step to come back to. */
  step: 'activity' | 'credit-request' | 'dispute-form';
  /** The ids of calls that the customer knows to be right, although something was found. */
  rightCalls?: string[] | undefined;
}

export const keptDraftSchema = z.object({
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
  hadFiles: z.boolean(),
  mayHaveArrived: z.boolean(),
});

export const draftContentSchema = z.object({
  atHand: z.optional(keptDraftSchema),
  parked: z.array(keptDraftSchema).check(z.maxLength(MAX_DRAFTS)),
  selection: callsSchema,
  step: z.enum(['activity', 'credit-request', 'dispute-form']),
  rightCalls: z.optional(z.array(idSchema).check(z.maxLength(MAX_CALLS_PER_PAGE))),
});

/** Undefined for anything that was not written by this version. Unknown keys are left out. */
export function parseDraftContent(value: unknown): DraftContent | undefined {
  try {
    return parseAnswer('draft', draftContentSchema, value);
  } catch {
    return undefined;
  }
}
