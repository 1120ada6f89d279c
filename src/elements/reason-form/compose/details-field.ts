/** Free text; everything typed goes to the store at once, so that nothing is lost. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../../../store/index.js';
import {
  describedBy,
  fieldError,
  isInvalid,
  type FieldProblem,
} from '../../panel/field-problems.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { MAX_DETAILS_LENGTH } from './compose-problems.js';
import { Drafts } from '../../../store/index.js';

/** The count is only told when it begins to matter. */
const COUNT_FROM = MAX_DETAILS_LENGTH - 500;

export function detailsField(
  { t, f, store }: PanelContext,
  draft: Draft,
  problems: readonly FieldProblem[],
  { label, hint }: { readonly label: string; readonly hint: string },
): TemplateResult {
  const left = MAX_DETAILS_LENGTH - draft.details.length;
  const count =
    draft.details.length > COUNT_FROM && left >= 0
      ? html`<p class="field__count">${t.dispute.charactersLeft(left, f.number(left))}</p>`
      : nothing;
  return html`<div class="field ${isInvalid(problems, 'details') ? 'field--invalid' : ''}">
    <label class="field__label" for="details">${label}</label>
    <p class="field__hint" id="details-hint">${hint}</p>
    ${fieldError(problems, 'details')}
    <textarea
      id="details"
      class="textarea"
      rows="5"
      .value=${live(draft.details)}
      aria-invalid=${isInvalid(problems, 'details')}
      aria-describedby=${describedBy(problems, 'details', 'details-hint')}
      @input=${(event: Event) =>
        store.use(Drafts).edit({ details: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <div class="live" aria-live="polite">${count}</div>
  </div>`;
}
