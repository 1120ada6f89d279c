/** A dispute on this subject exists: information is added to it instead of opening a second one. */
import { html, type TemplateResult } from 'lit';
import type { Dispute } from '../../../contract/index.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { statusBadge } from '../../panel/status-badge.js';

export function existingOffer(
  { t, f, account }: PanelContext,
  dispute: Dispute,
  actions: { readonly addInformation: () => void; readonly openAnyway: () => void },
): TemplateResult {
  return html`<div class="panel__body">
    <p class="lead">
      ${t.dispute.existingBody(dispute.reference, f.dateOf(dispute.submittedAt, account.timeZone))}
    </p>
    <p>${statusBadge(t, dispute.status)}</p>
    <div class="button-row">
      <button class="button button--primary" type="button" @click=${actions.addInformation}>
        ${t.dispute.addInformation}
      </button>
      <button class="button button--quiet" type="button" @click=${actions.openAnyway}>
        ${t.dispute.openAnyway}
      </button>
    </div>
  </div>`;
}
