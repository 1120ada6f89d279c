/** The calls for which a credit is asked, each with its amount, and what they add up to. */
import { html, type TemplateResult } from 'lit';
import type { Call, Money } from '../../contract/index.js';
import { totalRow } from '../panel/amount-row.js';
import type { PanelContext } from '../panel/panel-context.js';
import { creditCall, moreCalls, type CallPage } from './credit-call.js';

export function eligibleCalls(
  context: PanelContext,
  calls: readonly Call[],
  totals: readonly Money[],
  page: CallPage,
): TemplateResult {
  const { t, f, account } = context;
  return html`
    <h3 id="eligible-title">${t.credit.eligibleTitle(calls.length, f.number(calls.length))}</h3>
    <ul class="credit-calls" role="list" aria-labelledby="eligible-title">
      ${calls.slice(0, page.shown).map((call) => {
        const duration = f.duration(call.durationSeconds);
        return creditCall(
          context,
          call,
          html`<span class="muted small"
            >${[f.dateTimeOf(call.start, account.timeZone), duration, call.destination]
              .filter(Boolean)
              .join(' · ')}</span
          >`,
          (removed) => page.remove(removed),
        );
      })}
    </ul>
    ${moreCalls(context, calls.length, page)}
    <dl class="amounts">${totals.map((total) => totalRow(t.credit.total, f.money(total)))}</dl>
  `;
}
