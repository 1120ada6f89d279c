/** Rows of `<dl class="amounts">`: what it is for, and how much. */
import { html, type TemplateResult } from 'lit';
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

/** Words in place of an amount may break, and are left to translators. */
function amountCell(text: string): TemplateResult {
  return /\p{Nd}/u.test(text)
    ? html`<dd class="split__amount amount notranslate" translate="no">${text}</dd>`
    : html`<dd class="split__words">${text}</dd>`;
}

/** A row with the name of something, which the provider has chosen. */
export function nameRow(label: string, name: string): TemplateResult {
  return html`<div class="split">
    <dt class="split__label">${label}</dt>
    <dd class="split__words notranslate" translate="no">${name}</dd>
  </div>`;
}

/** A call by its number and its time, with every digit of its charge: the rows add up to the total. */
export function callAmountRow(context: PanelContext, call: Call | DisputedCall): TemplateResult {
  return amountRow(callLabel(context, call), context.f.exactMoney(call.charge));
}

/** The number, and below it the time. */
export function callLabel(
  { t, f, account }: PanelContext,
  call: Call | DisputedCall,
): TemplateResult {
  const { number, when } = callNames(t, f, account, call);
  return html`<bdi class="number notranslate" translate="no">${number}</bdi>
    <span class="split__sub">${when}</span>`;
}
