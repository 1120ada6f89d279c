/** One dispute: where it stands, what is asked of the customer, its outcome, its facts, its timeline. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../contract/index.js';
import { canAddInformation, canWithdraw, openInformationRequest } from '../../domain/index.js';
import { warningIcon } from '../../styles/later-icons.js';
import { disputeFacts } from '../panel/dispute-facts.js';
import { disputeSubjectText } from '../panel/dispute-subject-text.js';
import { disputeTracker } from '../panel/dispute-tracker.js';
import { keepWhole } from '../panel/keep-whole.js';
import type { PanelContext } from '../panel/panel-context.js';
import { statusBadge } from '../panel/status-badge.js';
import { disputeTimeline } from './dispute-timeline.js';

export interface DisputeActions {
  readonly addInformation: () => void;
  readonly withdraw: () => void;
  readonly askPerson: () => void;
}

export function disputeDetails(
  context: PanelContext,
  dispute: Dispute,
  actions: DisputeActions,
): TemplateResult {
  const { t, snapshot } = context;
  const canAdd = canAddInformation(dispute.status);
  return html`
    <header class="panel__header" part="header">
      <div class="panel__titles">
        <p class="eyebrow"><bdi>${disputeSubjectText(context, dispute)}</bdi></p>
        <h2 class="panel__title" id="title" data-heading tabindex="-1">
          ${keepWhole(t.status.disputeTitle(dispute.reference), dispute.reference)}
        </h2>
        <p class="status-line">
          ${statusBadge(t, dispute.status)} <span>${t.status.explanations[dispute.status]}</span>
        </p>
      </div>
    </header>
    <div class="panel__body stack stack--loose">
      ${question(context, dispute, actions.addInformation)}
      <div class="columns">
        <div class="stack stack--loose">
          <section class="stack" aria-labelledby="progress-title">
            <h3 id="progress-title">${t.status.progress.title}</h3>
            ${disputeTracker(context, dispute)}
          </section>
          <section class="stack" aria-labelledby="timeline-title">
            <h3 id="timeline-title">${t.status.timeline}</h3>
            ${disputeTimeline(context, dispute)}
          </section>
        </div>
        ${disputeFacts(context, dispute)}
      </div>
      <redress-aftercare .dispute=${dispute}></redress-aftercare>
    </div>
    <footer class="panel__footer no-print" part="footer">
      <div class="button-row">
        ${
          canAdd
            ? html`<button class="button" type="button" @click=${actions.addInformation}>
                ${t.status.addInformation}
              </button>`
            : nothing
        }
        <button class="button" type="button" @click=${actions.askPerson}>
          ${t.status.escalate}
        </button>
        ${
          snapshot.capabilities?.withdraw && canWithdraw(dispute.status)
            ? html`<button
                class="button button--quiet button--danger"
                type="button"
                @click=${actions.withdraw}
              >
                ${t.status.withdraw}
              </button>`
            : nothing
        }
      </div>
    </footer>
  `;
}

function question(
  { t, f, account }: PanelContext,
  dispute: Dispute,
  answer: () => void,
): TemplateResult | typeof nothing {
  const asked = openInformationRequest(dispute);
  if (!asked || !canAddInformation(dispute.status)) return nothing;
  return html`<div class="notice notice--warning" role="group" aria-labelledby="asked-title">
    ${warningIcon('notice__icon')}
    <div class="notice__body">
      <h3 class="notice__title" id="asked-title">${t.status.askedTitle}</h3>
      <blockquote lang=${account.language ?? nothing}>${asked.question}</blockquote>
      ${asked.dueBy ? html`<p>${t.status.askedBy(f.date(asked.dueBy))}</p>` : nothing}
      <div class="notice__actions">
        <button class="button button--primary button--small" type="button" @click=${answer}>
          ${t.status.answer}
        </button>
      </div>
    </div>
  </div>`;
}
