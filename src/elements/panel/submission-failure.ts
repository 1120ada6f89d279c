/** A write that did not go through: what happened, that nothing is lost, and a person. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HostLinks } from '../../context/provided.js';
import type { BillingError } from '../../contract/index.js';
import type { Messages } from '../../i18n/index.js';
import { alertIcon } from '../../styles/icons.js';
import { supportLinks } from './support-links.js';

export function submissionFailure(
  messages: Messages,
  links: HostLinks,
  title: string,
  error: BillingError | undefined,
  body: string,
): TemplateResult {
  return html`<div class="notice notice--negative" role="alert">
    ${alertIcon('notice__icon')}
    <div class="notice__body">
      <p class="notice__title">${title}</p>
      ${error ? html`<p>${messages.errors[error.code]}</p>` : nothing}
      <p>${body}</p>
      <div class="notice__actions">${supportLinks(messages, links)}</div>
    </div>
  </div>`;
}
