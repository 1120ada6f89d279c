/** One call of the credit request, and the button that takes it out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import { closeIcon } from '../../styles/later-icons.js';
import { callNames } from '../panel/call-names.js';
import type { PanelContext } from '../panel/panel-context.js';

/** What can be done with a list of calls. */
export interface CallPage {
  /** How many of them are drawn. */
  readonly shown: number;
  readonly showMore: () => void;
  readonly remove: (call: Call) => void;
}

/** The way to the rest of a list that is drawn in part. */
export function moreCalls(
  { t, f }: PanelContext,
  count: number,
  { shown, showMore }: CallPage,
): TemplateResult | typeof nothing {
  if (count <= shown) return nothing;
  return html`<p class="cluster">
    <span class="muted small">${t.credit.shown(f.number(shown), count, f.number(count))}</span>
    <button class="button button--small" type="button" @click=${showMore}>
      ${t.credit.showMore}
    </button>
  </p>`;
}

export function creditCall(
  { t, f, account }: PanelContext,
  call: Call,
  facts: TemplateResult,
  remove: (call: Call) => void,
): TemplateResult {
  const { number, when } = callNames(t, f, account, call);
  return html`<li class="credit-call">
    <div class="credit-call__facts">
      <bdi class="number notranslate" translate="no">${number}</bdi>
      ${facts}
    </div>
    <span class="amount notranslate" translate="no">${f.exactMoney(call.charge)}</span>
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
