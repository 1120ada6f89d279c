/** How it ended, and where the credit landed. An outcome that was not told is never shown as approved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute, DisputedCall, Money, Outcome } from '../../contract/index.js';
import { isZero } from '../../domain/index.js';
import { amountRow, totalRow } from '../panel/amount-row.js';
import { callNames } from '../panel/call-names.js';
import { placementText } from '../panel/credit-landing-text.js';
import type { PanelContext } from '../panel/panel-context.js';

export function disputeOutcome(
  context: PanelContext,
  dispute: Dispute,
): TemplateResult | typeof nothing {
  const { t, account } = context;
  const { outcome } = dispute;
  if (!outcome) return nothing;
  const isTold = outcome.decision !== 'unknown' && dispute.status !== 'closed-unknown';
  // Closed without a word: the status says so already.
  if (!isTold && !outcome.explanation) return nothing;
  return html`<section class="well stack" aria-labelledby="outcome-title">
    <h3 id="outcome-title">${t.status.outcome}</h3>
    ${outcome.explanation ? html`<p lang=${account.language ?? nothing}>${outcome.explanation}</p>` : nothing}
    ${isTold ? decision(context, dispute, outcome) : nothing}
  </section>`;
}

function decision(context: PanelContext, dispute: Dispute, outcome: Outcome): TemplateResult {
  const { t } = context;
  const { creditedAmount } = outcome;
  const hasCredit = creditedAmount !== undefined && !isZero(creditedAmount);
  const isDenied = outcome.decision === 'denied';
  return html`
    <dl class="amounts">
      ${totalRow(t.status.creditedAmount, creditText(context, creditedAmount, isDenied))}
    </dl>
    ${hasCredit ? landing(context, outcome) : nothing} ${perCall(context, dispute, outcome)}
  `;
}

/** An amount that was not told is not nothing: it is not known. */
function creditText({ t, f }: PanelContext, amount: Money | undefined, isDenied: boolean): string {
  if (amount ? isZero(amount) : isDenied) return t.status.noCredit;
  return amount ? f.money(amount) : t.status.creditNotTold;
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
  context: PanelContext,
  { subject }: Dispute,
  { calls }: Outcome,
): TemplateResult | typeof nothing {
  const { t, account } = context;
  if (!calls || calls.length === 0 || subject.kind !== 'calls') return nothing;
  return html`<h4>${t.status.perCall}</h4>
    <dl class="amounts">
      ${calls.map((decided) => {
        const { callId, creditedAmount, explanation } = decided;
        const isDenied = decided.decision === 'denied';
        return amountRow(
          html`${callName(
              context,
              subject.calls.find(({ id }) => id === callId),
            )}
            <span class="small">${isDenied ? t.status.callDenied : t.status.callApproved}</span>
            ${explanation ? html`<span class="muted small" lang=${account.language ?? nothing}>${explanation}</span>` : nothing}`,
          creditText(context, isDenied ? undefined : creditedAmount, isDenied),
        );
      })}
    </dl>`;
}

function callName({ t, f, account }: PanelContext, call: DisputedCall | undefined): TemplateResult {
  if (!call) return html`${t.partyNumbers.unknown}`;
  const { number, when } = callNames(t, f, account, call);
  return html`<bdi class="number notranslate" translate="no">${number}</bdi>
    <span class="muted small">${when}</span>`;
}
