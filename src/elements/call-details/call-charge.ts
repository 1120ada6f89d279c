/** How the charge is made up: the facts first, then what adds up, and the sum last. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import { chargeBreakdownOf } from '../../domain/index.js';
import { amountRow, nameRow, totalRow } from '../panel/amount-row.js';
import type { PanelContext } from '../panel/panel-context.js';

export function callCharge(context: PanelContext, call: Call): TemplateResult {
  const { t, f } = context;
  const breakdown = chargeBreakdownOf(call);
  const { tariff } = call;
  return html`<section class="well stack" aria-labelledby="charge-title">
    <h3 id="charge-title">${t.details.chargeTitle}</h3>
    <dl class="amounts">
      ${tariff?.name ? nameRow(t.details.tariff, tariff.name) : nothing}
      ${
        tariff?.incrementSeconds
          ? amountRow(t.details.increment, f.duration(tariff.incrementSeconds))
          : nothing
      }
      ${tariff?.tax ? amountRow(t.details.tax, f.money(tariff.tax)) : nothing}
      ${
        tariff?.includedSeconds
          ? amountRow(t.details.included, f.duration(tariff.includedSeconds))
          : nothing
      }
      ${
        !breakdown && tariff?.ratePerMinute
          ? amountRow(t.details.ratePerMinute, f.exactMoney(tariff.ratePerMinute))
          : nothing
      }
      ${breakdown?.setupFee ? amountRow(t.details.setupFee, f.exactMoney(breakdown.setupFee)) : nothing}
      ${
        breakdown?.usage
          ? amountRow(
              t.details.usage(
                f.duration(breakdown.usage.seconds),
                f.exactMoney(breakdown.usage.ratePerMinute),
              ),
              f.exactMoney(breakdown.usage.amount),
            )
          : nothing
      }
      ${totalRow(t.details.charge, f.exactMoney(call.charge))}
    </dl>
    ${call.chargeEstimated ? html`<p class="small">${t.details.estimated}</p>` : nothing}
    ${tariff ? nothing : html`<p class="muted small">${t.details.unknownTariff}</p>`}
  </section>`;
}
