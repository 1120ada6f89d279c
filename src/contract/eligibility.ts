/** Whether a credit can be requested for a call, and if not, why. */
import * as z from 'zod/mini';
import { calendarDateSchema } from './time.js';

export const INELIGIBILITY_REASONS = [
  'not-charged',
  'included-in-plan',
  'outside-window',
  'already-disputed',
  'already-credited',
  'not-billed-yet',
  'not-eligible',
] as const;
export type IneligibilityReason = (typeof INELIGIBILITY_REASONS)[number];

export const eligibilitySchema = z.discriminatedUnion('eligible', [
  z.object({
    eligible: z.literal(true),
    /** The last day to object, when known. */
    lastDay: z.optional(calendarDateSchema),
  }),
  z.object({
    eligible: z.literal(false),
    reason: z.enum(INELIGIBILITY_REASONS),
    lastDay: z.optional(calendarDateSchema),
  }),
]);
export type Eligibility = z.infer<typeof eligibilitySchema>;
