/** The message has been received: its reference, and what comes next. */
import { html, type TemplateResult } from 'lit';
import type { ContactReceipt } from '../../contract/index.js';
import type { ContactSlice } from '../../store/index.js';
import type { PanelContext } from '../panel/panel-context.js';
import { receiptHead } from '../panel/receipt-head.js';
import type { ReferenceCopier } from '../panel/reference-copier.js';

export function contactReceipt(
  context: PanelContext,
  {
    receipt,
    isEarlierVersion,
  }: Pick<ContactSlice, 'isEarlierVersion'> & {
    readonly receipt: ContactReceipt;
  },
  copier: ReferenceCopier,
  another: () => void,
): TemplateResult {
  const { t, f } = context;
  const answerBy = receipt.answerBy && t.contact.answerBy(f.date(receipt.answerBy));
  return html`<section class="panel" part="panel" aria-labelledby="title">
    <div class="panel__body">
      <div class="receipt">
        ${receiptHead(
          {
            title: t.contact.sentTitle,
            lead: [t.contact.sentLead, answerBy, isEarlierVersion && t.contact.earlierVersion]
              .filter(Boolean)
              .join(' '),
            referenceLabel: t.contact.reference,
            reference: receipt.reference,
          },
          copier.button(context, receipt.reference),
        )}
        <div class="receipt__actions button-row no-print">
          <button class="button" type="button" @click=${another}>${t.contact.another}</button>
        </div>
      </div>
    </div>
  </section>`;
}
