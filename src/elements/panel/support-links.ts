/** The way to a person, visible at every dead end (promise 6). */
import { html, nothing, type TemplateResult } from 'lit';
import type { HostLinks } from '../../context/provided.js';
import type { FirstMessages } from '../../i18n/index.js';
import { safeUrl, telephoneUrl } from './safe-url.js';

export function hasSupport({ supportUrl, supportPhone }: HostLinks): boolean {
  return Boolean(safeUrl(supportUrl) ?? (supportPhone && telephoneUrl(supportPhone)));
}

export function supportLinks(
  { common }: FirstMessages,
  { supportUrl, supportPhone }: HostLinks,
): TemplateResult | typeof nothing {
  const url = safeUrl(supportUrl);
  const telephone = supportPhone && telephoneUrl(supportPhone);
  if (!url && !telephone) return nothing;
  return html`<span class="cluster">
    ${url ? html`<a href=${url}>${common.contactSupport}</a>` : nothing}
    ${
      telephone ? html`<a href=${telephone}>${common.callSupport(supportPhone ?? '')}</a>` : nothing
    }
  </span>`;
}
