/** Search, filters, export. Every change goes straight to the store; the list answers at once. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CALL_TYPES, type CallType } from '../../contract/index.js';
import { EMPTY_QUERY, isFiltering, normaliseDigits, type CallQuery } from '../../domain/index.js';
import { downloadIcon, filterIcon, searchIcon } from '../../styles/icons.js';
import type { PanelContext } from '../panel/panel-context.js';

export interface ToolbarActions {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRefined: () => void;
  readonly onExport: () => void;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}

/** A charge as typed, with either decimal mark; undefined for none, null when it cannot be read. */
export function amountFilterOf(text: string): string | undefined | null {
  const plain = normaliseDigits(text).trim().replace(',', '.');
  if (plain === '') return undefined;
  return /^\d{1,12}(\.\d{1,12})?$/.test(plain) ? plain : null;
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

export function callToolbar(context: PanelContext, actions: ToolbarActions): TemplateResult {
  const { t, f, store, snapshot } = context;
  const { query } = snapshot.activity;
  const active = activeFilters(query);
  const refine = (change: Partial<CallQuery>): void => {
    store.activity.refine(change);
    actions.onRefined();
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
          @input=${(event: Event) => refine({ text: valueOf(event) })}
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
      <button class="button button--quiet" type="button" @click=${actions.onExport}>
        ${downloadIcon()} ${t.activity.exportCsv}
      </button>
    </div>
    <div class="toolbar__filters" id="filters" ?data-open=${actions.isOpen}>
      ${filterFields(context, query, refine)}
    </div>
    ${
      isFiltering(query)
        ? html`<div class="chips">
            <button
              class="link-button"
              type="button"
              @click=${() =>
                refine({
                  ...EMPTY_QUERY,
                  from: undefined,
                  to: undefined,
                  minAmount: undefined,
                  maxAmount: undefined,
                  sort: query.sort,
                })}
            >
              ${t.activity.clearFilters}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

function filterFields(
  { t, snapshot }: PanelContext,
  query: CallQuery,
  refine: (change: Partial<CallQuery>) => void,
): TemplateResult {
  const types = new Set(snapshot.activity.calls.held?.map(({ type }) => type));
  const isBackward = query.from !== undefined && query.to !== undefined && query.from > query.to;
  return html`<div class="field">
      <label class="field__label" for="direction">${t.activity.direction}</label>
      <div class="select">
        <select
          id="direction"
          class="select__control"
          .value=${live(query.direction)}
          @change=${(event: Event) => refine({ direction: valueOf(event) as CallQuery['direction'] })}
        >
          <option value="any">${t.activity.anyDirection}</option>
          <option value="out">${t.directions.out}</option>
          <option value="in">${t.directions.in}</option>
        </select>
      </div>
    </div>
    <div class="field">
      <label class="field__label" for="type">${t.activity.type}</label>
      <div class="select">
        <select
          id="type"
          class="select__control"
          .value=${live(query.types[0] ?? '')}
          @change=${(event: Event) => {
            const type = valueOf(event);
            refine({ types: type === '' ? [] : [type as CallType] });
          }}
        >
          <option value="">${t.activity.anyType}</option>
          ${CALL_TYPES.filter((type) => types.has(type)).map(
            (type) => html`<option value=${type}>${t.callTypes[type]}</option>`,
          )}
        </select>
      </div>
    </div>
    ${dateField('from', t.activity.fromDate, query.from, undefined, (from) => refine({ from }))}
    ${dateField(
      'to',
      t.activity.toDate,
      query.to,
      isBackward ? t.activity.fromAfterTo : undefined,
      (to) => refine({ to }),
    )}
    ${amountField(
      'min',
      t.activity.minAmount,
      query.minAmount,
      t.activity.amountUnreadable,
      (minAmount) => refine({ minAmount }),
    )}
    ${amountField(
      'max',
      t.activity.maxAmount,
      query.maxAmount,
      t.activity.amountUnreadable,
      (maxAmount) => refine({ maxAmount }),
    )}
    <label class="check">
      <input
        class="checkbox"
        type="checkbox"
        .checked=${live(query.chargedOnly)}
        @change=${(event: Event) => refine({ chargedOnly: isChecked(event) })}
      />
      <span>${t.activity.chargedOnly}</span>
    </label>
    <label class="check">
      <input
        class="checkbox"
        type="checkbox"
        .checked=${live(query.eligibleOnly)}
        @change=${(event: Event) => refine({ eligibleOnly: isChecked(event) })}
      />
      <span>${t.activity.eligibleOnly}</span>
    </label>`;
}

function dateField(
  id: string,
  label: string,
  value: string | undefined,
  error: string | undefined,
  change: (value: string | undefined) => void,
): TemplateResult {
  return html`<div class="field ${error ? 'field--invalid' : ''}">
    <label class="field__label" for=${id}>${label}</label>
    ${error ? html`<span class="field__error" id="${id}-error">${error}</span>` : nothing}
    <input
      id=${id}
      class="input"
      type="date"
      .value=${live(value ?? '')}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      @change=${(event: Event) => change(valueOf(event) || undefined)}
    />
  </div>`;
}

/** An amount that cannot be read is marked in place; the list keeps the filter it had. */
function amountField(
  id: string,
  label: string,
  value: string | undefined,
  unreadable: string,
  change: (value: string | undefined) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const amount = amountFilterOf(input.value);
    input.setCustomValidity(amount === null ? unreadable : '');
    input.setAttribute('aria-invalid', String(amount === null));
    input.reportValidity();
    if (amount !== null) change(amount);
  };
  return html`<div class="field">
    <label class="field__label" for=${id}>${label}</label>
    <input
      id=${id}
      class="input"
      inputmode="decimal"
      autocomplete="off"
      .value=${value ?? ''}
      @change=${onChange}
    />
  </div>`;
}
