/** What every panel shows alike when there is nothing of its own to show: always with a way on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HostLinks } from '../../context/provided.js';
import type { BillingError } from '../../contract/index.js';
import { englishText, type FirstMessages } from '../../i18n/index.js';
import { alertIcon, userIcon } from '../../styles/icons.js';
import { safeUrl } from './safe-url.js';
import { supportLinks } from './support-links.js';

export function missingProviderState(tag: string): TemplateResult {
  const { messages } = englishText();
  return html`<div class="panel">
    <div class="state" role="note">
      <p class="state__text">${messages.common.missingProvider(tag)}</p>
    </div>
  </div>`;
}

/** Clearly marked on every screen, so that nobody takes it for a real bill. */
export function demonstrationNote({ common }: FirstMessages): TemplateResult {
  return html`<p class="strip" role="note">
    <span><strong>${common.demonstration}.</strong> ${common.demonstrationBody}</span>
  </p>`;
}

const SKELETON_ROWS = [0, 1, 2, 3];

/** Rows as high as the list's, so that nothing moves when the answer arrives. */
export function loadingRows(messages: FirstMessages | undefined): TemplateResult {
  return html`<div aria-busy="true">
    ${messages ? html`<p class="visually-hidden">${messages.common.loading}</p>` : nothing}
    <div class="skeleton" aria-hidden="true">
      ${SKELETON_ROWS.map(
        () =>
          html`<div class="skeleton__row">
            <span class="skeleton__bar"></span
            ><span class="skeleton__bar skeleton__bar--short"></span>
          </div>`,
      )}
    </div>
  </div>`;
}

export function loadingPanel(messages: FirstMessages | undefined): TemplateResult {
  return html`<div class="panel">${loadingRows(messages)}</div>`;
}

/** The editor reads the reason in the console; the customer gets the way to a person. */
export function misconfiguredPanel(messages: FirstMessages, links: HostLinks): TemplateResult {
  const { common, errors } = messages;
  return html`<div class="panel">
    <div class="state state--error">
      <span class="state__mark">${alertIcon()}</span>
      <h2 class="state__title" data-heading tabindex="-1">${common.notAvailableTitle}</h2>
      <p class="state__text">${errors.unavailable}</p>
      <div class="state__actions">${supportLinks(messages, links)}</div>
    </div>
  </div>`;
}

/** With a link when the host gives one, else an action that the host answers. */
export function signInPanel(
  messages: FirstMessages,
  links: HostLinks,
  wasSignedIn: boolean,
  signIn: () => void,
): TemplateResult {
  const { common } = messages;
  const url = safeUrl(links.signInUrl);
  const support = supportLinks(messages, links);
  const forgotten = safeUrl(links.forgotPasswordUrl);
  return html`<div class="panel">
    <div class="state state--signed-out">
      <span class="state__mark">${userIcon()}</span>
      <h2 class="state__title" data-heading tabindex="-1">
        ${wasSignedIn ? common.signInAgainTitle : common.signInTitle}
      </h2>
      <p class="state__text">${wasSignedIn ? common.signInAgainBody : common.signInBody}</p>
      <div class="state__actions">
        ${
          url
            ? html`<a class="button button--primary" href=${url}>${common.signIn}</a>`
            : html`<button class="button button--primary" type="button" @click=${signIn}>
                ${common.signIn}
              </button>`
        }
      </div>
      ${
        support === nothing && !forgotten
          ? nothing
          : html`<p class="state__text small">
              ${common.cantSignIn}
              ${forgotten ? html`<a href=${forgotten}>${common.forgotPassword}</a>` : nothing}
              ${support}
            </p>`
      }
    </div>
  </div>`;
}

/** A load that failed with nothing held: what went wrong, try again, or a person. */
export function failedState(
  messages: FirstMessages,
  links: HostLinks,
  error: BillingError,
  retry: () => void,
): TemplateResult {
  const { common, errors } = messages;
  const isOffline = error.code === 'network';
  return html`<div class="state ${isOffline ? 'state--offline' : 'state--error'}" role="alert">
    <span class="state__mark">${alertIcon()}</span>
    <h2 class="state__title" data-heading tabindex="-1">
      ${isOffline ? common.offlineTitle : common.failedTitle}
    </h2>
    <p class="state__text">${errors[error.code]}</p>
    <div class="state__actions">
      <button class="button button--primary" type="button" @click=${retry}>${common.retry}</button>
      ${supportLinks(messages, links)}
    </div>
  </div>`;
}

/** Code of ours that did not arrive: try again, or a person. */
export function missingCodePanel(
  messages: FirstMessages,
  links: HostLinks,
  retry: () => void,
): TemplateResult {
  const { common } = messages;
  return html`<div class="panel">
    <div class="state state--error" role="alert">
      <span class="state__mark">${alertIcon()}</span>
      <h2 class="state__title" data-heading tabindex="-1">${common.failedTitle}</h2>
      <p class="state__text">${common.missingCode}</p>
      <div class="state__actions">
        <button class="button button--primary" type="button" @click=${retry}>
          ${common.retry}
        </button>
        ${supportLinks(messages, links)}
      </div>
    </div>
  </div>`;
}

/** The same beside what is there: to be put into a live region. */
export function missingCodeNotice({ common }: FirstMessages, retry: () => void): TemplateResult {
  return html`<div class="notice notice--warning">
    ${alertIcon('notice__icon')}
    <div class="notice__body">
      <p class="notice__title">${common.failedTitle}</p>
      <p>${common.missingCode}</p>
      <div class="notice__actions">
        <button class="button button--small" type="button" @click=${retry}>${common.retry}</button>
      </div>
    </div>
  </div>`;
}

/** A refresh that failed while something is held: said beside it, with a way on. */
export function staleNotice(
  messages: FirstMessages,
  error: BillingError,
  retry: () => void,
): TemplateResult {
  const { common, errors } = messages;
  return html`<div class="notice notice--warning" role="status">
    ${alertIcon('notice__icon')}
    <div class="notice__body">
      <p class="notice__title">${common.staleTitle}</p>
      <p>${errors[error.code]} ${common.staleBody}</p>
      <div class="notice__actions">
        <button class="button button--small" type="button" @click=${retry}>${common.retry}</button>
      </div>
    </div>
  </div>`;
}
