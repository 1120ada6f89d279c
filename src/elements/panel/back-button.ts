/** The way back, above a panel. A framed button, since the page's own ground is unknown. */
import { html, type TemplateResult } from 'lit';
import { backIcon } from '../../styles/later-icons.js';

export function backButton(label: string, back: () => void): TemplateResult {
  return html`<button class="button button--small" type="button" @click=${back}>
    ${backIcon()} ${label}
  </button>`;
}

export function backRow(content: TemplateResult): TemplateResult {
  return html`<div class="back-row" part="back">${content}</div>`;
}
