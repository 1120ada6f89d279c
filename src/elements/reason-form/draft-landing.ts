/**
 * Where the credit would land, for the draft or, once there is one, for the dispute that was received
 * (domain rule; the provider's word wins later).
 */
import { nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../contract/index.js';
import {
  compareMoney,
  creditTotals,
  isZero,
  planCredit,
  type CreditPlan,
} from '../../domain/index.js';
import { creditPlanOf, requestedAmountOf, type Draft } from '../../store/index.js';
import { creditLanding } from '../panel/credit-landing.js';
import type { PanelContext } from '../panel/panel-context.js';

/** Undefined where no amount is known to plan with. */
function plansOf(
  { snapshot, store, account }: PanelContext,
  draft: Draft,
  received: Dispute | undefined,
): readonly CreditPlan[] | undefined {
  const cycles = snapshot.cycles.held ?? [];
  const { purpose } = draft;
  if (purpose.kind === 'dispute-calls') {
    const calls = received?.subject.kind === 'calls' ? received.subject.calls : purpose.calls;
    const asked = received?.requestedAmount ?? requestedAmountOf(draft, account.currency);
    const plans = creditPlanOf(calls, cycles, store.today);
    const [total, ...others] = creditTotals(calls);
    if (asked && total && others.length === 0 && compareMoney(asked, total) < 0) {
      // Of several bills nobody can tell which part of it would go to which.
      const [cycleId, ...further] = new Set(calls.map((call) => call.cycleId));
      if (cycleId === undefined || further.length > 0) return undefined;
      return planCredit([{ cycleId, amount: asked }], cycles, store.today);
    }
    return plans.every(({ amount }) => isZero(amount)) ? undefined : plans;
  }
  // What was received counts, but only where the customer has asked for an amount.
  const typed = requestedAmountOf(draft, account.currency);
  const isOurs = typed !== undefined && !draft.hasUnsentChanges;
  const amount = isOurs ? (received?.requestedAmount ?? typed) : undefined;
  if (purpose.kind !== 'dispute-bill' || !amount) return undefined;
  return planCredit([{ cycleId: purpose.cycle.id, amount }], cycles, store.today);
}

export function draftLanding(
  context: PanelContext,
  draft: Draft,
  received?: Dispute,
): TemplateResult | typeof nothing {
  if (draft.purpose.kind === 'add-information') return nothing;
  return creditLanding(context, plansOf(context, draft, received));
}
