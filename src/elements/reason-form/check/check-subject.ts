/** The calls, the bill or the dispute that it is about, with amounts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call, DisputedCall, Money } from '../../../contract/index.js';
import { compareMoney, creditTotals } from '../../../domain/index.js';
import { requestedAmountOf, type Draft } from '../../../store/index.js';
import { callAmountRow, totalRow } from '../../panel/amount-row.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { draftSubject } from '../compose/draft-subject.js';

export function checkSubject(
  context: PanelContext,
  draft: Draft,
  changeCalls: (() => void) | undefined,
): TemplateResult {
  const { t } = context;
  const { purpose } = draft;
  if (purpose.kind !== 'dispute-calls') {
    const title = purpose.kind === 'dispute-bill' ? t.dispute.checkBill : t.dispute.checkDispute;
    return html`<section class="summary" aria-labelledby="subject-title">
      <header class="summary__header">
        <h3 class="summary__title" id="subject-title">${title}</h3>
      </header>
      ${draftSubject(context, draft)}
    </section>`;
  }
  const change = draft.origin === 'credit-request' ? changeCalls : undefined;
  return callsSummary(
    context,
    purpose.calls,
    change,
    requestedAmountOf(draft, context.account.currency),
  );
}

/** The calls with what is asked for in all. */
export function callsSummary(
  context: PanelContext,
  calls: readonly (Call | DisputedCall)[],
  changeCalls: (() => void) | undefined,
  requested: Money | undefined,
): TemplateResult {
  const { t, f } = context;
  const charged = creditTotals(calls);
  const totals = requested ? [requested] : charged;
  const isPart = requested && charged.some((total) => compareMoney(requested, total) < 0);
  return html`<section class="summary" aria-labelledby="subject-title">
    <header class="summary__header">
      <h3 class="summary__title" id="subject-title">${t.dispute.checkCalls}</h3>
      ${
        changeCalls
          ? html`<button class="link-button summary__change" type="button" @click=${changeCalls}>
              ${t.dispute.changeCalls}
            </button>`
          : nothing
      }
    </header>
    <dl class="amounts">
      ${calls.map((call) => callAmountRow(context, call))}
      ${
        calls.length > 1 || isPart
          ? totals.map((total) => totalRow(t.dispute.total, f.money(total)))
          : nothing
      }
    </dl>
  </section>`;
}
