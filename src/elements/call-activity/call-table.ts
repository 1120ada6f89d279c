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
import type { CallQuery, FoundCalls, SortColumn } from '../../domain/index.js';
import type { CallListView } from '../../store/index.js';
import type { FirstContext } from '../panel/panel-context.js';
import { callNames } from '../panel/call-names.js';
import { twinNumbers } from './call-twins.js';
import { amountsText, callLimitText } from './call-activity-view.js';

export type TableSort = CallQuery['sort'];

export interface TableActions {
  readonly toggle: (call: Call) => void;
  readonly toggleAll: (found: FoundCalls, select: boolean) => void;
  readonly open: (call: Call) => void;
  readonly sort: (sort: TableSort) => void;
}

/** In the order shown; the class names are those of the table's sheet. */
const COLUMNS: readonly { readonly column: SortColumn; readonly cell: string }[] = [
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
        <tbody role="rowgroup">
          ${repeat(
            view.page.items,
            ({ id }) => id,
            (call) => {
              const isSelected = snapshot.selection.has(call.id);
              const twin = twins.get(call) ?? 1;
              const isDoubtful = snapshot.findings.byCall.has(call.id);
              const marks = { twin, isSelected, isDoubtful };
              return guard([call, twin, isSelected, isDoubtful, context.text, eligibilityOf], () =>
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
  column: SortColumn,
  cell: string,
  { sort }: TableActions,
): TemplateResult {
  const current = snapshot.activity.query.sort;
  const isSorted = current.column === column;
  const direction = current.descending ? 'descending' : 'ascending';
  const descending = isSorted ? !current.descending : isDescendingFirst(column);
  return html`<th
    scope="col"
    role="columnheader"
    class=${cell}
    aria-sort=${isSorted ? direction : 'none'}
  >
    <button class="sort" type="button" @click=${() => sort({ column, descending })}>
      ${t.activity.columns[column]}
    </button>
  </th>`;
}

/** The newest, the longest and the dearest calls are what a customer looks for. */
function isDescendingFirst(column: SortColumn): boolean {
  return column === 'start' || column === 'duration' || column === 'charge';
}

interface RowMarks {
  readonly twin: number;
  readonly isSelected: boolean;
  readonly isDoubtful: boolean;
}

function row(
  context: FirstContext,
  call: Call,
  { twin, isSelected, isDoubtful }: RowMarks,
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
  // Text as a property and icons as shapes of the sheet: a row has few nodes, as there are many rows.
  return html`<tr role="row" class=${classes.join(' ')}>
    <td role="cell" class="calls__select">
      <input
        class="checkbox"
        type="checkbox"
        aria-label=${t.activity.selectCall(number, names.when, names.charge)}
        .checked=${live(isSelected)}
        @change=${() => toggle(call)}
      />
    </td>
    <td role="cell" class="calls__date notranslate" translate="no">
      <span .textContent=${names.date}></span>
      <span class="calls__sub" .textContent=${names.time}></span>
    </td>
    <td role="cell" class="calls__party">
      <span
        class="calls__direction"
        data-direction=${call.direction}
        role="img"
        aria-label=${direction}
        title=${direction}
      ></span>
      <bdi class="number notranslate" translate="no" .textContent=${names.number}></bdi>
    </td>
    <td role="cell" class="calls__destination">
      <span .textContent=${call.destination ?? ''}></span>
      <span class="calls__sub" .textContent=${t.callTypes[call.type]}></span>
    </td>
    <td
      role="cell"
      class="calls__duration notranslate"
      translate="no"
      .textContent=${f.duration(call.durationSeconds)}
    ></td>
    <td role="cell" class="calls__amount amount notranslate" translate="no">
      ${names.charge}${
        call.chargeEstimated
          ? html`<span class="calls__sub">${t.activity.estimated}</span>`
          : nothing
      }${
        isDoubtful
          ? html`<span class="calls__sub calls__doubt">${t.activity.mayBeWrong}</span>`
          : nothing
      }
    </td>
    <td role="cell" class="calls__status">
      <span
        class="badge badge--${eligibility.eligible ? 'positive' : 'neutral'}"
        .textContent=${status}
      ></span>
    </td>
    <td role="cell" class="calls__actions">
      <button
        class="icon-button icon-button--small calls__more"
        type="button"
        data-details-of=${call.id}
        aria-label=${t.activity.viewDetailsOf(number, names.when)}
        title=${t.activity.viewDetails}
        @click=${() => open(call)}
      ></button>
    </td>
  </tr>`;
}
