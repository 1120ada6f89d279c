/** Where the credit would land, seen before submitting (domain rule; the provider's word wins later). */
import { html, nothing, type TemplateResult } from 'lit';
import { planCredit, type CreditPlan } from '../../domain/index.js';
import { creditPlanOf, requestedAmountOf, type Draft } from '../../store/index.js';
import { creditPlanText } from '../panel/credit-landing-text.js';
import type { PanelContext } from '../panel/panel-context.js';

/** Undefined where no amount is known to plan with. */
function plansOf(context: PanelContext, draft: Draft): readonly CreditPlan[] | undefined {
  const { snapshot, store, account } = context;
  const cycles = snapshot.cycles.held ?? [];
  const { purpose } = draft;
  if (purpose.kind === 'dispute-calls') return creditPlanOf(purpose.calls, cycles, store.today);
  const amount = requestedAmountOf(draft, account.currency);
  if (purpose.kind !== 'dispute-bill' || !amount) return undefined;
  return planCredit([{ cycleId: purpose.cycle.id, amount }], cycles, store.today);
}

export function landingSentences(
  context: PanelContext,
  draft: Draft,
): TemplateResult | typeof nothing {
  const { t, f } = context;
  if (draft.purpose.kind === 'add-information') return nothing;
  const plans = plansOf(context, draft);
  if (!plans) return html`<p>${t.landing.ifApprovedNoAmount}</p>`;
  return html`${plans.map((plan) => html`<p>${creditPlanText(t, f, plan)}</p>`)}`;
}
