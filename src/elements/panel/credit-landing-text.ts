/** Says in words where a credit would land, or has landed. */
import type { CreditPlacement } from '../../contract/index.js';
import type { CreditPlan } from '../../domain/index.js';
import type { Formatters, Messages } from '../../i18n/index.js';

/** "If approved, $4.32 goes on your 1 September bill, because …": one sentence per plan. */
export function creditPlanText({ landing }: Messages, f: Formatters, plan: CreditPlan): string {
  const amount = f.money(plan.amount);
  const current = plan.placements.find(({ bill }) => bill === 'current');
  const next = plan.placements.find(({ bill }) => bill === 'next');
  const dateOf = (placement: CreditPlacement | undefined): string | undefined =>
    placement?.billDate === undefined ? undefined : f.date(placement.billDate);
  const issued = plan.bill ? f.date(plan.bill.issued) : '';

  if (plan.because === 'not-billed') return landing.ifApprovedNotBilled(amount);
  if (plan.because === 'other-currency') return landing.ifApprovedOtherCurrency(amount);
  if (plan.because === 'unknown' || !plan.bill) return landing.ifApprovedUnknown(amount);
  if (current && next) {
    return landing.ifApprovedSplit(
      f.money(current.amount),
      dateOf(current) ?? issued,
      f.money(next.amount),
      dateOf(next),
    );
  }
  if (plan.because === 'part-paid') {
    return next
      ? landing.ifApprovedNothingLeft(amount, dateOf(next))
      : landing.ifApprovedPartPaid(amount, dateOf(current), issued);
  }
  if (next) {
    return plan.because === 'nothing-due'
      ? landing.ifApprovedNothingDue(amount, dateOf(next), issued)
      : landing.ifApprovedPaid(amount, dateOf(next), issued);
  }
  return current?.billDate === plan.bill.issued
    ? landing.ifApprovedOnSameBill(amount, issued)
    : landing.ifApprovedUnpaid(amount, dateOf(current), issued);
}

/** "Your 1 September bill". */
export function billText(
  { landing }: Messages,
  f: Formatters,
  { bill, billDate }: CreditPlacement,
): string {
  const { bills } = landing;
  if (bill === 'unknown') return bills.unknown();
  return bills[bill](billDate === undefined ? undefined : f.date(billDate));
}

/** "$4.32 on your 1 September bill": the provider's word about a decided dispute. */
export function placementText(
  { landing }: Messages,
  f: Formatters,
  placement: CreditPlacement,
): string {
  const amount = f.money(placement.amount);
  const date = placement.billDate === undefined ? undefined : f.date(placement.billDate);
  if (placement.bill === 'current') return landing.onCurrentBill(amount, date);
  if (placement.bill === 'next') return landing.onNextBill(amount, date);
  return landing.onUnknownBill(amount);
}
