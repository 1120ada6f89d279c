/**
 * Finds what a new dispute is about among what the provider knows. Of several calls, those that
 * cannot be disputed are refused one by one, and the others are taken; where none is left, nothing
 * is. The provider's own facts are used from then on, never those that were sent.
 */
import type { OpenDisputeInput } from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import type { Call } from '../../../contract/call.js';
import type {
  DisputedCall,
  DisputeSubject,
  RefusedDisputedCall,
} from '../../../contract/dispute.js';
import type { Money } from '../../../contract/money.js';
import { creditTotals } from '../../../domain/credit-for-calls.js';
import { findOpenDisputeFor } from '../../../domain/dispute-actions.js';
import { createEligibilityRule } from '../../../domain/eligibility.js';
import { minMoney, roundMoney } from '../../../domain/money-arithmetic.js';
import { compareMoney } from '../../../domain/money.js';
import type { AccountView } from '../billing/account-view.js';
import { disputedCall } from '../disputes/disputed-call.js';

export interface ResolvedSubject {
  readonly subject: DisputeSubject;
  readonly refusedCalls: readonly RefusedDisputedCall[];
  readonly requestedAmount: Money | undefined;
}

/** @throws BillingError `not-found`, `conflict` or `invalid` */
export function resolveSubject(view: AccountView, input: OpenDisputeInput): ResolvedSubject {
  const { subject, requestedAmount } = input;
  if (subject.kind === 'bill') {
    const bill = resolveBill(view, subject);
    if (findOpenDisputeFor(bill, view.disputes) !== undefined) throw alreadyOpen();
    requireAmount(view, bill, requestedAmount);
    return { subject: bill, refusedCalls: [], requestedAmount };
  }
  const calls = resolveCalls(view, subject.calls);
  requireAmount(view, { kind: 'calls', calls: [...calls] }, requestedAmount);
  return withoutRefused(view, calls, requestedAmount);
}

function withoutRefused(
  view: AccountView,
  calls: readonly DisputedCall[],
  requestedAmount: Money | undefined,
): ResolvedSubject {
  const refusedCalls = refusalsOf(view, calls);
  if (refusedCalls.length === 0) {
    return { subject: { kind: 'calls', calls: [...calls] }, refusedCalls, requestedAmount };
  }
  const refused = new Set(refusedCalls.map(({ call }) => call));
  const taken = calls.filter((call) => !refused.has(call));
  if (taken.length === 0) throw allRefused(refusedCalls);
  const [total] = creditTotals(taken);
  return {
    subject: { kind: 'calls', calls: taken },
    refusedCalls,
    requestedAmount: requestedAmount && total && minMoney(requestedAmount, total),
  };
}

function refusalsOf(
  view: AccountView,
  calls: readonly DisputedCall[],
): readonly RefusedDisputedCall[] {
  const { cycles, disputes, today } = view;
  const eligibilityOf = createEligibilityRule({ cycles, disputes, today });
  return calls.flatMap((disputed) => {
    const call = view.call(disputed.id);
    const eligibility = call && eligibilityOf(call);
    if (eligibility?.eligible) return [];
    return [{ call: disputed, reason: eligibility?.reason ?? 'not-eligible' }];
  });
}

function allRefused(refused: readonly RefusedDisputedCall[]): BillingError {
  if (refused.some(({ reason }) => reason === 'already-disputed')) return alreadyOpen();
  const fields = refused.map((_, index) => `subject.calls.${index}`);
  return invalid('None of the calls can be credited', fields);
}

function alreadyOpen(): BillingError {
  return new BillingError('conflict', 'There is an open dispute about this already');
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

function resolveCalls(view: AccountView, sent: readonly DisputedCall[]): readonly DisputedCall[] {
  const ids = new Set(sent.map(({ id }) => id));
  if (ids.size < sent.length) throw invalid('A call is named twice', ['subject.calls']);
  return sent.map((claimed, index) => {
    const call = view.call(claimed.id);
    if (call === undefined) throw new BillingError('not-found');
    if (!isSame(call, claimed)) {
      throw invalid('The call has other facts', [`subject.calls.${index}`]);
    }
    return disputedCall(call);
  });
}

function isSame(call: Call, { lineId, cycleId, charge }: DisputedCall): boolean {
  if (call.lineId !== lineId || call.cycleId !== cycleId) return false;
  return call.charge.currency === charge.currency && compareMoney(call.charge, charge) === 0;
}

/** No more can be asked for than was charged, rounded once per bill as it would be paid. */
function requireAmount(
  { book, cycles }: AccountView,
  subject: DisputeSubject,
  requested: Money | undefined,
): void {
  if (requested === undefined) return;
  const { currency } = book.account;
  const limit =
    subject.kind === 'calls'
      ? creditTotals(subject.calls)[0]
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
