/** The message has been received: its reference, and what comes next. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactReceipt } from '../../contract/index.js';
import { checkIcon } from '../../styles/icons.js';
import type { PanelContext } from '../panel/panel-context.js';

export function contactReceipt(
  { t, f }: PanelContext,
  receipt: ContactReceipt,
  another: () => void,
): TemplateResult {
  return html`<section class="panel" part="panel" aria-labelledby="title">
    <div class="panel__body">
      <div class="receipt">
        <header class="receipt__head">
          <span class="receipt__mark">${checkIcon()}</span>
          <h2 class="receipt__title" id="title" data-heading tabindex="-1">
            ${t.contact.sentTitle}
          </h2>
          <p class="receipt__lead">
            ${t.contact.sentLead}
            ${receipt.answerBy ? t.contact.answerBy(f.date(receipt.answerBy)) : nothing}
          </p>
          <div class="receipt__reference">
            <span class="receipt__label">${t.contact.reference}</span>
            <bdi class="receipt__number">${receipt.reference}</bdi>
          </div>
        </header>
        <div class="receipt__actions button-row no-print">
          <button class="button" type="button" @click=${another}>${t.contact.another}</button>
        </div>
      </div>
    </div>
  </section>`;
}
