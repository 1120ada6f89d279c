/**
 * Finds what a new dispute is about among what the provider knows, and refuses what cannot be
 * disputed. The provider's own facts are used from then on, never those that were sent.
 */
import type { OpenDisputeInput } from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import type { Call } from '../../../contract/call.js';
import type { DisputedCall, DisputeSubject } from '../../../contract/dispute.js';
import type { Money } from '../../../contract/money.js';
import { findOpenDisputeFor } from '../../../domain/dispute-lifecycle.js';
import { createEligibilityRule } from '../../../domain/eligibility.js';
import { compareMoney, roundMoney } from '../../../domain/money.js';
import { sumMoney } from '../../../domain/money-sum.js';
import type { AccountView } from '../billing/account-view.js';
import { disputedCall } from '../disputes/disputed-call.js';

/** @throws BillingError `not-found`, `conflict` or `invalid` */
export function resolveSubject(view: AccountView, input: OpenDisputeInput): DisputeSubject {
  const { subject, requestedAmount } = input;
  const resolved =
    subject.kind === 'bill' ? resolveBill(view, subject) : resolveCalls(view, subject.calls);
  if (findOpenDisputeFor(resolved, view.disputes) !== undefined) {
    throw new BillingError('conflict', 'There is an open dispute about this already');
  }
  if (resolved.kind === 'calls') requireEligible(view, resolved.calls);
  requireAmount(view, resolved, requestedAmount);
  return resolved;
}

function resolveBill(
  view: AccountView,
  subject: Extract<DisputeSubject, { kind: 'bill' }>,
): DisputeSubject {
  const cycle = view.cycles.find(({ id }) => id === subject.cycleId);
  if (cycle === undefined) throw new BillingError('not-found');
  if (cycle.bill?.number !== subject.billNumber) {
    throw invalid('The cycle has no such bill', ['subject.billNumber']);
  }
  return { kind: 'bill', cycleId: cycle.id, billNumber: cycle.bill.number };
}

function resolveCalls(view: AccountView, sent: readonly DisputedCall[]): DisputeSubject {
  const ids = new Set(sent.map(({ id }) => id));
  if (ids.size < sent.length) throw invalid('A call is named twice', ['subject.calls']);
  const calls = sent.map((claimed, index) => {
    const call = view.call(claimed.id);
    if (call === undefined) throw new BillingError('not-found');
    if (!isSame(call, claimed)) {
      throw invalid('The call has other facts', [`subject.calls.${index}`]);
    }
    return disputedCall(call);
  });
  return { kind: 'calls', calls };
}

function isSame(call: Call, { lineId, cycleId, charge }: DisputedCall): boolean {
  if (call.lineId !== lineId || call.cycleId !== cycleId) return false;
  return call.charge.currency === charge.currency && compareMoney(call.charge, charge) === 0;
}

function requireEligible(view: AccountView, calls: readonly DisputedCall[]): void {
  const { cycles, disputes, today } = view;
  const eligibilityOf = createEligibilityRule({ cycles, disputes, today });
  const fields = calls.flatMap(({ id }, index) => {
    const call = view.call(id);
    return call !== undefined && eligibilityOf(call).eligible ? [] : [`subject.calls.${index}`];
  });
  if (fields.length > 0) throw invalid('Some calls cannot be credited', fields);
}

/** No more can be asked for than was charged, rounded up to what can be paid. */
function requireAmount(
  { book, cycles }: AccountView,
  subject: DisputeSubject,
  requested: Money | undefined,
): void {
  if (requested === undefined) return;
  const { currency } = book.account;
  const limit =
    subject.kind === 'calls'
      ? sumMoney(
          subject.calls.map(({ charge }) => charge),
          currency,
        )
      : cycles.find(({ id }) => id === subject.cycleId)?.bill?.amountDue;
  const isTooMuch =
    limit === undefined ||
    requested.currency !== currency ||
    (compareMoney(requested, limit) > 0 && compareMoney(requested, roundMoney(limit)) > 0);
  if (isTooMuch) throw invalid('More than was charged', ['requestedAmount']);
}

function invalid(message: string, fields: readonly string[]): BillingError {
  return new BillingError('invalid', message, { fields });
}
