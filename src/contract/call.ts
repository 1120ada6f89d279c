/** One rated call record, and the page in which calls arrive. */
import * as z from 'zod/mini';
import { eligibilitySchema, type Eligibility } from './eligibility.js';
import { chargeSchema, moneySchema, type Money } from './money.js';
import { partyNumberSchema, type PartyNumber } from './party-number.js';
import { idSchema, labelSchema } from './text.js';
import { instantSchema, type Instant } from './time.js';

export const CALL_DIRECTIONS = ['in', 'out'] as const;
export type CallDirection = (typeof CALL_DIRECTIONS)[number];

export const CALL_TYPES = [
  'local',
  'national',
  'mobile',
  'international',
  'toll-free',
  'premium',
  'voicemail',
  'forwarded',
  'other',
] as const;
export type CallType = (typeof CALL_TYPES)[number];

/** The longest call that is believed: 31 days. More is a broken record. */
export const MAX_CALL_SECONDS = 31 * 24 * 3600;

const secondsSchema = z.int().check(z.gte(0), z.lte(MAX_CALL_SECONDS));

/** What a charge was made of, as far as you know. Amounts are in the currency of the charge. */
export interface Tariff {
  /** The name of the tariff, as shown to the customer. */
  name?: string | undefined;
  /** Charged once per call. */
  setupFee?: Money | undefined;
  /** Charged per minute. */
  ratePerMinute?: Money | undefined;
  /** The step, in seconds, to which the duration is rounded up. */
  incrementSeconds?: number | undefined;
  /** The least that is charged for, however short the call: 30 of "30/6". */
  minimumSeconds?: number | undefined;
  /** Seconds that were taken from the plan's allowance before the rate applied. */
  includedSeconds?: number | undefined;
  /** Tax that the charge contains. */
  tax?: Money | undefined;
}

export const tariffSchema = z.object({
  name: z.optional(labelSchema),
  setupFee: z.optional(chargeSchema),
  ratePerMinute: z.optional(chargeSchema),
  incrementSeconds: z.optional(z.int().check(z.gte(1), z.lte(86_400))),
  minimumSeconds: z.optional(z.int().check(z.gte(0), z.lte(86_400))),
  includedSeconds: z.optional(secondsSchema),
  tax: z.optional(chargeSchema),
});

/** One rated call record. */
export interface Call {
  /** Your id, unique in its list. Never shown. */
  id: string;
  /** The line that was asked for. */
  lineId: string;
  /** The billing cycle that was asked for. */
  cycleId: string;
  /** When the call began. */
  start: Instant;
  /** How long it lasted, in whole seconds; at most 31 days. */
  durationSeconds: number;
  /** What was charged for, after rounding up to the billing increment. */
  billedSeconds?: number | undefined;
  /** `out`: made from the line. `in`: received on it. */
  direction: CallDirection;
  /** The number of the other side. */
  otherParty: PartyNumber;
  /** Where the other side is, such as `Paris, France`. */
  destination?: string | undefined;
  /** The kind of call. Use `other` if none of the others fits. */
  type: CallType;
  /**
   * What was charged, zero included. Below zero: a credit or a reversal that the bill holds as a
   * row of its own. It cannot be disputed.
   */
  charge: Money;
  /** True when the record had no price and the charge was worked out from a tariff. */
  chargeEstimated?: boolean | undefined;
  /** What the charge was made of. */
  tariff?: Tariff | undefined;
  /** True when the plan covers the call. */
  includedInPlan: boolean;
  /** What the billing system says about a credit. Left out: the default rule decides. */
  eligibility?: Eligibility | undefined;
  /** The dispute that the call is in already. */
  disputeId?: string | undefined;
}

export const callSchema = z.object({
  id: idSchema,
  lineId: idSchema,
  cycleId: idSchema,
  start: instantSchema,
  durationSeconds: secondsSchema,
  billedSeconds: z.optional(secondsSchema),
  direction: z.enum(CALL_DIRECTIONS),
  otherParty: partyNumberSchema,
  destination: z.optional(labelSchema),
  type: z.enum(CALL_TYPES),
  charge: moneySchema,
  chargeEstimated: z.optional(z.boolean()),
  tariff: z.optional(tariffSchema),
  includedInPlan: z.boolean(),
  eligibility: z.optional(eligibilitySchema),
  disputeId: z.optional(idSchema),
});

/** The most calls that one page may hold; a longer page is refused as malformed. */
export const MAX_CALLS_PER_PAGE = 100_000;
