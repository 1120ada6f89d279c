/** Where the credit goes: how much on which bill, and why. What customers look for first. */
import { html, type TemplateResult } from 'lit';
import { placementsOf, type CreditPlan } from '../../domain/index.js';
import { amountRow } from './amount-row.js';
import { billText, creditPlanText } from './credit-landing-text.js';
import type { PanelContext } from './panel-context.js';

/** Without plans no amount is known. */
export function creditLanding(
  { t, f }: PanelContext,
  plans: readonly CreditPlan[] | undefined,
): TemplateResult {
  return html`<section class="notice notice--info" aria-labelledby="landing-title">
    <div class="notice__body">
      <h3 class="notice__title" id="landing-title">${t.landing.title}</h3>
      ${
        plans
          ? html`<dl class="amounts amounts--strong">
                ${placementsOf(plans).map((placement) =>
                  amountRow(billText(t, f, placement), f.money(placement.amount)),
                )}
              </dl>
              ${plans.map((plan) => html`<p class="small">${creditPlanText(t, f, plan)}</p>`)}`
          : html`<p>${t.landing.ifApprovedNoAmount}</p>`
      }
    </div>
  </section>`;
}
