/** What of a bill is in dispute, and what can be paid now. */
import { html, nothing, type TemplateResult } from 'lit';
import { isZero } from '../../domain/index.js';
import { Amounts, isDisputed, type BillAmounts } from '../../store/amounts.js';
import type { AidContext } from '../aid/aid-element.js';
import { amountRow } from '../panel/amount-row.js';

/** Bills of which nothing is disputed say nothing. */
export function amountsView(
  context: AidContext,
  cycleIds: readonly string[],
  isBill: boolean,
): TemplateResult | typeof nothing {
  const { a, f, store } = context;
  const amounts = store.use(Amounts);
  const bills = cycleIds.flatMap((id) => amounts.of(id) ?? []).filter(isDisputed);
  if (bills.length === 0) return nothing;
  return html`<section class="stack stack--close" aria-labelledby="amounts-title">
    <h3 class=${isBill ? 'visually-hidden' : ''} id="amounts-title">${a.amounts.title}</h3>
    ${bills.map((bill) => oneBill(context, bill, isBill && bills.length === 1))}
    <p class="muted small">
      ${bills.every(({ payableNow }) => isZero(payableNow)) ? a.amounts.nothingToPay : a.amounts.hint}
      ${bills.map(({ beyond }) =>
        beyond.length > 0
          ? a.amounts.beyond(f.list(beyond.map((amount) => f.money(amount))))
          : nothing,
      )}
    </p>
  </section>`;
}

function oneBill(
  { a, t, f }: AidContext,
  { billNumber, inDispute, payableNow }: BillAmounts,
  isNamed: boolean,
): TemplateResult {
  return html`${isNamed ? nothing : html`<h4>${t.activity.bill(billNumber)}</h4>`}
    <dl class="amounts">
      ${amountRow(a.amounts.inDispute, f.money(inDispute))}
      ${amountRow(a.amounts.payNow, f.money(payableNow))}
    </dl>`;
}
