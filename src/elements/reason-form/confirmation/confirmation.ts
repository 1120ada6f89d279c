/** The billing system has it: the reference, what happens next and by when, a person, a copy to keep. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../../contract/index.js';
import { isOpen } from '../../../domain/index.js';
import type { Draft, Received } from '../../../store/index.js';
import { downloadIcon } from '../../../styles/icons.js';
import { copyIcon, printerIcon } from '../../../styles/later-icons.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { receiptHead } from '../../panel/receipt-head.js';
import type { TextFile, Unsaved } from '../../panel/save-text-file.js';
import { hasSupport, supportLinks } from '../../panel/support-links.js';
import { landingSentences } from '../landing-sentences.js';
import { confirmationText, receivedWords } from './confirmation-text.js';
import { evidenceUploads } from './evidence-uploads.js';
import { receivedNotices, type ReceivedActions } from './received-notices.js';
import { receivedSubject } from './received-subject.js';

export interface ConfirmationActions extends ReceivedActions {
  readonly save: (file: TextFile) => void;
  readonly unsaved: Unsaved | undefined;
  readonly announce: (message: string) => void;
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
          html`<button
            class="button button--small no-print"
            type="button"
            @click=${() => void copyReference(context, dispute, actions)}
          >
            ${copyIcon()} ${t.dispute.copy}
          </button>`,
        )}
        ${receivedNotices(context, draft, received, actions)}
        ${evidenceUploads(context, draft, actions.uploadAgain)}
        ${isOpen(dispute.status) ? whatComesNext(context, draft, received) : nothing}
        ${receivedSubject(context, draft, received)}
        <redress-aftercare
          class="receipt__section"
          .dispute=${dispute}
          .draft=${received.isEarlierVersion ? undefined : draft}
        ></redress-aftercare>
        <section class="receipt__section">
          <h3>${t.dispute.person}</h3>
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

function whatComesNext(
  context: PanelContext,
  draft: Draft,
  { dispute, differences }: Received,
): TemplateResult {
  const { t, f } = context;
  return html`<section class="receipt__section">
    <h3>${t.dispute.nextTitle}</h3>
    <ol class="receipt__next">
      <li>
        ${t.dispute.nextReview}
        ${
          dispute.answerBy
            ? html`<strong>${t.dispute.nextAnswerBy(f.date(dispute.answerBy))}</strong>`
            : nothing
        }
      </li>
      <li>${t.dispute.nextAsk}</li>
      <li>${t.dispute.nextPay}</li>
    </ol>
    ${
      // No promise about money is built on a receipt that differs (R13).
      differences ? nothing : landingSentences(context, draft, dispute)
    }
  </section>`;
}

/** Where the page may not use the clipboard, the reference still stands there to be read. */
async function copyReference(
  { t }: PanelContext,
  { reference }: Dispute,
  { announce }: ConfirmationActions,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(reference);
    announce(t.dispute.copied);
  } catch {
    announce(t.common.named(t.dispute.reference, reference));
  }
}
