/** How much of the bill is objected to: optional, since not every dispute of a bill has an amount. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../../../store/index.js';
import {
  describedBy,
  fieldError,
  isInvalid,
  type FieldProblem,
} from '../../panel/field-problems.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { exampleAmount } from './compose-problems.js';
import { Drafts } from '../../../store/index.js';

export function amountField(
  context: PanelContext,
  draft: Draft,
  problems: readonly FieldProblem[],
): TemplateResult {
  const { t, store } = context;
  return html`<div class="field ${isInvalid(problems, 'amount') ? 'field--invalid' : ''}">
    <label class="field__label" for="amount"
      >${t.dispute.requestedAmount}
      <span class="field__optional">(${t.common.optional})</span></label
    >
    <p class="field__hint" id="amount-hint">
      ${t.dispute.requestedAmountHint(exampleAmount(context, draft))}
    </p>
    ${fieldError(problems, 'amount')}
    <input
      id="amount"
      class="input input--medium"
      inputmode="decimal"
      autocomplete="off"
      .value=${live(draft.amountText)}
      aria-invalid=${isInvalid(problems, 'amount')}
      aria-describedby=${describedBy(problems, 'amount', 'amount-hint')}
      @input=${(event: Event) =>
        store.use(Drafts).edit({ amountText: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}
