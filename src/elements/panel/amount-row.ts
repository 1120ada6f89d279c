/** Rows of `<dl class="amounts">`: what it is for, and how much. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call, DisputedCall } from '../../contract/index.js';
import { callNames } from './call-names.js';
import type { PanelContext } from './panel-context.js';

export function amountRow(label: TemplateResult | string, amount: string): TemplateResult {
  return html`<div class="split">
    <dt class="split__label">${label}</dt>
    ${amountCell(amount)}
  </div>`;
}

/** The row in which the ones above are added up. */
export function totalRow(label: string, amount: string): TemplateResult {
  return html`<div class="split split--total">
    <dt class="split__label">${label}</dt>
    ${amountCell(amount)}
  </div>`;
}

/** Words in place of an amount, such as "not told", are left to translators. */
function amountCell(amount: string): TemplateResult {
  const isAmount = /\p{Nd}/u.test(amount);
  const mark = isAmount ? 'notranslate' : '';
  const translate = isAmount ? 'no' : nothing;
  return html`<dd class="split__amount amount ${mark}" translate=${translate}>${amount}</dd>`;
}

/** A call by its number and its time, with every digit of its charge: the rows add up to the total. */
export function callAmountRow(
  { t, f, account }: PanelContext,
  call: Call | DisputedCall,
): TemplateResult {
  const { number, when } = callNames(t, f, account, call);
  return amountRow(
    html`<bdi class="number notranslate" translate="no">${number}</bdi>
      <span class="muted small">${when}</span>`,
    f.exactMoney(call.charge),
  );
}
