/** Derives the credit request from the selection. */
import type {
  BillingCycle,
  CalendarDate,
  Call,
  DisputedCall,
  Eligibility,
  Money,
} from '../contract/index.js';
import {
  creditPartsByCurrency,
  creditTotals,
  planCredit,
  type CreditPlan,
} from '../domain/index.js';

export interface RefusedCall {
  readonly call: Call;
  readonly eligibility: Extract<Eligibility, { eligible: false }>;
}

export interface CreditRequest {
  readonly eligible: readonly Call[];
  readonly refused: readonly RefusedCall[];
  /** One per currency, rounded once per bill so that the parts add up to it. */
  readonly totals: readonly Money[];
}

export function creditRequestOf(
  selection: Iterable<Call>,
  eligibilityOf: (call: Call) => Eligibility,
): CreditRequest {
  const eligible: Call[] = [];
  const refused: RefusedCall[] = [];
  for (const call of selection) {
    const eligibility = eligibilityOf(call);
    if (eligibility.eligible) eligible.push(call);
    else refused.push({ call, eligibility });
  }
  eligible.sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return { eligible, refused, totals: creditTotals(eligible) };
}

/** Where the credit for these calls would land, per bill and currency. */
export function creditPlanOf(
  calls: readonly (Call | DisputedCall)[],
  cycles: readonly BillingCycle[],
  today: CalendarDate,
): readonly CreditPlan[] {
  return creditPartsByCurrency(calls).flatMap((parts) => planCredit(parts, cycles, today));
}
