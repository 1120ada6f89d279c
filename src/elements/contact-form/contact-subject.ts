/** What the message is about: filled in already, so that nothing is asked that is known. */
import { html, nothing, type TemplateResult } from 'lit';
import { callAmountRow } from '../panel/amount-row.js';
import type { PanelContext } from '../panel/panel-context.js';

export function contactSubject(context: PanelContext): TemplateResult {
  const { t, f, snapshot } = context;
  const { calls } = snapshot.contact;
  return html`
    <p class="lead">${intro(context)}</p>
    ${
      calls.length === 0
        ? nothing
        : html`<div class="well">
            <h3>${t.contact.callsTitle(calls.length, f.number(calls.length))}</h3>
            <dl class="amounts">${calls.map((call) => callAmountRow(context, call))}</dl>
          </div>`
    }
  `;
}

function intro({ t, snapshot }: PanelContext): string {
  const { topic, calls, disputeId } = snapshot.contact;
  if (topic === 'call-not-listed') return t.contact.introNotListed;
  if (topic === 'calls-not-eligible') return t.contact.introNotEligible(calls.length);
  const dispute = snapshot.disputes.held?.find(({ id }) => id === disputeId);
  return topic === 'escalation' && dispute
    ? t.contact.introEscalation(dispute.reference)
    : t.contact.introOther;
}
