/** What few need: below the list, where it is in nobody's way. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FoundCalls } from '../../domain/index.js';
import { downloadIcon } from '../../styles/icons.js';
import type { FirstContext } from '../panel/panel-context.js';

export interface NotListedActions {
  readonly contact: () => void;
  readonly save: (calls: FoundCalls) => void;
}

export function notListed(
  { t }: FirstContext,
  calls: FoundCalls | undefined,
  { contact, save }: NotListedActions,
): TemplateResult {
  return html`<div class="not-listed">
    <p>
      ${t.activity.notListed}
      <button class="link-button" type="button" @click=${contact}>${t.activity.contactForm}</button>
    </p>
    ${
      calls?.length
        ? html`<button class="link-button" type="button" @click=${() => save(calls)}>
            ${downloadIcon()} ${t.activity.exportCsv}
          </button>`
        : nothing
    }
  </div>`;
}
