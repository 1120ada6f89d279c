/** One of several: a label and its native list. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** @param options each with its value and its text */
export function selectField(
  id: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string | undefined,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label class="field__label" for=${id}>${label}</label>
    <div class="select">
      <select
        id=${id}
        class="select__control"
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${options.map(
          ([value, text]) =>
            html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
        )}
      </select>
    </div>
  </div>`;
}
