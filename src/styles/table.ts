/**
 * The calls table. A real table always: the author keeps explicit roles (table, rowgroup, row,
 * columnheader, cell), because a narrow container lays each row out as two lines.
 *
 *   <div class="table-scroller" role="region" aria-labelledby="…" tabindex="0">
 *     <table class="calls" role="table">
 *       <caption class="visually-hidden">…</caption>
 *       <thead role="rowgroup"><tr role="row" class="calls__head">
 *         <th role="columnheader" scope="col" class="calls__select"><input class="checkbox" type="checkbox" /></th>
 *         <th role="columnheader" scope="col" class="calls__date" aria-sort="descending">
 *           <button class="sort" type="button">Date</button></th>
 *         … calls__party, calls__destination, calls__duration, calls__amount, calls__status …
 *         <th role="columnheader" class="calls__actions"><span class="visually-hidden">Actions</span></th>
 *       </tr></thead>
 *       <tbody role="rowgroup">
 *         <tr role="row" class="calls__row calls__row--selected">
 *           <td role="cell" class="calls__select"><input class="checkbox" type="checkbox" /></td>
 *           <td role="cell" class="calls__date"><span>12 Aug</span> <span class="calls__sub">14:03</span></td>
 *           <td role="cell" class="calls__party"><span class="calls__direction" data-direction="out" role="img" aria-label="…"></span> <bdi class="number">…</bdi></td>
 *           <td role="cell" class="calls__destination"><span>…</span> <span class="calls__sub">type</span></td>
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
 * In a narrow container: table-narrow.ts.
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

  .calls th {
    block-size: calc(var(--_font-size) * 2.75);
    border-block: 1px solid var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 550;
    white-space: nowrap;
  }

  .calls td {
    block-size: var(--_row);
    border-block-end: 1px solid var(--_border);
  }

  .calls tbody tr:last-child td {
    border-block-end-color: transparent;
  }

  .calls__row:hover {
    background: var(--_hover);
  }

  .calls__row--selected,
  .calls__row--selected:hover {
    background: var(--_accent-soft);
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
    white-space: nowrap;
  }

  .calls__destination .calls__sub {
    display: block;
    font-size: var(--_text-xs);
  }

  /* The usual case is quiet: what stands out in the column is why a call can't be disputed. */
  .calls__status .badge--positive {
    padding-inline: 0;
    background: none;
    font-weight: 500;
  }

  .calls__party .number {
    display: inline-block;
    max-inline-size: 18em;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
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

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(var(--_target), 2em);
    margin-inline: -0.5em;
    padding: 0 0.5em;
    border-radius: var(--_radius-small);
  }

  .sort:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .sort:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }

  /* Direction: both arrows faint when unsorted, one of them when sorted. */
  .sort::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.85em;
    background: currentColor;
    opacity: 0.45;
    clip-path: polygon(
      0 40%,
      50% 0,
      100% 40%,
      50% 40%,
      50% 60%,
      100% 60%,
      50% 100%,
      0 60%,
      50% 60%,
      50% 40%
    );
    forced-color-adjust: none;
  }

  [aria-sort='ascending'] .sort,
  [aria-sort='descending'] .sort {
    color: var(--_text);
    font-weight: 650;
  }

  [aria-sort='ascending'] .sort::after {
    opacity: 1;
    clip-path: polygon(0 62%, 50% 12%, 100% 62%);
  }

  [aria-sort='descending'] .sort::after {
    opacity: 1;
    clip-path: polygon(0 38%, 50% 88%, 100% 38%);
  }

  @media (forced-colors: active) {
    .calls__row--selected td {
      border-block: 2px solid Highlight;
    }

    .calls__status .badge--positive {
      padding-inline: 0.65em;
    }
  }
`;
