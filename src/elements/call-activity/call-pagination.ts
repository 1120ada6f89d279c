/** Moves through the pages of the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Call } from '../../contract/index.js';
import { normaliseDigits, type PageOf } from '../../domain/index.js';
import { PAGE_SIZES } from '../../store/index.js';
import { chevronIcon, chevronBackIcon } from '../../styles/icons.js';
import type { FirstContext } from '../panel/panel-context.js';

/** A list of more pages has ways to any of them. */
const PAGES_IN_A_FEW_STEPS = 5;

export interface PaginationActions {
  readonly show: (page: number) => void;
  readonly chooseSize: (size: number) => void;
}

export function callPagination(
  { t, f, snapshot }: FirstContext,
  { page, pageCount, first, last, total }: PageOf<Call>,
  { show, chooseSize }: PaginationActions,
): TemplateResult | typeof nothing {
  const smallest = PAGE_SIZES[0] ?? total;
  if (total <= smallest) return nothing;
  const isLong = pageCount > PAGES_IN_A_FEW_STEPS;
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
          @change=${(event: Event) => chooseSize(Number((event.target as HTMLSelectElement).value))}
        >
          ${PAGE_SIZES.map(
            (size) =>
              html`<option value=${size} .selected=${live(size === snapshot.activity.pageSize)}>
                ${f.number(size)}
              </option>`,
          )}
        </select>
      </div>
    </div>
    <div class="pagination__controls">
      ${isLong ? turn(page === 1, () => show(1), html`${t.activity.firstPage}`) : nothing}
      ${turn(page === 1, () => show(page - 1), html`${chevronBackIcon()} ${t.activity.previousPage}`)}
      ${
        isLong
          ? pageField(
              page,
              pageCount,
              show,
              t.activity.page,
              t.activity.ofPages(f.number(pageCount)),
            )
          : html`<span class="pagination__page"
              >${t.activity.pageOf(f.number(page), f.number(pageCount))}</span
            >`
      }
      ${turn(page === pageCount, () => show(page + 1), html`${t.activity.nextPage} ${chevronIcon()}`)}
      ${isLong ? turn(page === pageCount, () => show(pageCount), html`${t.activity.lastPage}`) : nothing}
    </div>
  </nav>`;
}

/** Shows the page that is typed, or the nearest one; what is no number is put back. */
function pageField(
  page: number,
  pageCount: number,
  show: (page: number) => void,
  label: string,
  ofPages: string,
): TemplateResult {
  const go = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const typed = Math.trunc(Number(normaliseDigits(field.value).replaceAll(/\s/gu, '')));
    if (typed >= 1) show(Math.min(typed, pageCount));
    // The same page shows nothing anew.
    else field.value = String(page);
  };
  return html`<span class="pagination__page">
    <label for="page">${label}</label>
    <input
      id="page"
      class="input pagination__field"
      inputmode="numeric"
      autocomplete="off"
      .value=${live(String(page))}
      @change=${go}
    />
    ${ofPages}
  </span>`;
}

/** At the end it stays where it is and keeps the focus, which a disabled button would lose (A2). */
function turn(isAtEnd: boolean, show: () => void, content: TemplateResult): TemplateResult {
  return html`<button
    class="button button--small"
    type="button"
    aria-disabled=${isAtEnd}
    @click=${isAtEnd ? nothing : show}
  >
    ${content}
  </button>`;
}
