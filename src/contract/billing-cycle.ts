/** A dated window of usage and the bill that was made of it. */
import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { idSchema, labelSchema } from './text.js';
import { calendarDateSchema } from './time.js';

export const BILL_STATES = ['paid', 'part-paid', 'unpaid', 'unknown'] as const;

export const billSchema = z.object({
  id: idSchema,
  /** The bill number printed on it. */
  number: labelSchema,
  issued: calendarDateSchema,
  due: z.optional(calendarDateSchema),
  state: z.enum(BILL_STATES),
  amountDue: moneySchema,
  /** What is still to be paid. Left out when the provider does not tell. */
  amountRemaining: z.optional(moneySchema),
});
export type Bill = z.infer<typeof billSchema>;

export const billingCycleSchema = z
  .object({
    id: idSchema,
    /** First day of the window. */
    start: calendarDateSchema,
    /** First day after the window (half-open). */
    end: calendarDateSchema,
    /** Left out while the cycle is open: usage that is not billed yet. */
    bill: z.optional(billSchema),
    /** The day on which the open cycle's bill is expected, when known. */
    billExpected: z.optional(calendarDateSchema),
  })
  .check(z.refine((cycle) => cycle.start < cycle.end));
export type BillingCycle = z.infer<typeof billingCycleSchema>;
