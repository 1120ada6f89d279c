/** One fact of a list of facts: its name, its value, and the way to change it where there is one. */
import { html, nothing, type TemplateResult } from 'lit';

export interface ChangeAction {
  /** Names what is changed: "Change reason". */
  readonly label: string;
  readonly change: () => void;
}

/** A row of `<dl class="summary-list">`. */
export function factRow(
  name: string,
  value: TemplateResult | string,
  action?: ChangeAction,
): TemplateResult {
  return html`<div class="summary-list__row">
    <dt class="summary-list__key">${name}</dt>
    <dd class="summary-list__value">${value}</dd>
    ${
      action
        ? html`<dd class="summary-list__action">
            <button class="link-button" type="button" @click=${action.change}>
              ${action.label}
            </button>
          </dd>`
        : nothing
    }
  </div>`;
}
