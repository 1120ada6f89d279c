/** The bill of the chosen cycle, and the way to dispute it as a whole. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Bill, BillingCycle, Money } from '../../contract/index.js';
import { billStanding, compareMoney, type BillStanding } from '../../domain/index.js';
import type { FirstContext } from '../panel/panel-context.js';
import { fact } from './account-pickers.js';

const BADGES: Readonly<Record<BillStanding, string>> = {
  paid: 'badge--positive',
  'part-paid': 'badge--warning',
  unpaid: 'badge--info',
  'in-credit': 'badge--positive',
  'nothing-due': 'badge--neutral',
  unknown: 'badge--neutral',
};

/** The chosen cycle, once it has a bill. */
export function billedCycle({ snapshot }: FirstContext): BillingCycle | undefined {
  const { cycles, activity } = snapshot;
  return cycles.held?.find(({ id, bill }) => bill && id === activity.cycleId);
}

export function billSummary(
  context: FirstContext,
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
  const remaining = remainingToTell(bill);
  const standing = billStanding(bill);
  return html`<div class="bill">
    <div class="bill__name">
      <strong><bdi>${t.activity.bill(bill.number)}</bdi></strong>
      <span class="badge ${BADGES[standing]}">${t.billStates[standing]}</span>
    </div>
    <dl class="facts">
      ${fact(t.activity.amountDue, amount(f.money(bill.amountDue)))}
      ${remaining ? fact(t.activity.amountRemaining, amount(f.money(remaining))) : nothing}
      ${fact(t.activity.issued, f.date(bill.issued))}
      ${bill.due && bill.state !== 'paid' ? fact(t.activity.due, f.date(bill.due)) : nothing}
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

function amount(text: string): TemplateResult {
  return html`<span class="amount notranslate" translate="no">${text}</span>`;
}

/** What is still to pay, where that is not the amount due already: after a payment or a credit. */
function remainingToTell({ state, amountDue, amountRemaining }: Bill): Money | undefined {
  if (!amountRemaining || state === 'paid' || state === 'unknown') return undefined;
  const isSame =
    amountRemaining.currency === amountDue.currency &&
    compareMoney(amountRemaining, amountDue) === 0;
  return isSame ? undefined : amountRemaining;
}
