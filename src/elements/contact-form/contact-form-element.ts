import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { RedressNavigateEvent, RedressSendContactEvent } from '../../events/index.js';
import { isRefusal, type Snapshot, Contact } from '../../store/index.js';
import {
  choiceStyles,
  errorSummaryStyles,
  fieldStyles,
  formStyles,
  receiptStyles,
  tickBoxStyles,
} from '../../styles/index.js';
import { backButton, backRow } from '../panel/back-button.js';
import { errorSummary } from '../panel/error-summary.js';
import { LaterPanelElement } from '../panel/later-panel-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { ReferenceCopier } from '../panel/reference-copier.js';
import { submissionFailure } from '../panel/submission-failure.js';
import { withoutSubmitting } from '../panel/without-submitting.js';
import { contactFields } from './contact-fields.js';
import { contactProblems } from './contact-problems.js';
import { contactReceipt } from './contact-receipt.js';
import { contactSubject } from './contact-subject.js';

/**
 * @summary The contact form: for calls that are not listed, and for everything a person must look at.
 *
 * @event {RedressSendContactEvent} redress-send-contact - The form is about to be sent. Cancelable.
 * @event {RedressNavigateEvent} redress-navigate - The customer goes back to the list. Cancelable.
 *
 * @csspart panel - The frame of the panel.
 * @csspart header - The head of the panel, with its heading.
 * @csspart heading - The name of the panel, for a layout that has a heading of its own.
 * @csspart back - What leads back, above the panel.
 */
export class RedressContactForm extends LaterPanelElement {
  static override styles = [
    LaterPanelElement.styles,
    fieldStyles,
    formStyles,
    tickBoxStyles,
    choiceStyles,
    errorSummaryStyles,
    receiptStyles,
  ];

  /** Errors are only told once the customer has tried to send: until then nothing is wrong yet. */
  @state() private wasTried = false;

  readonly #copier = new ReferenceCopier(this, (message) => this.announce(message));

  /** The subject that is shown. */
  #shown = '';

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    return [snapshot.contact, snapshot.disputes];
  }

  protected override renderPanel(context: PanelContext): TemplateResult {
    const { t, f, snapshot, store } = context;
    const { contact } = snapshot;
    const back = backRow(backButton(t.common.backToCallActivity, () => this.#goBack(context)));
    const { held: receipt } = contact.receipt;
    if (receipt) {
      const received = { receipt, isEarlierVersion: contact.isEarlierVersion };
      return html`${back}${contactReceipt(context, received, this.#copier, () => this.#again(context))}`;
    }
    const problems = this.wasTried ? contactProblems(t, f, contact, store.today) : [];
    const isSending = contact.receipt.activity === 'fetching';
    const submit = withoutSubmitting(() => this.#send(context));
    return html`
      ${back}
      <section class="panel" part="panel" aria-labelledby="title">
        <header class="panel__header" part="header">
          <div class="panel__titles">
            <h2 class="panel__title" part="heading" id="title" data-heading tabindex="-1">
              ${t.contact.title}
            </h2>
          </div>
        </header>
        <form class="panel__body form" novalidate @submit=${submit}>
          ${errorSummary(t, problems)}
          <div class="live" role="alert">${this.#failure(context)}</div>
          ${contactSubject(context)} ${contactFields(context, problems)}
          <div class="button-row">
            <button
              class="button button--primary"
              type="submit"
              @click=${submit}
              aria-busy=${isSending}
              aria-disabled=${isSending}
            >
              ${isSending ? t.contact.sending : t.contact.send}
            </button>
          </div>
        </form>
      </section>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const contact = this.context?.snapshot.contact;
    const subject = contact && `${contact.topic} ${contact.disputeId ?? ''}`;
    if (!subject || subject === this.#shown) return;
    this.#shown = subject;
    this.wasTried = false;
  }

  #failure({ t, links, snapshot }: PanelContext): TemplateResult | typeof nothing {
    const { receipt, isUnsettled } = snapshot.contact;
    const { error } = receipt;
    if (!error) return nothing;
    const { unknownTitle, unknownBody, failedTitle, failedBody } = t.contact;
    return isUnsettled
      ? submissionFailure(t, links, unknownTitle, isRefusal(error) ? error : undefined, unknownBody)
      : submissionFailure(t, links, failedTitle, error, failedBody);
  }

  #send(context: PanelContext): void {
    const { t, f, store } = context;
    const { contact } = store.snapshot;
    if (contact.receipt.activity === 'fetching') return;
    this.wasTried = true;
    if (contactProblems(t, f, contact, store.today).length > 0) {
      void this.focusErrorSummary();
      return;
    }
    this.request(new RedressSendContactEvent(contact.topic), () => void this.#transmit(context));
  }

  async #transmit({ store }: PanelContext): Promise<void> {
    await store.use(Contact).send();
    if (store.snapshot.contact.receipt.held) {
      this.wasTried = false;
      await this.focusHeading();
    }
  }

  #again({ store }: PanelContext): void {
    store.use(Contact).begin({ topic: 'other' });
    void this.focusHeading();
  }

  #goBack({ store }: PanelContext): void {
    this.request(new RedressNavigateEvent('activity'), () => store.goTo({ name: 'activity' }));
  }
}
