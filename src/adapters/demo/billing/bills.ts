/**
 * The billing cycles of an account as they stand at a point in time: what is due, what was paid and
 * what was credited so far.
 *
 *   due       = monthly fee + usage − credits carried to this bill
 *   remaining = due − payments − credits given on this bill after it was issued
 */
import type { Bill, BillingCycle } from '../../../contract/billing-cycle.js';
import type { Money } from '../../../contract/money.js';
import { DAY_MS } from '../../../domain/calendar.js';
import {
  addMoney,
  isNegative,
  prorateMoney,
  roundMoney,
  subtractMoney,
  zeroMoney,
} from '../../../domain/money-arithmetic.js';
import { currencyFractionDigits, isZero } from '../../../domain/money.js';
import { sumMoney } from '../../../domain/money-sum.js';
import type { AccountBook } from './account-book.js';
import { dueDate, type CycleWindow } from './cycle-window.js';

const PAID_IN_FULL_AFTER_MS = 12 * DAY_MS;
const PAID_IN_PART_AFTER_MS = 2 * DAY_MS;

/** A credit that lands on the bill of one cycle. */
export interface LandedCredit {
  readonly cycleId: string;
  /** `carried` lowers what is due on a bill yet to come; `given` lowers what remains on one. */
  readonly way: 'carried' | 'given';
  readonly amount: Money;
  readonly atMs: number;
}

/** Oldest first; the last one is open. `credits` are those that were given until `nowMs`. */
export function billingCyclesAt(
  book: AccountBook,
  credits: readonly LandedCredit[],
  nowMs: number,
): readonly BillingCycle[] {
  return book.windows(nowMs).map((window) => {
    const { id, start, end, issuedMs } = window;
    if (issuedMs > nowMs) return { id, start, end, billExpected: end };
    return { id, start, end, bill: billOf(book, window, credits, nowMs) };
  });
}

/** The number printed on the bill of a cycle. */
export function billNumber({ account }: AccountBook, { end }: CycleWindow): string {
  return `${account.id.slice(0, 1).toUpperCase()}-${end.replaceAll('-', '')}`;
}

function billOf(
  book: AccountBook,
  window: CycleWindow,
  credits: readonly LandedCredit[],
  nowMs: number,
): Bill {
  const { currency } = book.account;
  const onThisBill = (way: LandedCredit['way']): Money =>
    sumMoney(
      credits
        .filter((credit) => credit.cycleId === window.id && credit.way === way)
        .map(({ amount }) => amount),
      currency,
    );
  const total = roundMoney(addMoney(book.monthlyFee, book.usage(window)));
  const amountDue = subtractMoney(total, onThisBill('carried'));
  const unpaid = subtractMoney(amountDue, paidBy(book, window, amountDue, nowMs));
  const amountRemaining = subtractMoney(unpaid, onThisBill('given'));
  const facts = {
    id: `${window.id}.bill`,
    number: billNumber(book, window),
    issued: window.end,
    due: dueDate(window),
    amountDue,
  };
  if (book.paymentHabit(window) === 'unknown') return { ...facts, state: 'unknown' };
  return { ...facts, state: stateOf(amountDue, unpaid, amountRemaining), amountRemaining };
}

/** A bill that was paid in full is paid even when a credit came on top of it. */
function stateOf(amountDue: Money, unpaid: Money, amountRemaining: Money): Bill['state'] {
  if (isZero(amountRemaining) || isNegative(amountRemaining)) return 'paid';
  return isZero(subtractMoney(amountDue, unpaid)) ? 'unpaid' : 'part-paid';
}

function paidBy(book: AccountBook, window: CycleWindow, amountDue: Money, nowMs: number): Money {
  const { currency } = book.account;
  const age = nowMs - window.issuedMs;
  const habit = book.paymentHabit(window);
  if (habit === 'paid' && age >= PAID_IN_FULL_AFTER_MS) return amountDue;
  if (habit === 'part-paid' && age >= PAID_IN_PART_AFTER_MS && !isNegative(amountDue)) {
    return prorateMoney(amountDue, 1n, 2n, currencyFractionDigits(currency));
  }
  return zeroMoney(currency);
}
