/**
 * The calls table. A real table always: the author keeps explicit roles (table, rowgroup, row,
 * columnheader, cell), because a narrow container lays each row out as two lines.
 *
 *   <div class="table-scroller">
 *     <div class="sort-field">the field that sorts a narrow list</div>
 *     <table class="calls" role="table">
 *       <caption class="visually-hidden">…</caption>
 *       <thead role="rowgroup"><tr role="row" class="calls__head">
 *         <th role="columnheader" scope="col" class="calls__select"><input class="checkbox" type="checkbox" /></th>
 *         <th role="columnheader" scope="col" class="calls__date" aria-sort="descending">
 *           <button class="sort" type="button">Date</button> <span class="calls__name">Date</span></th>
 *         … calls__party, calls__destination, calls__duration, calls__amount, calls__status …
 *         <th role="columnheader" class="calls__actions"><span class="visually-hidden">Actions</span></th>
 *       </tr></thead>
 *       <tbody role="rowgroup">
 *         <tr role="row" class="calls__row calls__row--selected">
 *           <td role="cell" class="calls__select"><input class="checkbox" type="checkbox" /></td>
 *           <td role="cell" class="calls__date"><span>12 Aug</span> <span class="calls__sub">14:03</span></td>
 *           <th role="rowheader" scope="row" class="calls__party"><span class="calls__direction" data-direction="out" role="img" title="…"></span> <bdi class="number">…</bdi></th>
 *           <td role="cell" class="calls__destination"><span>…</span> <span class="calls__sub" data-type="premium">type</span></td>
 *           <td role="cell" class="calls__duration">…</td>
 *           <td role="cell" class="calls__amount amount">…</td>
 *           <td role="cell" class="calls__status"><span class="badge">…</span></td>
 *           <td role="cell" class="calls__actions"><button class="icon-button icon-button--small calls__more" aria-label="…"></button></td>
 *         </tr>
 *       </tbody>
 *     </table>
 *   </div>
 *   row modifiers: calls__row--selected, calls__row--muted (not eligible)
 *
 * Between a wide and a narrow container: table-medium.ts. In a narrow one: table-narrow.ts.
 */
import { css } from 'lit';

export const tableStyles = css`
  /* Scrolls sideways alone: a list that scrolls within a page that scrolls loses its readers. */
  .table-scroller {
    /* Holds the hidden texts of the rows, which would else make the page longer. */
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }

  .table-scroller:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }

  .calls,
  .skeleton,
  .table-scroller {
    --_row: max(calc(var(--_font-size) * 3.25), calc(var(--_target) + 4px));
  }

  .calls {
    inline-size: 100%;
    border-spacing: 0;
    /* On a page without a doctype, a table takes after the body of the page. */
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    white-space: inherit;
  }

  .calls :is(th, td) {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    line-height: 1.35;
    text-align: start;
  }

  .calls :is(th, td):first-child {
    padding-inline-start: var(--_gutter);
  }

  .calls :is(th, td):last-child {
    padding-inline-end: calc(var(--_gutter) - var(--_space) * 1.5);
  }

  .calls thead th {
    block-size: calc(var(--_font-size) * 2.75);
    padding-block: 0;
    border-block: 1px solid var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 550;
    white-space: nowrap;
  }

  .calls tbody :is(th, td) {
    block-size: var(--_row);
    border-block-end: 1px solid var(--_border);
  }

  .calls tbody tr:last-child :is(th, td) {
    border-block-end-color: transparent;
  }

  .calls__name,
  .sort-field {
    display: none;
  }

  .calls__row:hover {
    background: var(--_hover);
  }

  .calls__row--selected,
  .calls__row--selected:hover {
    background: var(--_accent-soft);
  }

  @media (pointer: coarse) {
    .calls__row:active:not(:has(:active)) {
      background: var(--_neutral-soft);
    }
  }

  .calls__row--selected {
    position: relative;
  }

  /* Seen when it has the focus. */
  .calls__skip:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }

  .calls__skip {
    position: absolute;
    z-index: 1;
    inset-block-start: 50%;
    inset-inline-start: calc(var(--_gutter) + 2em);
    translate: 0 -50%;
    max-inline-size: calc(100cqi - var(--_gutter) * 2 - 2em);
    inline-size: max-content;
  }

  .calls__row--muted :is(.calls__amount, .calls__party) {
    color: var(--_text-muted);
  }

  .calls .calls__select {
    inline-size: 1%;
    padding-inline-end: 0;
  }

  .calls__select .checkbox {
    display: grid;
    margin: 0;
    font-size: var(--_font-size);
  }

  .calls__date {
    white-space: nowrap;
  }

  .calls__sub {
    color: var(--_text-muted);
    white-space: normal;
  }

  /* A table that fits scrolls no focused button out of sight. */
  @container redress (inline-size >= 58em) and (inline-size < 66em) {
    .calls :is(th, td) {
      padding-inline: calc(var(--_space) * 2);
    }

    .calls__date .calls__sub {
      display: block;
      font-size: var(--_text-xs);
    }
  }

  .calls__party {
    font-weight: 550;
  }

  :is(.calls__destination, .calls__amount) .calls__sub {
    display: block;
    font-size: var(--_text-xs);
  }

  .calls__amount .calls__sub {
    font-weight: 400;
  }

  /* What can be disputed stands out; why the others can't is quiet. */
  .calls__status .badge--neutral {
    padding-inline: 0;
    background: none;
    font-weight: 400;
  }

  .calls__row--selected .badge--positive {
    background: var(--_surface);
  }

  .calls__status .badge--neutral::before {
    display: none;
  }

  /* The dearest kind of call. */
  .calls__sub[data-type='premium'] {
    color: var(--_warning);
    font-weight: 600;
  }

  .calls__party .number {
    max-inline-size: 18em;
  }

  /* Icons as shapes of the sheet: in each of many rows a drawing would be five elements. */
  .calls__direction::before,
  .calls__more::before {
    content: '';
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    background: currentColor;
    clip-path: polygon(
      22% 0,
      100% 0,
      100% 78%,
      82% 78%,
      82% 31%,
      13% 100%,
      0 87%,
      69% 18%,
      22% 18%
    );
    forced-color-adjust: none;
  }

  .calls__direction {
    margin-inline-end: 0.3em;
    color: var(--_text-muted);
  }

  .calls__direction[data-direction='in']::before {
    rotate: 180deg;
  }

  .calls__more::before {
    inline-size: 0.5em;
    block-size: 0.85em;
    clip-path: polygon(18% 0, 100% 50%, 18% 100%, 0 90%, 62% 50%, 0 10%);
  }

  .calls__more:dir(rtl)::before {
    scale: -1 1;
  }

  .calls__destination,
  .calls__duration {
    color: var(--_text-muted);
  }

  /* Digits run left to right in every language: place values meet at the right, always. */
  .calls :is(.calls__duration, .calls__amount) {
    text-align: right;
    white-space: nowrap;
  }

  .calls td.calls__amount {
    font-weight: 600;
  }

  .calls .calls__actions {
    inline-size: 1%;
    padding-block: 0;
    padding-inline-start: 0;
    text-align: end;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .calls__row--selected :is(th, td) {
      border-block: 2px solid Highlight;
    }

    .calls__status .badge--neutral {
      border: 0;
    }
  }
`;
