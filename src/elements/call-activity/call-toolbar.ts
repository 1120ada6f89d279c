/** Which calls, search, filters. Every change goes straight to the store; the list answers at once. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  askingFor,
  EMPTY_QUERY,
  groupOf,
  isFiltering,
  type CallCounts,
  type CallQuery,
} from '../../domain/index.js';
import { filterIcon, searchIcon } from '../../styles/icons.js';
import type { FirstContext } from '../panel/panel-context.js';
import { callFilters, type AmountBound, type AmountTexts } from './call-filters.js';

export interface ToolbarActions {
  readonly isOpen: boolean;
  readonly amountTexts: AmountTexts;
  readonly onToggle: () => void;
  readonly onAmountText: (bound: AmountBound, text: string) => void;
  readonly onCleared: () => void;
  readonly onRefined: () => void;
}

/** How many filters beside the search are on. */
function activeFilters(query: CallQuery): number {
  return [
    query.direction !== 'any',
    query.types.length > 0,
    query.from,
    query.to,
    query.minAmount,
    query.maxAmount,
  ].filter(Boolean).length;
}

type Refine = (change: Partial<CallQuery>) => void;

export function callToolbar(
  context: FirstContext,
  counts: CallCounts,
  actions: ToolbarActions,
): TemplateResult {
  const { t, f, store, snapshot } = context;
  const { query } = snapshot.activity;
  const active = activeFilters(query);
  const refine: Refine = (change) => {
    store.activity.refine(change);
    actions.onRefined();
  };
  const clear = (event: Event): void => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    actions.onCleared();
    refine(NO_FILTERS);
    // The button goes with what it cleared.
    root.getElementById('search')?.focus();
  };
  return html`<div class="toolbar panel__body" role="search">
    <div class="toolbar__row">
      ${groups(context, counts, refine)}
      <div class="search">
        <label class="visually-hidden" for="search">${t.activity.search}</label>
        <span class="search__icon">${searchIcon()}</span>
        <input
          id="search"
          class="input search__input"
          type="search"
          autocomplete="off"
          placeholder=${t.activity.search}
          .value=${live(query.text)}
          @input=${(event: Event) => refine({ text: (event.target as HTMLInputElement).value })}
        />
      </div>
      <button
        class="button toolbar__toggle"
        type="button"
        aria-expanded=${actions.isOpen}
        aria-controls="filters"
        ?data-active=${active > 0}
        @click=${actions.onToggle}
      >
        ${filterIcon()}
        <span>
          ${active > 0 ? t.activity.filtersActive(f.number(active)) : t.activity.filters}
        </span>
      </button>
    </div>
    <div class="toolbar__filters" id="filters" ?data-open=${actions.isOpen}>
      ${callFilters(context, refine, actions.amountTexts, actions.onAmountText)}
    </div>
    ${
      isFiltering(query)
        ? html`<div>
            <button class="link-button" type="button" @click=${clear}>
              ${t.activity.clearFilters}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

/** Most calls of most bills cost nothing: those that were charged are one list, all of them another. */
function groups({ t, f, snapshot }: FirstContext, counts: CallCounts, refine: Refine) {
  const shown = groupOf(snapshot.activity.query);
  return html`<fieldset class="chips">
    <legend class="visually-hidden">${t.activity.show}</legend>
    ${(['charged', 'eligible', 'all'] as const).map(
      (group) =>
        html`<label class="chip">
          <input
            class="chip__radio"
            type="radio"
            name="group"
            value=${group}
            .checked=${live(group === shown)}
            @change=${() => refine(askingFor(group))}
          />
          ${t.activity.groups[group]} <span class="chip__count">${f.number(counts[group])}</span>
        </label>`,
    )}
  </fieldset>`;
}

const { text, direction, types } = EMPTY_QUERY;

/** The order and the group stay. */
const NO_FILTERS: Partial<CallQuery> = {
  text,
  direction,
  types,
  from: undefined,
  to: undefined,
  minAmount: undefined,
  maxAmount: undefined,
};
