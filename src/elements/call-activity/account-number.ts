/** The account number: masked for whoever looks over the shoulder, in full on request. */
import { html, type TemplateResult } from 'lit';
import { maskAccountNumber } from '../../domain/index.js';
import type { FirstContext } from '../panel/panel-context.js';

export function accountNumber({ t, account }: FirstContext): TemplateResult {
  const { accountNumber: whole } = account;
  return html`<bdi class="notranslate" translate="no">${maskAccountNumber(whole)}</bdi>
    <details class="no-print">
      <summary>${t.activity.wholeAccountNumber}</summary>
      <bdi class="number notranslate" translate="no">${whole}</bdi>
    </details>`;
}
