/** One reason of those that fit the subject. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../../../store/index.js';
import {
  describedBy,
  fieldError,
  isInvalid,
  type FieldProblem,
} from '../../panel/field-problems.js';
import { failedState, loadingRows } from '../../panel/panel-states.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { reasonText } from '../../panel/reason-text.js';
import { Drafts, Reasons } from '../../../store/index.js';
import { callCount } from '../call-count.js';

export function reasonField(
  context: PanelContext,
  draft: Draft,
  problems: readonly FieldProblem[],
): TemplateResult {
  const { t, snapshot, store, links, text } = context;
  const { held, error } = snapshot.reasons;
  if (!held) {
    // The summary of errors leads here too, whatever has become of the choice.
    return html`<div id="reason" tabindex="-1" role="group" aria-label=${t.dispute.reason}>
      ${
        error
          ? failedState(t, links, error, () => void store.use(Reasons).load(text.locale))
          : loadingRows(t)
      }
    </div>`;
  }
  const calls = callCount(draft);
  const hasProblem = isInvalid(problems, 'reason');
  return html`<fieldset
    class="fieldset ${hasProblem ? 'fieldset--invalid' : ''}"
    role="radiogroup"
    aria-invalid=${hasProblem}
    aria-describedby=${describedBy(problems, 'reason', 'reason-hint')}
  >
    <legend class="fieldset__legend">${t.dispute.reason}</legend>
    <p class="field__hint" id="reason-hint">
      ${calls > 1 ? t.dispute.reasonHintOfSeveral : t.dispute.reasonHint}
    </p>
    ${fieldError(problems, 'reason')}
    <div class="choices">
      ${held.map(
        ({ code }, position) =>
          html`<label class="choice">
            <input
              class="radio"
              type="radio"
              name="reason"
              id=${position === 0 ? 'reason' : nothing}
              .checked=${live(draft.reason === code)}
              @change=${() => store.use(Drafts).edit({ reason: code })}
            />
            <span class="choice__text"
              ><span class="choice__label">${reasonText(t, code, held, calls)}</span></span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}
