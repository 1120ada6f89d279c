/**
 * The calls as a real, paged table (A6). The roles are written out because narrow layouts change
 * `display`, and a browser may drop a table's meaning with it.
 * Each row is guarded: one toggle renders one row again, not all of them (P2).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Call, Eligibility } from '../../contract/index.js';
import type { CallQuery, FoundCalls } from '../../domain/index.js';
import type { FirstMessages } from '../../i18n/index.js';
import type { CallListView } from '../../store/index.js';
import type { FirstContext } from '../panel/panel-context.js';
import { callNames } from '../panel/call-names.js';
import { goToSelection, moveAlongRows, notePointer, openByTouch } from './row-gestures.js';
import { selectField } from './select-field.js';
import { twinNumbers } from './call-twins.js';
import { amountsText, callLimitText } from './call-activity-view.js';

/** What can be sorted by: the columns of the table. */
export type TableColumn = keyof FirstMessages['activity']['ascending'];

export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

export interface TableActions {
  readonly toggle: (call: Call) => void;
  readonly toggleAll: (found: FoundCalls, select: boolean) => void;
  readonly open: (call: Call) => void;
  readonly sort: (sort: TableSort) => void;
  /** Past all other rows, to what is selected. */
  /** The call whose box was pressed last: its row alone leads on, as a button in each selected row
   * would lay out the table when all are selected (P2). */
  readonly toggled: string | undefined;
}

/** In the order shown; the class names are those of the table's sheet. */
const COLUMNS: readonly { readonly column: TableColumn; readonly cell: string }[] = [
  { column: 'start', cell: 'calls__date' },
  { column: 'otherParty', cell: 'calls__party' },
  { column: 'destination', cell: 'calls__destination' },
  { column: 'duration', cell: 'calls__duration' },
  { column: 'charge', cell: 'calls__amount' },
  { column: 'eligibility', cell: 'calls__status' },
];

export function callTable(
  context: FirstContext,
  view: CallListView,
  actions: TableActions,
): TemplateResult {
  const { t, f, snapshot } = context;
  if (view.matching.length === 0) {
    return html`<div class="state">
      <h3 class="state__title">${t.activity.nothingFoundTitle}</h3>
      <p class="state__text">${t.activity.nothingFoundBody}</p>
    </div>`;
  }
  const { count, seconds, charges } = view.matching.totals;
  const limit = callLimitText(context, count);
  const isRefreshing = snapshot.activity.calls.activity === 'fetching';
  const twins = twinNumbers(view.page.items);
  const { eligibilityOf } = context.store;
  return html`
    <p class="calls-totals" id="totals">
      ${t.activity.totals(count, f.number(count), f.duration(seconds), amountsText(context, charges))}
      ${limit === undefined ? nothing : html`<br /><span id="call-limit">${limit}</span>`}
    </p>
    <div class="table-scroller ${isRefreshing ? 'is-refreshing' : ''}">
      ${sortField(context, actions)}
      <table class="calls" role="table" aria-busy=${isRefreshing} aria-describedby="totals">
        <caption class="visually-hidden">
          ${t.activity.tableCaption(cycleRange(context))}
        </caption>
        <thead role="rowgroup">
          <tr role="row" class="calls__head">
            <th scope="col" role="columnheader" class="calls__select">
              ${selectAllBox(context, view, actions)}
            </th>
            ${COLUMNS.map(({ column, cell }) => sortableHeader(context, column, cell, actions))}
            <th scope="col" role="columnheader" class="calls__actions">
              <span class="visually-hidden">${t.activity.details}</span>
            </th>
          </tr>
        </thead>
        <tbody
          role="rowgroup"
          @keydown=${moveAlongRows}
          @pointerdown=${notePointer}
          @click=${openByTouch}
        >
          ${repeat(
            view.page.items,
            ({ id }) => id,
            (call) => {
              const isSelected = snapshot.selection.has(call.id);
              const twin = twins.get(call) ?? 1;
              const isDoubtful = snapshot.findings.byCall.has(call.id);
              const leadsOn = isSelected && call.id === actions.toggled;
              const marks = { twin, isSelected, isDoubtful, leadsOn };
              return guard([call, ...Object.values(marks), context.text, eligibilityOf], () =>
                row(context, call, marks, eligibilityOf(call), actions),
              );
            },
          )}
        </tbody>
      </table>
    </div>
  `;
}

function cycleRange({ f, snapshot }: FirstContext): string {
  const cycle = snapshot.cycles.held?.find(({ id }) => id === snapshot.activity.cycleId);
  return cycle ? f.dayRange(cycle.start, cycle.end) : '';
}

/** Guarded, since whether all of a hundred thousand are selected takes a while to find out. */
function selectAllBox(
  context: FirstContext,
  { matching }: CallListView,
  { toggleAll }: TableActions,
): unknown {
  const { text, t, f, snapshot } = context;
  const { selection } = snapshot;
  return guard([matching, selection, text], () => {
    const limit = callLimitText(context, matching.length);
    const state = selection.stateOf(matching);
    return html`<input
      class="checkbox"
      type="checkbox"
      aria-label=${t.activity.selectAll(matching.length, f.number(matching.length))}
      aria-describedby=${limit === undefined ? nothing : 'call-limit'}
      .checked=${live(state === 'all')}
      .indeterminate=${live(state === 'some')}
      @change=${() => toggleAll(matching, state !== 'all')}
    />`;
  });
}

