/**
 * What of a bill is in dispute, and what can be paid now without giving that up. Where nobody can
 * tell what is still to be paid, it tells nothing.
 */
import type { BillingCycle } from '../contract/billing-cycle.js';
import type { Dispute } from '../contract/dispute.js';
import type { Money } from '../contract/money.js';
import { amountRemainingOn } from './current-bill.js';
import { isOpen } from './dispute-lifecycle.js';
import {
  minMoney,
  normaliseMoney,
  roundMoney,
  subtractMoney,
  zeroMoney,
} from './money-arithmetic.js';
import { sumByCurrency } from './money-sum.js';
import { compareMoney, isZero } from './money.js';

export interface DisputedSplit {
  /** What is still to be paid on the bill: `inDispute` and `payableNow` together. */
  readonly toPay: Money;
  readonly inDispute: Money;
  readonly payableNow: Money;
  /**
   * What is disputed beside that, one amount per currency: paid already, or in another currency than
   * the bill. Nothing that is to be paid now depends on it.
   */
  readonly beyond: readonly Money[];
}

/** A dispute that is open, or one that the customer is about to open. */
export type DisputeOfBill = Pick<Dispute, 'subject' | 'requestedAmount'>;

/** Undefined for a cycle without a bill, and for a bill of which nobody can tell what is to be paid. */
export function disputedSplit(
  cycle: BillingCycle,
  disputes: readonly Dispute[],
  begun?: DisputeOfBill,
): DisputedSplit | undefined {
  const { bill } = cycle;
  const toPay = bill && amountRemainingOn(bill);
  if (bill === undefined || toPay === undefined) return undefined;
  const open: readonly DisputeOfBill[] = disputes.filter(({ status }) => isOpen(status));
  const disputed = disputedAmounts(cycle, begun === undefined ? open : [...open, begun], toPay);
  const own = disputed.find(({ currency }) => currency === toPay.currency);
  const inDispute = own === undefined ? zeroMoney(toPay.currency) : minMoney(own, toPay);
  const beyond = disputed.map((amount) =>
    amount === own ? subtractMoney(amount, inDispute) : amount,
  );
  return {
    toPay,
    inDispute,
    payableNow: subtractMoney(toPay, inDispute),
    beyond: beyond.filter((amount) => !isZero(amount)),
  };
}

/**
 * Each call counts once, in however many disputes it stands, and all of them are rounded once, as
 * their credit would be. Of a bill as a whole it is what was asked for, else all that is to be paid;
 * that contains its calls, so that the larger of the two counts.
 */
function disputedAmounts(
  cycle: BillingCycle,
  disputes: readonly DisputeOfBill[],
  toPay: Money,
): readonly Money[] {
  const charges = new Map<string, Money>();
  const wholes: Money[] = [];
  for (const { subject, requestedAmount } of disputes) {
    if (subject.kind === 'calls') {
      for (const { id, cycleId, charge } of subject.calls) {
        if (cycleId === cycle.id) charges.set(id, charge);
      }
    } else if (subject.cycleId === cycle.id) wholes.push(requestedAmount ?? toPay);
  }
  const amounts = new Map<string, Money>();
  for (const sum of sumByCurrency(charges.values())) amounts.set(sum.currency, roundMoney(sum));
  for (const whole of wholes) {
    const known = amounts.get(whole.currency) ?? zeroMoney(whole.currency);
    if (compareMoney(whole, known) > 0) amounts.set(whole.currency, normaliseMoney(whole));
  }
  return [...amounts.values()];
}
