/** The calls for which a credit is asked, each with its amount. What they add up to stands in the bar. */
import { html, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import type { PanelContext } from '../panel/panel-context.js';
import { creditCall, moreCalls, type CallPage } from './credit-call.js';

export function eligibleCalls(
  context: PanelContext,
  calls: readonly Call[],
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
  `;
}
