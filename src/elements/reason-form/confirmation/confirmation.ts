/** The billing system has it: the reference, what happens next and by when, a person, a copy to keep. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../../contract/index.js';
import { isOpen } from '../../../domain/index.js';
import type { Draft, Received } from '../../../store/index.js';
import { downloadIcon } from '../../../styles/icons.js';
import { printerIcon } from '../../../styles/later-icons.js';
import { disputeFacts } from '../../panel/dispute-facts.js';
import { disputeTracker } from '../../panel/dispute-tracker.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { receiptHead } from '../../panel/receipt-head.js';
import type { ReferenceCopier } from '../../panel/reference-copier.js';
import type { TextFile, Unsaved } from '../../panel/save-text-file.js';
import { hasSupport, supportLinks } from '../../panel/support-links.js';
import { draftLanding } from '../draft-landing.js';
import { confirmationText, receivedWords } from './confirmation-text.js';
import { evidenceUploads } from './evidence-uploads.js';
import { receivedNotices, type ReceivedActions } from './received-notices.js';
import { receivedSubject } from './received-subject.js';

export interface ConfirmationActions extends ReceivedActions {
  readonly save: (file: TextFile) => void;
  readonly unsaved: Unsaved | undefined;
  readonly copier: ReferenceCopier;
  readonly uploadAgain: () => void;
  readonly viewDispute: () => void;
  readonly backToActivity: () => void;
  readonly askPerson: () => void;
}

export function confirmation(
  context: PanelContext,
  draft: Draft,
  received: Received,
  actions: ConfirmationActions,
): TemplateResult {
  const { t, links } = context;
  const { dispute } = received;
  return html`<section class="panel" part="panel" aria-labelledby="title">
    <div class="panel__body">
      <div class="receipt">
        ${receiptHead(
          {
            ...receivedWords(context, draft, dispute),
            referenceLabel: t.dispute.reference,
            reference: dispute.reference,
          },
          actions.copier.button(context, dispute.reference),
        )}
        ${receivedNotices(context, draft, received, actions)}
        ${
          // No promise about money is built on a receipt that differs (R13).
          received.differences || !isOpen(dispute.status)
            ? nothing
            : html`<div class="receipt__section">${draftLanding(context, draft, dispute)}</div>`
        }
        ${evidenceUploads(context, draft, actions.uploadAgain)} ${whatComesNext(context, dispute)}
        ${receivedSubject(context, draft, received)} ${record(context, draft, dispute)}
        <redress-aftercare
          class="receipt__section"
          .dispute=${dispute}
          .draft=${received.isEarlierVersion ? undefined : draft}
        ></redress-aftercare>
        <section class="receipt__section" aria-labelledby="person-title">
          <h3 id="person-title">${t.dispute.person}</h3>
          <p class="cluster">
            ${hasSupport(links) ? supportLinks(t, links) : nothing}
            <button class="link-button no-print" type="button" @click=${actions.askPerson}>
              ${t.activity.contactForm}
            </button>
          </p>
        </section>
        <div class="receipt__actions button-row no-print">
          <button class="button button--primary" type="button" @click=${actions.viewDispute}>
            ${t.dispute.viewDispute}
          </button>
          ${
            typeof print === 'function'
              ? html`<button class="button" type="button" @click=${() => print()}>
                  ${printerIcon()} ${t.dispute.print}
                </button>`
              : nothing
          }
          <button
            class="button"
            type="button"
            @click=${() =>
              actions.save({
                name: t.dispute.copyName(dispute.reference),
                mediaType: 'text/plain',
                text: confirmationText(context, draft, received),
              })}
          >
            ${downloadIcon()} ${t.dispute.save}
          </button>
          <button class="button button--quiet" type="button" @click=${actions.backToActivity}>
            ${t.common.backToCallActivity}
          </button>
        </div>
        ${actions.unsaved?.(context) ?? nothing}
      </div>
    </div>
  </section>`;
}

function whatComesNext(context: PanelContext, dispute: Dispute): TemplateResult {
  const { t } = context;
  return html`<section class="receipt__section" aria-labelledby="next-title">
    <h3 id="next-title">${t.dispute.nextTitle}</h3>
    ${disputeTracker(context, dispute)}
    ${isOpen(dispute.status) ? html`<p>${t.dispute.nextAsk} ${t.dispute.nextPay}</p>` : nothing}
  </section>`;
}

/** What was sent, for the customer's own records. */
function record(
  context: PanelContext,
  { purpose, details }: Draft,
  dispute: Dispute,
): TemplateResult {
  const added = purpose.kind === 'add-information' ? details : undefined;
  return html`<div class="receipt__section print-only">
    ${disputeFacts(context, dispute, added)}
  </div>`;
}
