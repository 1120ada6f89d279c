/** A dispute on this subject exists: information is added to it instead of opening a second one. */
import { html, type TemplateResult } from 'lit';
import type { Dispute } from '../../../contract/index.js';
import { warningIcon } from '../../../styles/later-icons.js';
import { disputeCard } from '../../panel/dispute-card.js';
import type { PanelContext } from '../../panel/panel-context.js';

interface ExistingActions {
  readonly addInformation: () => void;
  readonly openAnyway: () => void;
}

/** Instead of the page that would be filled in. */
export function existingOffer(
  context: PanelContext,
  dispute: Dispute,
  actions: ExistingActions,
): TemplateResult {
  const { t, f, account } = context;
  return html`<div class="panel__body stack">
    <p class="lead">
      ${t.dispute.existingBody(dispute.reference, f.dateOf(dispute.submittedAt, account.timeZone))}
    </p>
    ${disputeCard(context, dispute)}
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

/** On the check page, where nothing of what is about to be sent may vanish. */
export function existingNotice(
  { t, f, account }: PanelContext,
  dispute: Dispute,
  { addInformation, openAnyway }: ExistingActions,
): TemplateResult {
  const date = f.dateOf(dispute.submittedAt, account.timeZone);
  return html`<div class="notice notice--warning" role="group" aria-labelledby="existing-title">
    ${warningIcon('notice__icon')}
    <div class="notice__body">
      <h3 class="notice__title" id="existing-title">${t.dispute.existingTitle}</h3>
      <p>${t.dispute.existingBody(dispute.reference, date)}</p>
      <div class="notice__actions">
        <button class="button button--small" type="button" @click=${addInformation}>
          ${t.dispute.addInformation}
        </button>
        <button class="button button--small button--quiet" type="button" @click=${openAnyway}>
          ${t.dispute.openAnyway}
        </button>
      </div>
    </div>
  </div>`;
}
