/** How much is objected to: optional, since not every dispute of a bill has an amount. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { creditTotals } from '../../../domain/index.js';
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

/** Of calls it is asked where the provider takes less than their charges. */
export function hasAmountField({ snapshot }: PanelContext, { purpose, origin }: Draft): boolean {
  if (purpose.kind === 'dispute-bill') return true;
  if (origin !== 'credit-request') return false;
  if (purpose.kind !== 'dispute-calls' || !snapshot.capabilities?.partialAmounts) return false;
  return creditTotals(purpose.calls).length === 1;
}

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
      ${
        draft.purpose.kind === 'dispute-calls'
          ? t.dispute.partialAmountHint(exampleAmount(context, draft))
          : t.dispute.requestedAmountHint(exampleAmount(context, draft))
      }
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
