/** What the dispute is about: reason, details, amounts, calls, evidence; on paper also whose it is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../contract/index.js';
import { callAmountRow } from './amount-row.js';
import { factRow } from './fact-row.js';
import type { PanelContext } from './panel-context.js';
import { reasonOf } from './reason-text.js';
import { untakenCallRows } from './untaken-call-rows.js';

/** `added` is information that was just added, which the dispute itself does not show. */
export function disputeFacts(
  context: PanelContext,
  dispute: Dispute,
  added?: string,
): TemplateResult {
  const { t, f, account } = context;
  const { subject, refusedCalls = [], requestedAmount, details, evidence, answerBy } = dispute;
  return html`<section class="stack" aria-labelledby="facts-title">
    <h3 id="facts-title">${t.status.facts}</h3>
    <dl class="summary-list summary-list--plain">
      <div class="summary-list__row print-only">
        <dt class="summary-list__key">${t.activity.accountNumber}</dt>
        <dd class="summary-list__value notranslate" translate="no">
          ${account.accountNumber}, ${account.holderName}
        </dd>
      </div>
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
      ${factRow(t.status.reason, reasonOf(context, dispute))} ${words(t.status.details, details)}
      ${words(t.dispute.information, added)}
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

/** As they were typed. */
function words(name: string, text: string | undefined): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return factRow(name, html`<span class="prose notranslate" translate="no">${text}</span>`);
}
