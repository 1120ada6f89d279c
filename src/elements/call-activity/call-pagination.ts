/** Moves through the pages of the list. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import type { PageOf } from '../../domain/index.js';
import { PAGE_SIZES } from '../../store/index.js';
import { chevronIcon, chevronBackIcon } from '../../styles/icons.js';
import type { PanelContext } from '../panel/panel-context.js';

export function callPagination(
  { t, f, store, snapshot }: PanelContext,
  { page, pageCount, first, last, total }: PageOf<Call>,
): TemplateResult | typeof nothing {
  const smallest = PAGE_SIZES[0] ?? total;
  if (total <= smallest) return nothing;
  return html`<nav class="pagination" aria-label=${t.activity.pages}>
    <p class="pagination__range">
      ${t.activity.rowsOf(f.number(first), f.number(last), f.number(total))}
    </p>
    <div class="pagination__size">
      <label for="page-size">${t.activity.rowsPerPage}</label>
      <div class="select">
        <select
          id="page-size"
          class="select__control"
          @change=${(event: Event) =>
            store.activity.choosePageSize(Number((event.target as HTMLSelectElement).value))}
        >
          ${PAGE_SIZES.map(
            (size) =>
              html`<option value=${size} ?selected=${size === snapshot.activity.pageSize}>
                ${f.number(size)}
              </option>`,
          )}
        </select>
      </div>
    </div>
    <div class="pagination__controls">
      <button
        class="button button--small"
        type="button"
        ?disabled=${page === 1}
        @click=${() => store.activity.showPage(page - 1)}
      >
        ${chevronBackIcon()} ${t.activity.previousPage}
      </button>
      <span class="pagination__page"
        >${t.activity.pageOf(f.number(page), f.number(pageCount))}</span
      >
      <button
        class="button button--small"
        type="button"
        ?disabled=${page === pageCount}
        @click=${() => store.activity.showPage(page + 1)}
      >
        ${t.activity.nextPage} ${chevronIcon()}
      </button>
    </div>
  </nav>`;
}
