/** What the dispute is about: reason, details, amounts, calls, evidence. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../contract/index.js';
import { callNames } from '../panel/call-names.js';
import type { PanelContext } from '../panel/panel-context.js';
import { reasonText } from '../panel/reason-text.js';

export function disputeFacts(context: PanelContext, dispute: Dispute): TemplateResult {
  const { t, f, account, snapshot } = context;
  const { subject, requestedAmount, details, evidence, answerBy } = dispute;
  return html`<section aria-labelledby="facts-title">
    <h3 id="facts-title">${t.status.facts}</h3>
    <dl class="summary-list summary-list--plain">
      ${fact(
        t.status.submittedAt,
        html`<time datetime=${dispute.submittedAt}
          >${f.dateTimeOf(dispute.submittedAt, account.timeZone)}</time
        >`,
      )}
      ${answerBy && !dispute.outcome ? fact(t.status.answerBy, html`${f.date(answerBy)}`) : nothing}
      ${
        requestedAmount
          ? fact(
              t.status.requestedAmount,
              html`<span class="amount">${f.money(requestedAmount)}</span>`,
            )
          : nothing
      }
      ${fact(t.status.reason, html`${reasonText(t, dispute.reason, snapshot.reasons.held)}`)}
      ${details ? fact(t.status.details, html`<span class="prose">${details}</span>`) : nothing}
      ${
        evidence.length > 0
          ? fact(
              t.status.evidence,
              html`${evidence.map(
                ({ name, sizeBytes }) =>
                  html`<div><bdi>${name}</bdi> · ${f.fileSize(sizeBytes)}</div>`,
              )}`,
            )
          : nothing
      }
    </dl>
    ${
      subject.kind === 'calls'
        ? html`<h4>${t.status.calls}</h4>
            <dl class="amounts">
              ${subject.calls.map((call) => {
                const { number, when, charge } = callNames(t, f, account, call);
                return html`<div class="split">
                  <dt class="split__label">
                    <bdi class="number">${number}</bdi> <span class="muted small">${when}</span>
                  </dt>
                  <dd class="split__amount amount">${charge}</dd>
                </div>`;
              })}
            </dl>`
        : nothing
    }
  </section>`;
}

function fact(name: string, value: TemplateResult): TemplateResult {
  return html`<div class="summary-list__row">
    <dt class="summary-list__key">${name}</dt>
    <dd class="summary-list__value">${value}</dd>
  </div>`;
}
