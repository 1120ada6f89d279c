/** How it ended, and where the credit landed. An outcome that was not told is never shown as approved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDecision, Dispute, DisputedCall, Money } from '../../contract/index.js';
import { isZero } from '../../domain/index.js';
import { callLabel } from './amount-row.js';
import { placementText } from './credit-landing-text.js';
import type { PanelContext } from './panel-context.js';

/** What was decided, in the words of the provider, and for each call. */
export function disputeDecision(
  context: PanelContext,
  { outcome, status, subject }: Dispute,
): TemplateResult | typeof nothing {
  if (!outcome) return nothing;
  const { t, account } = context;
  const language = account.language ?? nothing;
  const { explanation, decision, creditedAmount } = outcome;
  const isTold = decision !== 'unknown' && status !== 'closed-unknown';
  const isWithout = creditedAmount ? isZero(creditedAmount) : decision === 'denied';
  const decisions = isTold && subject.kind === 'calls' ? outcome.calls : undefined;
  const calls = subject.kind === 'calls' ? subject.calls : [];
  return html`${explanation ? html`<p lang=${language}>${explanation}</p>` : nothing}
  ${isTold && isWithout ? html`<p>${t.status.noCredit}</p>` : nothing}
  ${
    decisions?.length
      ? html`<section aria-labelledby="per-call-title">
          <h4 id="per-call-title">${t.status.perCall}</h4>
          <dl class="amounts">
            ${decisions.map((decided) => {
              const call = calls.find(({ id }) => id === decided.callId);
              return callDecision(context, call, decided);
            })}
          </dl>
        </section>`
      : nothing
  }`;
}

function callDecision(
  context: PanelContext,
  call: DisputedCall | undefined,
  { decision, creditedAmount, explanation }: CallDecision,
): TemplateResult {
  const { t, account } = context;
  const language = account.language ?? nothing;
  const isDenied = decision === 'denied';
  return html`<div class="split">
    <dt class="split__label">
      ${call ? callLabel(context, call) : t.partyNumbers.unknown}
      ${explanation ? html`<span class="split__sub" lang=${language}>${explanation}</span>` : nothing}
    </dt>
    <dd class="split__decision">
      ${isDenied ? nothing : amountOf(context, creditedAmount)}
      <span class="badge ${isDenied ? 'badge--negative' : 'badge--positive'}"
        >${isDenied ? t.status.callDenied : t.status.callApproved}</span
      >
    </dd>
  </div>`;
}

/** The credit itself: how much, on which bill, and whether it is there. */
export function disputeCredit(context: PanelContext, { outcome }: Dispute): TemplateResult {
  const { t, f, account } = context;
  const { creditedAmount, creditedAt, placements = [] } = outcome ?? {};
  return html`<p><strong>${amountOf(context, creditedAmount)}</strong></p>
    ${placements.map((placement) => html`<p>${placementText(t, f, placement)}</p>`)}
    ${
      creditedAmount
        ? html`<p class="muted">
            ${
              creditedAt
                ? t.status.creditDone(f.dateOf(creditedAt, account.timeZone))
                : t.status.creditWaiting
            }
          </p>`
        : nothing
    }`;
}

/** An amount that was not told is not nothing: it is not known. */
function amountOf({ t, f }: PanelContext, amount: Money | undefined): TemplateResult {
  return amount
    ? html`<span class="amount notranslate" translate="no">${f.money(amount)}</span>`
    : html`${t.status.creditNotTold}`;
}
