/** How it ended, and where the credit landed. An outcome that was not told is never shown as approved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute, Outcome } from '../../contract/index.js';
import { isZero } from '../../domain/index.js';
import { amountRow, totalRow } from '../panel/amount-row.js';
import { placementText } from '../panel/credit-landing-text.js';
import type { PanelContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';

export function disputeOutcome(
  context: PanelContext,
  dispute: Dispute,
): TemplateResult | typeof nothing {
  const { t, f } = context;
  const { outcome } = dispute;
  // Closed without a word: the status says so already.
  if (!outcome || (outcome.decision === 'unknown' && !outcome.explanation)) return nothing;
  const { creditedAmount } = outcome;
  const hasCredit = creditedAmount !== undefined && !isZero(creditedAmount);
  return html`<section class="well stack" aria-labelledby="outcome-title">
    <h3 id="outcome-title">${t.status.outcome}</h3>
    ${outcome.explanation ? html`<p>${outcome.explanation}</p>` : nothing}
    ${
      outcome.decision === 'unknown'
        ? nothing
        : html`<dl class="amounts">
            ${totalRow(
              t.status.creditedAmount,
              hasCredit ? f.money(creditedAmount) : t.status.noCredit,
            )}
          </dl>`
    }
    ${hasCredit ? landing(context, outcome) : nothing} ${perCall(context, dispute, outcome)}
  </section>`;
}

function landing({ t, f, account }: PanelContext, outcome: Outcome): TemplateResult {
  return html`
    ${(outcome.placements ?? []).map((placement) => html`<p>${placementText(t, f, placement)}</p>`)}
    <p class="muted">
      ${
        outcome.creditedAt
          ? t.status.creditDone(f.dateOf(outcome.creditedAt, account.timeZone))
          : t.status.creditWaiting
      }
    </p>
  `;
}

function perCall(
  { t, f }: PanelContext,
  { subject }: Dispute,
  { calls }: Outcome,
): TemplateResult | typeof nothing {
  if (!calls || calls.length === 0 || subject.kind !== 'calls') return nothing;
  return html`<h4>${t.status.perCall}</h4>
    <dl class="amounts">
      ${calls.map(({ callId, decision, creditedAmount, explanation }) => {
        const call = subject.calls.find(({ id }) => id === callId);
        return amountRow(
          html`<bdi class="number">${call ? partyNumberText(t, call.otherParty) : ''}</bdi>
            <span class="small"
              >${decision === 'approved' ? t.status.callApproved : t.status.callDenied}</span
            >
            ${explanation ? html`<span class="muted small">${explanation}</span>` : nothing}`,
          creditedAmount && decision === 'approved' ? f.money(creditedAmount) : t.status.noCredit,
        );
      })}
    </dl>`;
}
