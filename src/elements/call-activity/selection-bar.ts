/** The foot of the list: what is selected, what it adds up to, and the way on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstContext } from '../panel/panel-context.js';
import {
  callLimitText,
  selectedCallsText,
  selectedChargesText,
  selectedElsewhereText,
} from './call-activity-view.js';

export interface SelectionActions {
  readonly clear: () => void;
  readonly requestCredit: () => void;
}

export function selectionBar(
  context: FirstContext,
  { clear, requestCredit }: SelectionActions,
): TemplateResult {
  const { t, snapshot } = context;
  const isEmpty = snapshot.selection.size === 0;
  const notes = [
    selectedElsewhereText(context),
    callLimitText(context, snapshot.selection.size),
  ].filter((note) => note !== undefined);
  return html`<footer class="panel__footer ${isEmpty ? '' : 'sticky-bar'}" part="footer">
    <div class="sticky-bar__summary" tabindex="-1" data-selection-summary>
      <span class="sticky-bar__label">${selectedCallsText(context)}</span>
      ${
        isEmpty
          ? nothing
          : html`<span class="sticky-bar__value amount notranslate" translate="no"
              >${selectedChargesText(context)}</span
            >`
      }
      ${notes.map((note) => html`<span class="muted small">${note}</span>`)}
    </div>
    <div class="sticky-bar__actions">
      ${
        isEmpty
          ? nothing
          : html`<button
              class="button button--quiet sticky-bar__clear"
              type="button"
              @click=${clear}
            >
              <span>${t.activity.clearSelection}</span>
            </button>`
      }
      <button
        class="button button--primary"
        type="button"
        data-request
        ?disabled=${isEmpty}
        @click=${requestCredit}
      >
        ${t.activity.requestCredit}
      </button>
    </div>
  </footer>`;
}
