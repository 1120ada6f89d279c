/**
 * Where a credit lands: on the current bill or on the next. It tells what to expect; the provider's
 * own answer always wins over it, and where a bill's state is not known it promises nothing.
 *
 * - paid, or nothing to be paid: the next bill;
 * - unpaid: the current bill, which is the one most recently issued;
 * - partly paid: the current bill up to what remains on it, the rest on the next.
 *
 * All plans of one run share what remains on the current bill: no rest is given away twice.
 */
import type { Bill, BillingCycle } from '../contract/billing-cycle.js';
import type { CreditPlacement } from '../contract/dispute.js';
import type { Money } from '../contract/money.js';
import type { CalendarDate } from '../contract/time.js';
import { mergeByCycle, type CreditPart } from './credit-for-calls.js';
import {
  amountRemainingOn,
  currentBilledCycle,
  expectedBillDate,
  nextBillDate,
} from './current-bill.js';
import { addMoney, isNegative, minMoney, subtractMoney, zeroMoney } from './money-arithmetic.js';
import { isZero } from './money.js';

/** Why a credit lands where it does. */
export type CreditLandingCause =
  | 'paid'
  /** Not paid, but nothing is to be paid on it: it is in credit, or comes to nothing. */
  | 'nothing-due'
  | 'unpaid'
  | 'part-paid'
  | 'unknown'
  /** A credit cannot be set off against a bill in another currency. */
  | 'other-currency'
  | 'not-billed';

export interface CreditPlan {
  readonly cycleId: string;
  /** The bill on which the amount was charged. */
  readonly bill?: Bill | undefined;
  readonly because: CreditLandingCause;
  readonly amount: Money;
  /** Add up to `amount`. */
  readonly placements: readonly CreditPlacement[];
}

interface Assessment extends CreditPart {
  readonly cycle: BillingCycle | undefined;
  readonly because: CreditLandingCause;
}

/**
 * One plan per cycle, in the order in which the cycles begin; cycles that are not known come last.
 * @throws RangeError for a negative amount, or two currencies within one cycle
 */
export function planCredit(
  parts: readonly CreditPart[],
  cycles: readonly BillingCycle[],
  today: CalendarDate,
): readonly CreditPlan[] {
  const current = currentBilledCycle(cycles, today);
  const next = nextPlacement(nextBillDate(cycles, current, today));
  const assessments = assess(parts, cycles, current?.bill);
  let available = availableForSplits(assessments, current?.bill);

  return assessments.map(({ cycleId, cycle, because, amount }) => {
    const plan = { cycleId, bill: cycle?.bill, because, amount };
    if (because === 'paid' || because === 'nothing-due') {
      return { ...plan, placements: [next(amount)] };
    }
    if (because === 'not-billed' && cycle !== undefined) {
      const own = nextPlacement(expectedBillDate(cycle, today));
      return { ...plan, placements: [own(amount)] };
    }
    if (because === 'unpaid' && current !== undefined) {
      return { ...plan, placements: [onCurrent(current.bill, amount)] };
    }
    const isKnown = because !== 'unknown' && because !== 'other-currency';
    if (!isKnown || current === undefined || available === undefined) {
      return { ...plan, placements: [{ bill: 'unknown', amount }] };
    }
    const kept = minMoney(amount, available);
    const rest = subtractMoney(amount, kept);
    available = subtractMoney(available, kept);
    const placements = [onCurrent(current.bill, kept), next(rest)];
    return { ...plan, placements: withoutEmpty(placements) };
  });
}

/** The bills on which plans put something, each once, with all that they put on it. */
export function placementsOf(plans: readonly CreditPlan[]): readonly CreditPlacement[] {
  const merged = new Map<string, CreditPlacement>();
  for (const placement of plans.flatMap(({ placements }) => placements)) {
    const { bill, billDate, amount } = placement;
    const key = [bill, billDate, amount.currency].join(' ');
    const known = merged.get(key);
    const sum = known ? addMoney(known.amount, amount) : amount;
    merged.set(key, { ...placement, amount: sum });
  }
  return [...merged.values()];
}

function assess(
  parts: readonly CreditPart[],
  cycles: readonly BillingCycle[],
  currentBill: Bill | undefined,
): readonly Assessment[] {
  const cycleById = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  return mergeByCycle(parts)
    .map(({ cycleId, amount }) => {
      if (isNegative(amount)) throw new RangeError('A credit cannot be negative');
      const cycle = cycleById.get(cycleId);
      return { cycleId, amount, cycle, because: causeOf(cycle, amount, currentBill) };
    })
    .sort((a, b) => compareStarts(a.cycle, b.cycle));
}

function compareStarts(a: BillingCycle | undefined, b: BillingCycle | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.start === b.start) return 0;
  return a.start < b.start ? -1 : 1;
}

function causeOf(
  cycle: BillingCycle | undefined,
  amount: Money,
  currentBill: Bill | undefined,
): CreditLandingCause {
  if (cycle === undefined) return 'unknown';
  if (cycle.bill === undefined) return 'not-billed';
  const remaining = amountRemainingOn(cycle.bill);
  if (remaining === undefined || currentBill === undefined) return 'unknown';
  if (isZero(remaining)) return cycle.bill.state === 'paid' ? 'paid' : 'nothing-due';
  if (amount.currency !== currentBill.amountDue.currency) return 'other-currency';
  if (cycle.bill.state === 'unpaid') return 'unpaid';
  const remainingOnCurrent = amountRemainingOn(currentBill);
  if (remainingOnCurrent === undefined) return 'unknown';
  return remainingOnCurrent.currency === amount.currency ? 'part-paid' : 'other-currency';
}

/** What remains on the current bill after the credits that land on it whole. */
function availableForSplits(
  assessments: readonly Assessment[],
  currentBill: Bill | undefined,
): Money | undefined {
  const remaining = currentBill === undefined ? undefined : amountRemainingOn(currentBill);
  if (remaining === undefined) return undefined;
  const taken = assessments
    .filter(({ because, amount }) => because === 'unpaid' && amount.currency === remaining.currency)
    .reduce((sum, { amount }) => addMoney(sum, amount), zeroMoney(remaining.currency));
  const left = subtractMoney(remaining, taken);
  return isNegative(left) ? zeroMoney(left.currency) : left;
}

function onCurrent(bill: Bill, amount: Money): CreditPlacement {
  return { bill: 'current', billDate: bill.issued, billNumber: bill.number, amount };
}

function nextPlacement(billDate: CalendarDate | undefined): (amount: Money) => CreditPlacement {
  return (amount) =>
    billDate === undefined ? { bill: 'next', amount } : { bill: 'next', billDate, amount };
}

/** Leaves out the places that get nothing, but keeps one place for a credit of nothing. */
function withoutEmpty(placements: readonly CreditPlacement[]): readonly CreditPlacement[] {
  const filled = placements.filter(({ amount }) => !isZero(amount));
  return filled.length > 0 ? filled : placements.slice(0, 1);
}
