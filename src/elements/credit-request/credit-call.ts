/** One call of the credit request, and the button that takes it out. */
import { html, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import { closeIcon } from '../../styles/later-icons.js';
import { callNames } from '../panel/call-names.js';
import type { PanelContext } from '../panel/panel-context.js';

export function creditCall(
  { t, f, account }: PanelContext,
  call: Call,
  facts: TemplateResult,
  remove: (call: Call) => void,
): TemplateResult {
  const { number, when, charge } = callNames(t, f, account, call);
  return html`<li class="credit-call">
    <div class="credit-call__facts">
      <bdi class="number">${number}</bdi>
      ${facts}
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
