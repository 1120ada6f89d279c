/** Whether a credit can be requested for a call, and if not, why. */
import * as z from 'zod/mini';
import { calendarDateSchema, type CalendarDate } from './time.js';

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

/** Whether a credit can be requested for a call. */
export type Eligibility =
  | {
      /** A credit can be requested. */
      eligible: true;
      /** The last day to object. */
      lastDay?: CalendarDate | undefined;
    }
  | {
      /** No credit can be requested. */
      eligible: false;
      /** Why not, as the customer is told. `not-eligible` if none of the others fits. */
      reason: IneligibilityReason;
      /** The last day to object, also when it has passed. */
      lastDay?: CalendarDate | undefined;
    };

export const eligibilitySchema = z.discriminatedUnion('eligible', [
  z.object({
    eligible: z.literal(true),
    lastDay: z.optional(calendarDateSchema),
  }),
  z.object({
    eligible: z.literal(false),
    reason: z.enum(INELIGIBILITY_REASONS),
    lastDay: z.optional(calendarDateSchema),
  }),
]);
