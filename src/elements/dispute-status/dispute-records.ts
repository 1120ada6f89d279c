/** The list of disputes, those that wait for the customer first: each opens with one press on its row. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Dispute } from '../../contract/index.js';
import { byUrgency, openInformationRequest } from '../../domain/index.js';
import { chevronIcon } from '../../styles/icons.js';
import { disputeSubjectText } from '../panel/dispute-subject-text.js';
import type { PanelContext } from '../panel/panel-context.js';
import { statusBadge } from '../panel/status-badge.js';

type Open = (dispute: Dispute) => void;

export function disputeRecords(
  context: PanelContext,
  disputes: readonly Dispute[],
  open: Open,
): TemplateResult {
  const { t } = context;
  const { waiting, others } = byUrgency(disputes);
  if (waiting.length === 0) return records(context, others, open);
  return html`${group(context, 'waiting', t.status.waitingTitle, waiting, open)}
  ${others.length > 0 ? group(context, 'others', t.status.othersTitle, others, open) : nothing}`;
}

function group(
  context: PanelContext,
  id: string,
  title: string,
  disputes: readonly Dispute[],
  open: Open,
): TemplateResult {
  return html`<section class="records-group" aria-labelledby=${id}>
    <h3 class="records-group__title" id=${id}>${title}</h3>
    ${records(context, disputes, open)}
  </section>`;
}

function records(context: PanelContext, disputes: readonly Dispute[], open: Open): TemplateResult {
  return html`<ul class="records" role="list">
    ${repeat(
      disputes,
      ({ id }) => id,
      (dispute) => disputeRecord(context, dispute, open),
    )}
  </ul>`;
}

function disputeRecord(context: PanelContext, dispute: Dispute, open: Open): TemplateResult {
  const { t, f, account } = context;
  const { reference, updatedAt, status } = dispute;
  const about = disputeSubjectText(context, dispute);
  const dueBy = openInformationRequest(dispute)?.dueBy;
  return html`<li class="record">
    <div class="record__main">
      <p class="record__title">
        <button
          class="record__link"
          type="button"
          aria-label=${t.common.named(t.status.open(reference), `${about}, ${t.statuses[status]}`)}
          @click=${() => open(dispute)}
        >
          <bdi>${about}</bdi>
        </button>
      </p>
      <p class="record__meta">
        <bdi class="notranslate" translate="no">${reference}</bdi> ·
        ${t.status.updated(f.dateOf(updatedAt, account.timeZone))}
      </p>
      ${dueBy ? html`<p class="record__due">${t.status.askedBy(f.date(dueBy))}</p>` : nothing}
    </div>
    <div class="record__end">
      <span class="record__status">${statusBadge(t, status)}</span>
      <span class="record__amount">${amount(context, dispute)}</span>
    </div>
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
  return html`<span class="record__label">${label}</span>
    <span class="amount notranslate" translate="no">${f.money(money)}</span>`;
}
