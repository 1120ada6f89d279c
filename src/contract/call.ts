/** One rated call record, and the page in which calls arrive. */
import * as z from 'zod/mini';
import { eligibilitySchema } from './eligibility.js';
import { chargeSchema, moneySchema } from './money.js';
import { partyNumberSchema } from './party-number.js';
import { idSchema, labelSchema } from './text.js';
import { instantSchema } from './time.js';

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

/** What the charge was made of, as far as the provider tells. Amounts have the call's currency. */
export const tariffSchema = z.object({
  name: z.optional(labelSchema),
  setupFee: z.optional(chargeSchema),
  ratePerMinute: z.optional(chargeSchema),
  /** The step, in seconds, to which the duration is rounded up. */
  incrementSeconds: z.optional(z.int().check(z.gte(1), z.lte(86_400))),
  /** The least that is charged for, however short the call: 30 of "30/6". */
  minimumSeconds: z.optional(z.int().check(z.gte(0), z.lte(86_400))),
  /** Seconds taken from the plan's allowance before the rate applied. */
  includedSeconds: z.optional(secondsSchema),
  /** Tax contained in the charge. */
  tax: z.optional(chargeSchema),
});
export type Tariff = z.infer<typeof tariffSchema>;

export const callSchema = z.object({
  id: idSchema,
  lineId: idSchema,
  cycleId: idSchema,
  start: instantSchema,
  durationSeconds: secondsSchema,
  /** What was charged for, after rounding up to the billing increment. */
  billedSeconds: z.optional(secondsSchema),
  direction: z.enum(CALL_DIRECTIONS),
  otherParty: partyNumberSchema,
  destination: z.optional(labelSchema),
  type: z.enum(CALL_TYPES),
  /** Below zero: a credit or a reversal that the bill holds as a row of its own. It cannot be disputed. */
  charge: moneySchema,
  /** True when the record carried no price and the charge was worked out from a tariff. */
  chargeEstimated: z.optional(z.boolean()),
  tariff: z.optional(tariffSchema),
  includedInPlan: z.boolean(),
  /** The provider's word; where it is silent the default rule decides. */
  eligibility: z.optional(eligibilitySchema),
  /** The dispute it is in already. */
  disputeId: z.optional(idSchema),
});
export type Call = z.infer<typeof callSchema>;

/** The most calls that one page may hold; a longer page is refused as malformed. */
export const MAX_CALLS_PER_PAGE = 100_000;
