/** In place of a dispute that is not there: not yet, not for this customer, or not any more. */
import { html, type TemplateResult } from 'lit';
import type { PanelContext } from '../panel/panel-context.js';
import { failedState, loadingRows } from '../panel/panel-states.js';
import { supportLinks } from '../panel/support-links.js';

export function missingDispute({ t, snapshot, store, links }: PanelContext): TemplateResult {
  const { held, activity, error } = snapshot.disputes;
  if (activity === 'fetching' || (!held && !error)) return loadingRows(t);
  // One answer for all three (S10): nobody learns what exists on another account.
  const isGone = !error || error.code === 'not-found' || error.code === 'forbidden';
  if (!isGone) return failedState(t, links, error, () => store.retry());
  return html`<div class="state state--empty">
    <h2 class="state__title" data-heading tabindex="-1">${t.common.notAvailableTitle}</h2>
    <p class="state__text">${t.status.gone}</p>
    <div class="state__actions">${supportLinks(t, links)}</div>
  </div>`;
}
