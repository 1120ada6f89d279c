import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { MAX_COMMENT_LENGTH, type BillingError } from '../../contract/index.js';
import { RedressFeedbackEvent } from '../../events/index.js';
import { Feedback, type Snapshot } from '../../store/index.js';
import { fieldStyles, formStyles } from '../../styles/index.js';
import { LaterPanelElement } from '../panel/later-panel-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { submissionFailure } from '../panel/submission-failure.js';
import { withoutSubmitting } from '../panel/without-submitting.js';

/**
 * Asks about the step that is shown. Nothing is sent before the customer sends it.
 *
 * @summary Asks whether the page was useful: yes or no, with a comment.
 *
 * @event {RedressFeedbackEvent} redress-feedback - The customer says what the page was like. Cancelable.
 *
 * @csspart panel - The frame of the panel.
 */
export class RedressFeedback extends LaterPanelElement {
  static override styles = [LaterPanelElement.styles, fieldStyles, formStyles];

  @state() private isUseful: boolean | undefined;

  @state() private isSent = false;

  @state() private failure: BillingError | undefined;

  /** The step that the answers are about. */
  #page = '';
  #comment = '';

  protected override slices({ step }: Snapshot): readonly unknown[] {
    return [step];
  }

  protected override renderNotes(): typeof nothing {
    return nothing;
  }

  protected override renderPanel(context: PanelContext): TemplateResult {
    const { t } = context;
    return html`<section class="panel no-print" part="panel" aria-labelledby="title">
      <div class="panel__body stack">
        ${
          this.isSent
            ? html`<p id="title" data-heading tabindex="-1">${t.feedback.thanks}</p>`
            : html`<div class="cluster">
                  <span id="title">${t.feedback.question}</span>
                  ${this.#choice(t.common.yes, true)} ${this.#choice(t.common.no, false)}
                </div>
                ${this.isUseful === undefined ? nothing : this.#form(context)}`
        }
      </div>
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const page = this.context?.snapshot.step.name ?? this.#page;
    if (page === this.#page) return;
    this.#page = page;
    this.#comment = '';
    this.isUseful = undefined;
    this.isSent = false;
    this.failure = undefined;
  }

  #choice(label: string, isUseful: boolean): TemplateResult {
    return html`<button
      class="button button--small"
      type="button"
      aria-pressed=${this.isUseful === isUseful}
      @click=${() => (this.isUseful = isUseful)}
    >
      ${label}
    </button>`;
  }

  #form(context: PanelContext): TemplateResult {
    const { t, links } = context;
    const send = withoutSubmitting(() => void this.#send(context));
    return html`<form class="stack" novalidate @submit=${send}>
      <div class="field">
        <label class="field__label" for="comment"
          >${t.feedback.comment} <span class="field__optional">(${t.common.optional})</span></label
        >
        <p class="field__hint" id="comment-hint">${t.feedback.commentHint}</p>
        <textarea
          class="textarea"
          id="comment"
          rows="3"
          maxlength=${MAX_COMMENT_LENGTH}
          aria-describedby="comment-hint"
          @input=${(event: Event) => {
            this.#comment = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      <div class="live" role="alert">
        ${
          this.failure
            ? submissionFailure(t, links, t.feedback.failed, this.failure, undefined)
            : nothing
        }
      </div>
      <div class="button-row">
        <button class="button" type="submit" @click=${send}>${t.feedback.send}</button>
      </div>
    </form>`;
  }

  async #send({ store }: PanelContext): Promise<void> {
    const page = this.#page;
    const { isUseful } = this;
    if (isUseful === undefined) return;
    const comment = this.#comment.trim();
    const intent = new RedressFeedbackEvent(page, isUseful, comment || undefined);
    if (!this.request(intent, () => {})) return;
    this.failure = undefined;
    const failure = await store.use(Feedback).send(page, isUseful, comment);
    // The customer has gone on meanwhile.
    if (page !== this.#page) return;
    this.failure = failure;
    this.isSent = failure === undefined;
    if (this.isSent) await this.focusHeading();
  }
}
