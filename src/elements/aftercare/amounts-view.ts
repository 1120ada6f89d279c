/** What of a bill is in dispute, and what can be paid now. */
import { html, nothing, type TemplateResult } from 'lit';
import { isZero } from '../../domain/index.js';
import { Amounts, isDisputed, type BillAmounts } from '../../store/amounts.js';
import type { AidContext } from '../aid/aid-element.js';
import { amountRow } from '../panel/amount-row.js';

/** Of each bill of which something is disputed. */
export function amountsView(
  context: AidContext,
  cycleIds: readonly string[],
): TemplateResult | typeof nothing {
  const { a, t, f } = context;
  const bills = disputedBills(context, cycleIds);
  if (bills.length === 0) return nothing;
  return html`<section class="stack stack--close" aria-labelledby="amounts-title">
    <h3 id="amounts-title">${a.amounts.title}</h3>
    ${bills.map(
      ({ billNumber, inDispute, payableNow }) =>
        html`<h4>${t.activity.bill(billNumber)}</h4>
          <dl class="amounts">
            ${amountRow(a.amounts.inDispute, f.money(inDispute))}
            ${amountRow(a.amounts.payNow, f.money(payableNow))}
          </dl>`,
    )}
    ${hint(context, bills)}
  </section>`;
}

/** The same of one bill, below its own facts: in one line where there is room. */
export function billAmountsView(
  context: AidContext,
  cycleId: string,
): TemplateResult | typeof nothing {
  const { a, f } = context;
  const bills = disputedBills(context, [cycleId]);
  const [bill] = bills;
  if (!bill) return nothing;
  const fact = (name: string, amount: string): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd class="amount notranslate" translate="no">${amount}</dd>
    </div>`;
  return html`<dl class="facts">
      ${fact(a.amounts.inDispute, f.money(bill.inDispute))}
      ${fact(a.amounts.payNow, f.money(bill.payableNow))}
    </dl>
    ${hint(context, bills)}`;
}

/** Bills of which nothing is disputed say nothing. */
function disputedBills({ store }: AidContext, cycleIds: readonly string[]): readonly BillAmounts[] {
  const amounts = store.use(Amounts);
  return cycleIds.flatMap((id) => amounts.of(id) ?? []).filter(isDisputed);
}

function hint({ a, f }: AidContext, bills: readonly BillAmounts[]): TemplateResult {
  const isNothing = bills.every(({ payableNow }) => isZero(payableNow));
  const beyond = bills.flatMap((bill) => bill.beyond).map((amount) => f.money(amount));
  return html`<p class="muted small">
    ${isNothing ? a.amounts.nothingToPay : a.amounts.hint}
    ${beyond.length > 0 ? a.amounts.beyond(f.list(beyond)) : nothing}
  </p>`;
}
