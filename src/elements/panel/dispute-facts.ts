/** What the dispute is about: reason, details, amounts, calls, evidence. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../contract/index.js';
import { callAmountRow } from '../panel/amount-row.js';
import { factRow } from '../panel/fact-row.js';
import type { PanelContext } from '../panel/panel-context.js';
import { reasonText } from '../panel/reason-text.js';
import { untakenCallRows } from '../panel/untaken-call-rows.js';

export function disputeFacts(context: PanelContext, dispute: Dispute): TemplateResult {
  const { t, f, account, snapshot } = context;
  const { subject, refusedCalls = [], requestedAmount, details, evidence, answerBy } = dispute;
  return html`<section class="stack" aria-labelledby="facts-title">
    <h3 id="facts-title">${t.status.facts}</h3>
    <dl class="summary-list summary-list--plain">
      ${factRow(
        t.status.submittedAt,
        html`<time datetime=${dispute.submittedAt}
          >${f.dateTimeOf(dispute.submittedAt, account.timeZone)}</time
        >`,
      )}
      ${answerBy && !dispute.outcome ? factRow(t.status.answerBy, f.date(answerBy)) : nothing}
      ${
        requestedAmount
          ? factRow(
              t.status.requestedAmount,
              html`<span class="amount notranslate" translate="no"
                >${f.money(requestedAmount)}</span
              >`,
            )
          : nothing
      }
      ${factRow(t.status.reason, reasonText(t, dispute.reason, snapshot.reasons.held))}
      ${details ? factRow(t.status.details, html`<span class="prose notranslate" translate="no">${details}</span>`) : nothing}
      ${
        evidence.length > 0
          ? factRow(
              t.status.evidence,
              html`${evidence.map(
                ({ name, sizeBytes }) =>
                  html`<div>
                    <bdi class="notranslate" translate="no">${name}</bdi> · ${f.fileSize(sizeBytes)}
                  </div>`,
              )}`,
            )
          : nothing
      }
    </dl>
    ${
      subject.kind === 'calls'
        ? html`<h4>${t.status.calls}</h4>
            <dl class="amounts">${subject.calls.map((call) => callAmountRow(context, call))}</dl>`
        : nothing
    }
    ${
      refusedCalls.length > 0
        ? html`<h4>${t.status.untaken}</h4>
            ${untakenCallRows(context, refusedCalls)}`
        : nothing
    }
  </section>`;
}
