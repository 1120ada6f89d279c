/** What is being disputed, in one line: so that the page can be read on its own. */
import { html, type TemplateResult } from 'lit';
import { creditTotals } from '../../../domain/index.js';
import type { Draft } from '../../../store/index.js';
import { callNames } from '../../panel/call-names.js';
import type { PanelContext } from '../../panel/panel-context.js';

export function draftSubject(context: PanelContext, { purpose }: Draft): TemplateResult {
  const { t, f, account } = context;
  switch (purpose.kind) {
    case 'dispute-calls': {
      const [only] = purpose.calls;
      const count = purpose.calls.length;
      const names = only && count === 1 ? callNames(t, f, account, only) : undefined;
      return subjectLine(
        names ? `${names.number}, ${names.when}` : t.common.calls(count, f.number(count)),
        f.list(creditTotals(purpose.calls).map((total) => f.money(total))),
      );
    }
    case 'dispute-bill': {
      const { bill } = purpose.cycle;
      return subjectLine(
        `${t.activity.bill(bill?.number ?? '')} · ${f.dayRange(purpose.cycle.start, purpose.cycle.end)}`,
        bill ? f.money(bill.amountDue) : '',
      );
    }
    case 'add-information':
      return subjectLine(
        t.status.disputeTitle(purpose.dispute.reference),
        purpose.dispute.requestedAmount ? f.money(purpose.dispute.requestedAmount) : '',
      );
  }
}

function subjectLine(name: string, amount: string): TemplateResult {
  return html`<div class="well">
    <div class="split">
      <span class="split__label"><bdi>${name}</bdi></span>
      <strong class="split__amount amount notranslate" translate="no">${amount}</strong>
    </div>
  </div>`;
}
