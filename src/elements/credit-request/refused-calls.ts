/** The calls that cannot be credited here: each with the reason why, and the route left for them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import type { RefusedCall } from '../../store/index.js';
import { alertIcon, closeIcon } from '../../styles/icons.js';
import { callNames } from '../panel/call-names.js';
import type { PanelContext } from '../panel/panel-context.js';

export function refusedCalls(
  context: PanelContext,
  refused: readonly RefusedCall[],
  remove: (call: Call) => void,
  askPerson: () => void,
): TemplateResult {
  const { t, f } = context;
  return html`<div class="notice notice--warning" role="group" aria-labelledby="refused-title">
    ${alertIcon('notice__icon')}
    <div class="notice__body">
      <h3 class="notice__title" id="refused-title">
        ${t.credit.refusedTitle(refused.length, f.number(refused.length))}
      </h3>
      <ul class="credit-calls" role="list">
        ${refused.map((item) => refusedCall(context, item, remove))}
      </ul>
      <p>${t.credit.refusedBody}</p>
      <div class="notice__actions">
        <button class="button button--small" type="button" @click=${askPerson}>
          ${t.credit.askPerson}
        </button>
      </div>
    </div>
  </div>`;
}

function refusedCall(
  { t, f, account }: PanelContext,
  { call, eligibility }: RefusedCall,
  remove: (call: Call) => void,
): TemplateResult {
  const { number, when, charge } = callNames(t, f, account, call);
  return html`<li class="credit-call">
    <div class="credit-call__facts">
      <bdi class="number">${number}</bdi>
      <span class="muted small">${when}</span>
      <span class="small"
        >${t.ineligibility[eligibility.reason]}
        ${
          eligibility.reason === 'outside-window' && eligibility.lastDay
            ? t.credit.lastDay(f.date(eligibility.lastDay))
            : nothing
        }</span
      >
    </div>
    <span class="amount muted">${charge}</span>
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
