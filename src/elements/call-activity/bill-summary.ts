/** The bill of the chosen cycle, and the way to dispute it as a whole. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Bill, BillingCycle } from '../../contract/index.js';
import type { PanelContext } from '../panel/panel-context.js';

const BADGES: Readonly<Record<Bill['state'], string>> = {
  paid: 'badge--positive',
  'part-paid': 'badge--warning',
  unpaid: 'badge--info',
  unknown: 'badge--neutral',
};

export function billSummary(
  context: PanelContext,
  dispute: (cycle: BillingCycle) => void,
): TemplateResult | typeof nothing {
  const { t, f, snapshot } = context;
  const cycle = snapshot.cycles.held?.find(({ id }) => id === snapshot.activity.cycleId);
  if (!cycle) return nothing;
  const { bill } = cycle;
  if (!bill) {
    return html`<p class="bill bill--open">
      <span class="badge badge--neutral">${t.billStates.open}</span> ${t.activity.notBilledYet}
    </p>`;
  }
  return html`<div class="bill">
    <div class="bill__name">
      <strong><bdi>${t.activity.bill(bill.number)}</bdi></strong>
      <span class="badge ${BADGES[bill.state]}">${t.billStates[bill.state]}</span>
    </div>
    <dl class="bill__facts">
      <div>
        <dt>${t.activity.amountDue}</dt>
        <dd class="amount">${f.money(bill.amountDue)}</dd>
      </div>
      ${
        bill.amountRemaining && bill.state === 'part-paid'
          ? html`<div>
              <dt>${t.activity.amountRemaining}</dt>
              <dd class="amount">${f.money(bill.amountRemaining)}</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${t.activity.issued}</dt>
        <dd>${f.date(bill.issued)}</dd>
      </div>
      ${
        bill.due && bill.state !== 'paid'
          ? html`<div>
              <dt>${t.activity.due}</dt>
              <dd>${f.date(bill.due)}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      snapshot.capabilities?.disputeBill
        ? html`<button class="button" type="button" @click=${() => dispute(cycle)}>
            ${t.activity.disputeBill}
          </button>`
        : nothing
    }
  </div>`;
}