function sortableHeader(
  { t, snapshot }: FirstContext,
  column: TableColumn,
  cell: string,
  { sort }: TableActions,
): TemplateResult {
  const current = snapshot.activity.query.sort;
  const isSorted = current.column === column;
  const direction = current.descending ? 'descending' : 'ascending';
  const descending = isSorted ? !current.descending : isDescendingFirst(column);
  const name = t.activity.columns[column];
  // Narrow, the name alone is left of it, and one list sorts by all of them.
  return html`<th
    scope="col"
    role="columnheader"
    class=${cell}
    aria-sort=${isSorted ? direction : 'none'}
  >
    <button class="sort" type="button" @click=${() => sort({ column, descending })}>${name}</button>
    <span class="calls__name">${name}</span>
  </th>`;
}

/** The newest, the longest and the dearest calls are what a customer looks for. */
function isDescendingFirst(column: TableColumn): boolean {
  return column === 'start' || column === 'duration' || column === 'charge';
}

/** An order in words. */
export function orderText({ t }: FirstContext, { column, descending }: TableSort): string {
  return t.activity[descending ? 'descending' : 'ascending'][column];
}

function sortField(context: FirstContext, { sort }: TableActions): TemplateResult {
  const { column, descending } = context.snapshot.activity.query.sort;
  const orders = COLUMNS.flatMap(({ column }) => {
    const first = isDescendingFirst(column);
    return [first, !first].map((descending) => ({ column, descending }));
  });
  return html`<div class="sort-field">
    ${selectField(
      'sort',
      context.t.activity.sortBy,
      orders.map((order) => [orderKey(order), orderText(context, order)]),
      orderKey({ column, descending }),
      (key) => {
        const chosen = orders.find((order) => orderKey(order) === key);
        if (chosen) sort(chosen);
      },
    )}
  </div>`;
}

function orderKey({ column, descending }: CallQuery['sort']): string {
  return `${column} ${descending}`;
}

interface RowMarks {
  readonly twin: number;
  readonly isSelected: boolean;
  readonly isDoubtful: boolean;
  readonly leadsOn: boolean;
}

function row(
  context: FirstContext,
  call: Call,
  { twin, isSelected, isDoubtful, leadsOn }: RowMarks,
  eligibility: Eligibility,
  { toggle, open }: TableActions,
): TemplateResult {
  const { t, f, account } = context;
  const names = callNames(t, f, account, call);
  const number = twin === 1 ? names.number : `${names.number} (${f.number(twin)})`;
  const direction = t.directions[call.direction];
  const classes = [
    'calls__row',
    isSelected ? 'calls__row--selected' : '',
    eligibility.eligible ? '' : 'calls__row--muted',
  ];
  const status = eligibility.eligible
    ? t.activity.eligible
    : t.ineligibilityShort[eligibility.reason];
  const charge = eligibility.eligible ? names.charge : `${names.charge}, ${status}`;
  const estimated = html`<span class="calls__sub">${t.activity.estimated}</span>`;
  const doubt = html`<span class="calls__sub calls__doubt">${t.activity.mayBeWrong}</span>`;
  // Text as a property and icons as shapes of the sheet: a row has few nodes, as there are many rows.
  return html`<tr role="row" class=${classes.join(' ')}>
    <td role="cell" class="calls__select">
      <input
        class="checkbox"
        type="checkbox"
        aria-label=${t.activity.selectCall(number, names.when, charge)}
        .checked=${live(isSelected)}
        @change=${() => toggle(call)}
      />
      ${
        leadsOn
          ? html`<button
              class="button button--primary calls__skip"
              type="button"
              .textContent=${t.activity.toSelection}
              @click=${goToSelection}
            ></button>`
          : nothing
      }
    </td>
    <td role="cell" class="calls__date notranslate" translate="no">
      <span .textContent=${f.shortDateOf(call.start, account.timeZone)}></span>
      <span class="calls__sub" .textContent=${names.time}></span>
    </td>
    <th role="rowheader" scope="row" class="calls__party">
      <span
        class="calls__direction"
        data-direction=${call.direction}
        role="img"
        title=${direction}
      ></span>
      <bdi class="number notranslate" translate="no" .textContent=${names.number}></bdi>
    </th>
    <td role="cell" class="calls__destination">
      <span .textContent=${call.destination ?? ''}></span>
      <span class="calls__sub" data-type=${call.type} .textContent=${t.callTypes[call.type]}></span>
    </td>
    <td
      role="cell"
      class="calls__duration notranslate"
      translate="no"
      .textContent=${f.duration(call.durationSeconds)}
    ></td>
    <td role="cell" class="calls__amount amount notranslate" translate="no">
      ${
        call.chargeEstimated || isDoubtful
          ? html`${names.charge}${call.chargeEstimated ? estimated : nothing}${isDoubtful ? doubt : nothing}`
          : names.charge
      }
    </td>
    <td role="cell" class="calls__status">
      <span class="badge badge--${kindOf(eligibility)}" .textContent=${status}></span>
    </td>
    <td role="cell" class="calls__actions">
      <button
        class="icon-button icon-button--small calls__more"
        type="button"
        data-details-of=${call.id}
        aria-label=${t.activity.viewDetailsOf(number, names.when)}
        @click=${() => open(call)}
      ></button>
    </td>
  </tr>`;
}

/** What can be done stands out, and what is under way; the usual reasons why not are quiet. */
function kindOf(eligibility: Eligibility): string {
  if (eligibility.eligible) return 'positive';
  return eligibility.reason === 'already-disputed' ? 'info' : 'neutral';
}
