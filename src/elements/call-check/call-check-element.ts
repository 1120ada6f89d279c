import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Call } from '../../contract/index.js';
import type { Finding, MergedFinding, TariffCalculation } from '../../domain/findings/index.js';
import { RedressNavigateEvent } from '../../events/index.js';
import { Findings } from '../../store/findings.js';
import type { Snapshot } from '../../store/index.js';
import { AidElement, type AidContext } from '../aid/aid-element.js';
import { calculationRows, disputeText, findingText } from '../aid/finding-text.js';
import { amountRow, totalRow } from '../panel/amount-row.js';

/**
 * A part of `<redress-call-details>`.
 *
 * @summary What stands out about one call: each finding, and its charge worked out again.
 *
 * @event {RedressNavigateEvent} redress-navigate - The customer goes on to a credit request. Cancelable.
 */
export class RedressCallCheck extends AidElement {
  /** The call that is looked at. */
  @property({ attribute: false }) call: Call | undefined;

  protected override slices({ findings, selection }: Snapshot): readonly unknown[] {
    return [findings, selection];
  }

  protected override renderAid(context: AidContext): TemplateResult | typeof nothing {
    const { store, snapshot, a } = context;
    const { call } = this;
    store.use(Findings);
    const merged = call && snapshot.findings.byCall.get(call.id);
    if (!merged) return nothing;
    const own = findingsAbout(merged, call);
    const calculated = own.find((finding) => finding.rule === 'above-tariff');
    return html`<section class="well stack" aria-labelledby="check-title">
      <h3 id="check-title">${a.calculation.found}</h3>
      ${own.map((finding) => html`<p>${findingText(context, finding)}</p>`)}
      ${calculated ? this.#calculation(context, calculated.facts) : nothing}
      ${
        store.eligibilityOf(call).eligible
          ? html`<p>
              <button
                class="button"
                type="button"
                @click=${() => this.#dispute(context, merged, call)}
              >
                ${this.#disputeLabel(context, merged, call)}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #calculation(context: AidContext, facts: TariffCalculation): TemplateResult {
    const { a, f } = context;
    const { calculation } = a;
    const { expected, charged, difference, includedSeconds, billedSeconds } = facts;
    return html`<h4>${calculation.title}</h4>
      <dl class="amounts">
        ${calculationRows(context, facts).map(([label, amount]) => amountRow(label, amount))}
        ${totalRow(calculation.expected, f.exactMoney(expected))}
        ${amountRow(calculation.charged, f.exactMoney(charged))}
        ${totalRow(calculation.difference, f.exactMoney(difference))}
      </dl>
      <p class="muted small">
        ${includedSeconds > 0 ? calculation.included(f.duration(includedSeconds)) : nothing}
        ${
          billedSeconds !== undefined && billedSeconds !== facts.chargeableSeconds
            ? calculation.billed(f.duration(billedSeconds))
            : nothing
        }
        ${calculation.rounded}
      </p>`;
  }

  /** The part that is wrong, where the provider takes less than the whole charge. */
  #disputeLabel({ a, f, snapshot }: AidContext, { calls }: MergedFinding, call: Call): string {
    const amount = calls.find((one) => one.call.id === call.id)?.amount;
    return amount && snapshot.capabilities?.partialAmounts
      ? a.calculation.dispute(f.money(amount))
      : a.calculation.disputeCall;
  }

  #dispute(context: AidContext, merged: MergedFinding, call: Call): void {
    const { store } = context;
    const intent = new RedressNavigateEvent('credit-request');
    if (!this.dispatchEvent(intent)) return;
    const [lead, ...others] = findingsAbout(merged, call);
    const about: MergedFinding = lead ? { ...merged, lead, others } : merged;
    store.use(Findings).takeUp(about, disputeText(context, about), call);
    store.goTo({ name: 'credit-request' });
  }
}

/** Of a group of findings, those that speak of the call. */
function findingsAbout({ lead, others }: MergedFinding, call: Call): readonly Finding[] {
  return [lead, ...others].filter(({ calls }) => calls.some((one) => one.call.id === call.id));
}
