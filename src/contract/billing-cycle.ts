/** A dated window of usage and the bill that was made of it. */
import * as z from 'zod/mini';
import { moneySchema, type Money } from './money.js';
import { idSchema, labelSchema } from './text.js';
import { calendarDateSchema, type CalendarDate } from './time.js';

export const BILL_STATES = ['paid', 'part-paid', 'unpaid', 'unknown'] as const;

export type BillState = (typeof BILL_STATES)[number];

/** The bill of a cycle. */
export interface Bill {
  /** Your id. Never shown. */
  id: string;
  /** The number printed on the bill. */
  number: string;
  /** The day of issue. By default calls can be disputed for 60 days from it. */
  issued: CalendarDate;
  /** The day by which it is to be paid. */
  due?: CalendarDate | undefined;
  /** Decides where a credit lands. With `unknown` nothing is promised about that. */
  state: BillState;
  /** The total of the bill. Below zero: the customer is in credit. */
  amountDue: Money;
  /** What is still to be paid. Left out when you do not know. */
  amountRemaining?: Money | undefined;
}

export const billSchema = z.object({
  id: idSchema,
  number: labelSchema,
  issued: calendarDateSchema,
  due: z.optional(calendarDateSchema),
  state: z.enum(BILL_STATES),
  amountDue: moneySchema,
  amountRemaining: z.optional(moneySchema),
});

/** A billing cycle, with its bill unless it is still open. */
export interface BillingCycle {
  /** Your id, unique among the cycles. Never shown. */
  id: string;
  /** The first day of the cycle. */
  start: CalendarDate;
  /** The first day after the cycle. */
  end: CalendarDate;
  /** Left out while the cycle is open: its calls are not billed yet. */
  bill?: Bill | undefined;
  /** The day on which the bill of an open cycle is expected. */
  billExpected?: CalendarDate | undefined;
}

export const billingCycleSchema = z
  .object({
    id: idSchema,
    start: calendarDateSchema,
    end: calendarDateSchema,
    bill: z.optional(billSchema),
    billExpected: z.optional(calendarDateSchema),
  })
  .check(z.refine((cycle) => cycle.start < cycle.end));
