/** What is being disputed, in a few lines: so that the page can be read on its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { creditTotals } from '../../../domain/index.js';
import type { Draft } from '../../../store/index.js';
import { callAmountRow } from '../../panel/amount-row.js';
import { callNames } from '../../panel/call-names.js';
import { disputeCard } from '../../panel/dispute-card.js';
import type { PanelContext } from '../../panel/panel-context.js';

/** The rest is counted; the page before has shown them all. */
const MOST_CALLS = 5;

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
        count > 1
          ? purpose.calls.slice(0, MOST_CALLS).map((call) => callAmountRow(context, call))
          : [],
        count > MOST_CALLS ? t.credit.shown(f.number(MOST_CALLS), count, f.number(count)) : '',
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
      return disputeCard(context, purpose.dispute);
  }
}

/** The calls only where they do not push the form out of sight. */
function subjectLine(
  name: string,
  amount: string,
  calls: readonly TemplateResult[] = [],
  more = '',
): TemplateResult {
  return html`<div class="well">
    <div class="split">
      <strong class="split__label"><bdi>${name}</bdi></strong>
      <strong class="split__amount amount notranslate" translate="no">${amount}</strong>
    </div>
    ${
      calls.length > 0
        ? html`<dl class="amounts small when-wide">${calls}</dl>
            ${more ? html`<p class="muted small when-wide">${more}</p>` : nothing}`
        : nothing
    }
  </div>`;
}
