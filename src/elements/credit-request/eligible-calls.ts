/** The calls for which a credit is asked, each with its amount, and what they add up to. */
import { html, type TemplateResult } from 'lit';
import type { Call, Money } from '../../contract/index.js';
import { closeIcon } from '../../styles/icons.js';
import { callNames } from '../panel/call-names.js';
import type { PanelContext } from '../panel/panel-context.js';

export function eligibleCalls(
  context: PanelContext,
  calls: readonly Call[],
  totals: readonly Money[],
  remove: (call: Call) => void,
): TemplateResult {
  const { t, f } = context;
  return html`
    <h3 id="eligible-title">${t.credit.eligibleTitle(calls.length, f.number(calls.length))}</h3>
    <ul class="credit-calls" role="list" aria-labelledby="eligible-title">
      ${calls.map((call) => creditCall(context, call, remove))}
    </ul>
    <dl class="amounts">
      ${totals.map(
        (total) =>
          html`<div class="split split--total">
            <dt class="split__label">${t.credit.total}</dt>
            <dd class="split__amount amount">${f.money(total)}</dd>
          </div>`,
      )}
    </dl>
  `;
}

function creditCall(
  { t, f, account }: PanelContext,
  call: Call,
  remove: (call: Call) => void,
): TemplateResult {
  const { number, when, charge } = callNames(t, f, account, call);
  return html`<li class="credit-call">
    <div class="credit-call__facts">
      <bdi class="number">${number}</bdi>
      <span class="muted small"
        >${when} ·
        ${f.duration(call.durationSeconds)}${call.destination ? ` · ${call.destination}` : ''}</span
      >
    </div>
    <span class="amount">${charge}</span>
    <button
      class="icon-button icon-button--small"
      type="button"
      aria-label=${t.credit.removeCall(number, when)}
      title=${t.common.remove}
      @click=${() => remove(call)}
    >
      ${closeIcon()}
    </button>
  </li>`;
}
