/**
 * A write that did not go through: what happened, that nothing is lost, and a person. Goes into a
 * live region that was there before, so that it is said once (A3).
 */
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
  body: string | undefined,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  // By the time this can be read, the customer has signed in again.
  const cause = error && error.code !== 'unauthenticated' ? messages.errors[error.code] : undefined;
  return html`<div class="notice notice--negative">
    ${alertIcon('notice__icon')}
    <div class="notice__body">
      <p class="notice__title">${title}</p>
      ${cause ? html`<p>${cause}</p>` : nothing} ${more} ${body ? html`<p>${body}</p>` : nothing}
      <div class="notice__actions">${supportLinks(messages, links)}</div>
    </div>
  </div>`;
}
