/** Calls that were sent and not taken into the dispute, each with why (R10). */
import { html, type TemplateResult } from 'lit';
import type { RefusedDisputedCall } from '../../contract/index.js';
import { amountRow, callLabel } from './amount-row.js';
import type { PanelContext } from './panel-context.js';

export function untakenCallRows(
  context: PanelContext,
  untaken: readonly RefusedDisputedCall[],
): TemplateResult {
  return html`<dl class="amounts">
    ${untaken.map(({ call, reason }) =>
      amountRow(
        html`${callLabel(context, call)}
          <div class="small">${context.t.ineligibility[reason]}</div>`,
        context.f.money(call.charge),
      ),
    )}
  </dl>`;
}
