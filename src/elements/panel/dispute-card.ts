/** A dispute that is not the page's own subject: enough of it to know it again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../contract/index.js';
import { latestEntry } from '../../domain/index.js';
import { disputeSubjectText } from './dispute-subject-text.js';
import { factRow } from './fact-row.js';
import type { PanelContext } from './panel-context.js';
import { statusBadge } from './status-badge.js';

export function disputeCard(context: PanelContext, dispute: Dispute): TemplateResult {
  const { t, f, account } = context;
  const { requestedAmount, reference, status } = dispute;
  const latest = latestEntry(dispute);
  return html`<div class="well">
    <dl class="summary-list summary-list--plain">
      ${factRow(
        t.dispute.checkDispute,
        html`<bdi class="notranslate" translate="no">${reference}</bdi>`,
      )}
      ${factRow(t.status.subject, html`<bdi>${disputeSubjectText(context, dispute)}</bdi>`)}
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
      ${factRow(t.status.status, statusBadge(t, status))}
      ${
        latest
          ? factRow(
              t.status.latest,
              `${t.status.events[latest.kind]}, ${f.dateOf(latest.at, account.timeZone)}`,
            )
          : nothing
      }
    </dl>
  </div>`;
}
