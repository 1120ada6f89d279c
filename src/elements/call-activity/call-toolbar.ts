/** Search, filters, export. Every change goes straight to the store; the list answers at once. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { EMPTY_QUERY, isFiltering, type CallQuery } from '../../domain/index.js';
import { downloadIcon, filterIcon, searchIcon } from '../../styles/icons.js';
import type { FirstContext } from '../panel/panel-context.js';
import { callFilters, type AmountBound, type AmountTexts } from './call-filters.js';

export interface ToolbarActions {
  readonly isOpen: boolean;
  readonly amountTexts: AmountTexts;
  readonly onToggle: () => void;
  readonly onAmountText: (bound: AmountBound, text: string) => void;
  readonly onCleared: () => void;
  readonly onRefined: () => void;
  readonly onExport: () => void;
}

/** How many filters beside the search are on. */
function activeFilters(query: CallQuery): number {
  return [
    query.direction !== 'any',
    query.types.length > 0,
    query.chargedOnly,
    query.eligibleOnly,
    query.from,
    query.to,
    query.minAmount,
    query.maxAmount,
  ].filter(Boolean).length;
}

export function callToolbar(context: FirstContext, actions: ToolbarActions): TemplateResult {
  const { t, f, store, snapshot } = context;
  const { query } = snapshot.activity;
  const active = activeFilters(query);
  const refine = (change: Partial<CallQuery>): void => {
    store.activity.refine(change);
    actions.onRefined();
  };
  const clear = (event: Event): void => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    actions.onCleared();
    refine({ ...NO_FILTERS, sort: query.sort });
    // The button goes with what it cleared.
    root.getElementById('search')?.focus();
  };
  return html`<div class="toolbar panel__body" role="search">
    <div class="toolbar__row">
      <div class="search">
        <label class="visually-hidden" for="search">${t.activity.search}</label>
        <span class="search__icon">${searchIcon()}</span>
        <input
          id="search"
          class="input search__input"
          type="search"
          autocomplete="off"
          placeholder=${t.activity.searchHint}
          .value=${live(query.text)}
          @input=${(event: Event) => refine({ text: (event.target as HTMLInputElement).value })}
        />
      </div>
      <button
        class="button toolbar__toggle"
        type="button"
        aria-expanded=${actions.isOpen}
        aria-controls="filters"
        @click=${actions.onToggle}
      >
        ${filterIcon()}
        ${active > 0 ? t.activity.filtersActive(f.number(active)) : t.activity.filters}
      </button>
      <button class="button button--quiet toolbar__export" type="button" @click=${actions.onExport}>
        ${downloadIcon()} ${t.activity.exportCsv}
      </button>
    </div>
    <div class="toolbar__filters" id="filters" ?data-open=${actions.isOpen}>
      ${callFilters(context, refine, actions.amountTexts, actions.onAmountText)}
    </div>
    ${
      isFiltering(query)
        ? html`<div class="chips">
            <button class="link-button" type="button" @click=${clear}>
              ${t.activity.clearFilters}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

const NO_FILTERS: CallQuery = {
  ...EMPTY_QUERY,
  from: undefined,
  to: undefined,
  minAmount: undefined,
  maxAmount: undefined,
};
