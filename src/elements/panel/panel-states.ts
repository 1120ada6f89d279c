/** What every panel shows alike when there is nothing of its own to show: always with a way on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HostLinks } from '../../context/provided.js';
import type { BillingError } from '../../contract/index.js';
import { englishText, type Messages } from '../../i18n/index.js';
import { supportLinks } from './support-links.js';
import { safeUrl } from './safe-url.js';

export function missingProviderState(tag: string): TemplateResult {
  const { messages } = englishText();
  return html`<div class="state" role="note">
    <p class="state__body">${messages.common.missingProvider(tag)}</p>
  </div>`;
}

export function loadingState(messages: Messages | undefined): TemplateResult {
  return html`<div class="state state--loading" aria-busy="true">
    ${messages ? html`<span class="visually-hidden">${messages.common.loading}</span>` : nothing}
    <div class="skeleton" aria-hidden="true">
      <div class="skeleton__line skeleton__line--title"></div>
      <div class="skeleton__line"></div>
      <div class="skeleton__line"></div>
      <div class="skeleton__line"></div>
    </div>
  </div>`;
}

/** The editor reads the reason in the console; the customer gets the way to a person. */
export function misconfiguredState(messages: Messages, links: HostLinks): TemplateResult {
  const { common, errors } = messages;
  return html`<div class="state">
    <h2 class="state__title" data-heading tabindex="-1">${common.notAvailableTitle}</h2>
    <p class="state__body">${errors.unavailable}</p>
    <p class="state__links">${supportLinks(messages, links)}</p>
  </div>`;
}

/** With a link when the host gives one, else an action that the host answers. */
export function signInState(
  messages: Messages,
  links: HostLinks,
  wasSignedIn: boolean,
  signIn: () => void,
): TemplateResult {
  const { common } = messages;
  const url = safeUrl(links.signInUrl);
  const support = supportLinks(messages, links);
  return html`<div class="state state--signed-out">
    <h2 class="state__title" data-heading tabindex="-1">
      ${wasSignedIn ? common.signInAgainTitle : common.signInTitle}
    </h2>
    <p class="state__body">${wasSignedIn ? common.signInAgainBody : common.signInBody}</p>
    ${
      url
        ? html`<a class="button button--primary" href=${url}>${common.signIn}</a>`
        : html`<button class="button button--primary" type="button" @click=${signIn}>
            ${common.signIn}
          </button>`
    }
    ${
      support === nothing
        ? nothing
        : html`<p class="state__links">${common.cantSignIn} ${support}</p>`
    }
  </div>`;
}

/** A first load that failed: what went wrong, try again, or a person. */
export function failedState(
  messages: Messages,
  links: HostLinks,
  error: BillingError,
  retry: () => void,
): TemplateResult {
  const { common, errors } = messages;
  const isOffline = error.code === 'network';
  return html`<div class="state state--failed" role="alert">
    <h2 class="state__title" data-heading tabindex="-1">
      ${isOffline ? common.offlineTitle : common.failedTitle}
    </h2>
    <p class="state__body">${errors[error.code]}</p>
    <button class="button" type="button" @click=${retry}>${common.retry}</button>
    <p class="state__links">${supportLinks(messages, links)}</p>
  </div>`;
}

/** A refresh that failed while something is held: said beside it, with a way on. */
export function staleNotice(
  messages: Messages,
  error: BillingError,
  retry: () => void,
): TemplateResult {
  const { common, errors } = messages;
  return html`<div class="notice notice--warning" role="status">
    <div class="notice__body">
      <strong>${common.staleTitle}.</strong> ${errors[error.code]} ${common.staleBody}
    </div>
    <button class="button button--quiet" type="button" @click=${retry}>${common.retry}</button>
  </div>`;
}
