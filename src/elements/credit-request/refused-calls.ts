/** The calls that cannot be credited here: each with the reason why, and the route left for them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import type { RefusedCall } from '../../store/index.js';
import { alertIcon } from '../../styles/icons.js';
import type { PanelContext } from '../panel/panel-context.js';
import { creditCall, moreCalls, type CallPage } from './credit-call.js';

/** What the contract takes in one message. */
const MAX_CALLS = 1_000;

export function refusedCalls(
  context: PanelContext,
  refused: readonly RefusedCall[],
  page: CallPage,
  askPerson: () => void,
): TemplateResult {
  const { t, f } = context;
  const isTooMany = refused.length > MAX_CALLS;
  return html`<div class="notice notice--warning" role="group" aria-labelledby="refused-title">
    ${alertIcon('notice__icon')}
    <div class="notice__body">
      <h3 class="notice__title" id="refused-title">
        ${t.credit.refusedTitle(refused.length, f.number(refused.length))}
      </h3>
      <ul class="credit-calls" role="list">
        ${refused
          .slice(0, page.shown)
          .map((item) => refusedCall(context, item, (call) => page.remove(call)))}
      </ul>
      ${moreCalls(context, refused.length, page)}
      <p>
        ${isTooMany ? t.credit.tooManyForContact(MAX_CALLS, f.number(MAX_CALLS)) : t.credit.refusedBody(refused.length)}
      </p>
      <div class="notice__actions">
        <button
          class="button button--small"
          type="button"
          ?disabled=${isTooMany}
          @click=${askPerson}
        >
          ${t.credit.askPerson(refused.length)}
        </button>
      </div>
    </div>
  </div>`;
}

function refusedCall(
  context: PanelContext,
  { call, eligibility }: RefusedCall,
  remove: (call: Call) => void,
): TemplateResult {
  const { t, f, account } = context;
  const { reason, lastDay } = eligibility;
  const facts = html`<span class="muted small">${f.dateTimeOf(call.start, account.timeZone)}</span>
    <span class="small"
      >${t.ineligibility[reason]}
      ${reason === 'outside-window' && lastDay ? t.credit.lastDay(f.date(lastDay)) : nothing}</span
    >`;
  return creditCall(context, call, facts, remove);
}
