/** Calls that were sent and not taken into the dispute, each with why (R10). */
import { html, type TemplateResult } from 'lit';
import type { RefusedDisputedCall } from '../../contract/index.js';
import { amountRow } from './amount-row.js';
import { callNames } from './call-names.js';
import type { PanelContext } from './panel-context.js';

export function untakenCallRows(
  { t, f, account }: PanelContext,
  untaken: readonly RefusedDisputedCall[],
): TemplateResult {
  return html`<dl class="amounts">
    ${untaken.map(({ call, reason }) => {
      const { number, when, charge } = callNames(t, f, account, call);
      return amountRow(
        html`<bdi class="number notranslate" translate="no">${number}</bdi>
          <span class="muted small">${when}</span>
          <div class="small">${t.ineligibility[reason]}</div>`,
        charge,
      );
    })}
  </dl>`;
}
