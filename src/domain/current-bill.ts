/** Which bill is the current one, what remains to be paid on a bill, and when the next one comes. */
import type { Bill, BillingCycle } from '../contract/billing-cycle.js';
import type { Money } from '../contract/money.js';
import type { CalendarDate } from '../contract/time.js';
import { isNegative, normaliseMoney, zeroMoney } from './money-arithmetic.js';

export type BilledCycle = BillingCycle & { readonly bill: Bill };

function isBilled(cycle: BillingCycle): cycle is BilledCycle {
  return cycle.bill !== undefined;
}

/**
 * The cycle of the bill that was issued last. A bill dated after today counts only when there is no
 * other, as when the clock of the device is slow.
 */
export function currentBilledCycle(
  cycles: readonly BillingCycle[],
  today: CalendarDate,
): BilledCycle | undefined {
  const billed = cycles.filter(isBilled);
  const issued = billed.filter(({ bill }) => bill.issued <= today);
  return latestOf(issued) ?? latestOf(billed);
}

function latestOf(cycles: readonly BilledCycle[]): BilledCycle | undefined {
  let latest = cycles[0];
  for (const cycle of cycles) {
    if (latest === undefined || isLater(cycle, latest)) latest = cycle;
  }
  return latest;
}

function isLater(a: BilledCycle, b: BilledCycle): boolean {
  if (a.bill.issued !== b.bill.issued) return a.bill.issued > b.bill.issued;
  return a.start > b.start;
}

/**
 * What is still to be paid on a bill, never below zero. `undefined` when nobody can tell: the
 * state is unknown, or a part was paid and the provider does not say how much.
 */
export function amountRemainingOn(bill: Bill): Money | undefined {
  if (bill.state === 'unknown') return undefined;
  if (bill.state === 'paid') return zeroMoney(bill.amountDue.currency);
  const told = bill.amountRemaining ?? (bill.state === 'unpaid' ? bill.amountDue : undefined);
  if (told === undefined) return undefined;
  return isNegative(told) ? zeroMoney(told.currency) : normaliseMoney(told);
}

/**
 * The day of the bill that follows the current one: of the first cycle after it. Left out when the
 * day is not known or is over already, since a day in the past promises nothing.
 */
export function nextBillDate(
  cycles: readonly BillingCycle[],
  current: BillingCycle | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  let next: BillingCycle | undefined;
  for (const cycle of cycles) {
    const comes = current === undefined ? cycle.bill === undefined : cycle.start > current.start;
    if (comes && (next === undefined || cycle.start < next.start)) next = cycle;
  }
  return next === undefined ? undefined : expectedBillDate(next, today);
}

/** The day on which a cycle's bill is expected, unless that day is over. */
export function expectedBillDate(
  cycle: BillingCycle,
  today: CalendarDate,
): CalendarDate | undefined {
  const date = cycle.bill?.issued ?? cycle.billExpected ?? cycle.end;
  return date >= today ? date : undefined;
}
