/** The list of disputes: each opens with one press anywhere on its row. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Dispute } from '../../contract/index.js';
import { chevronIcon } from '../../styles/icons.js';
import type { PanelContext } from '../panel/panel-context.js';
import { statusBadge } from '../panel/status-badge.js';
import { disputeSubjectText } from './dispute-subject-text.js';

export function disputeRecords(
  context: PanelContext,
  disputes: readonly Dispute[],
  open: (dispute: Dispute) => void,
): TemplateResult {
  return html`<div class="panel__body panel__body--flush">
    <ul class="records" role="list">
      ${repeat(
        disputes,
        ({ id }) => id,
        (dispute) => disputeRecord(context, dispute, open),
      )}
    </ul>
  </div>`;
}

function disputeRecord(
  context: PanelContext,
  dispute: Dispute,
  open: (dispute: Dispute) => void,
): TemplateResult {
  const { t, f, account } = context;
  return html`<li class="record">
    <div class="record__main">
      <p class="record__title">
        <button
          class="record__link"
          type="button"
          aria-label=${t.common.named(t.status.open(dispute.reference), `${disputeSubjectText(context, dispute)}, ${t.statuses[dispute.status]}`)}
          @click=${() => open(dispute)}
        >
          <bdi>${disputeSubjectText(context, dispute)}</bdi>
        </button>
      </p>
      <p class="record__meta">
        <bdi class="notranslate" translate="no">${dispute.reference}</bdi> ·
        ${t.status.updated(f.dateOf(dispute.updatedAt, account.timeZone))}
      </p>
    </div>
    <span class="record__status">${statusBadge(t, dispute.status)}</span>
    <span class="record__amount amount">${amount(context, dispute)}</span>
    <span class="record__go">${chevronIcon()}</span>
  </li>`;
}

/** What was credited, else what was asked for; never the one where the other is meant. */
function amount(
  { t, f }: PanelContext,
  { status, outcome, requestedAmount }: Dispute,
): TemplateResult | typeof nothing {
  const isCredited = status === 'approved' || status === 'partially-approved';
  const money = isCredited ? outcome?.creditedAmount : requestedAmount;
  if (!money) return nothing;
  const label = isCredited ? t.status.creditedAmount : t.status.requestedAmount;
  return html`<span class="visually-hidden">${label}</span> ${f.money(money)}`;
}
