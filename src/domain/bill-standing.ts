/** What the customer is told of a bill. Apart from where credits land: the list needs it at once. */
import type { Bill } from '../contract/billing-cycle.js';
import { isZero } from './money.js';

/** How a bill stands, as the customer is told: with the two cases in which nothing is to be paid. */
export type BillStanding = Bill['state'] | 'in-credit' | 'nothing-due';

/** A bill whose payment state and amounts disagree is judged by its amounts. */
export function billStanding(bill: Bill): BillStanding {
  const { state } = bill;
  const told = bill.amountRemaining ?? (state === 'unpaid' ? bill.amountDue : undefined);
  if (told === undefined || state === 'paid' || state === 'unknown') return state;
  if (told.amount.startsWith('-') && !isZero(told)) return 'in-credit';
  return isZero(told) ? 'nothing-due' : state;
}
