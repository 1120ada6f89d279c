/** What stands in the place of the list where there are no calls. */
import { html, type TemplateResult } from 'lit';

export function emptyList(title: string, body: string): TemplateResult {
  return html`<div class="state state--empty">
    <h3 class="state__title">${title}</h3>
    <p class="state__text">${body}</p>
  </div>`;
}
