/** The head of a receipt: that it was received, and the reference to keep. */
import { html, type TemplateResult } from 'lit';
import { checkIcon } from '../../styles/later-icons.js';

export interface ReceiptHead {
  readonly title: string;
  readonly lead: string;
  readonly referenceLabel: string;
  readonly reference: string;
}

/** `action` stands beside the reference, such as copying it. */
export function receiptHead(
  { title, lead, referenceLabel, reference }: ReceiptHead,
  action?: TemplateResult,
): TemplateResult {
  return html`<header class="receipt__head">
    <span class="receipt__mark">${checkIcon()}</span>
    <h2 class="receipt__title" id="title" data-heading tabindex="-1">${title}</h2>
    <p class="receipt__lead">${lead}</p>
    <div class="receipt__reference">
      <span class="receipt__label">${referenceLabel}</span>
      <bdi class="receipt__number notranslate" translate="no">${reference}</bdi>
      ${action}
    </div>
  </header>`;
}
