/**
 * The calls table in a narrow container: each row is two lines, party and amount above, the rest
 * below; the head becomes one line with select-all and the sort buttons. Part of table.ts.
 */
import { css } from 'lit';

export const tableNarrow = css`
  @container redress (inline-size < 44em) {
    .table-scroller {
      overflow: visible;
    }

    .calls,
    .calls :is(thead, tbody, caption) {
      display: block;
    }

    .calls :is(th, td),
    .calls :is(th, td):first-child,
    .calls :is(th, td):last-child {
      position: static;
      inline-size: auto;
      block-size: auto;
      padding: 0;
      border: 0;
      background: none;
    }

    .calls__head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(var(--_space) * 1) calc(var(--_space) * 5);
      padding: calc(var(--_space) * 2) var(--_gutter);
      border-block: 1px solid var(--_border);
      background: var(--_surface-sunken);
    }

    .calls__head > th:not(.calls__select):not(:has(.sort)) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .calls__row {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: calc(var(--_space) * 1.5);
      row-gap: calc(var(--_space) * 0.5);
      min-block-size: calc(var(--_target) + var(--_space) * 4);
      padding-block: calc(var(--_space) * 3);
      padding-inline: calc(var(--_gutter) + 2em) calc(var(--_gutter) + var(--_target) + 0.5em);
      border-block-end: 1px solid var(--_border);
    }

    .calls tbody .calls__row:last-child {
      border-block-end-color: transparent;
    }

    .calls__row .calls__select,
    .calls__row .calls__actions {
      position: absolute;
      inset-block-start: calc(var(--_space) * 3);
      inset-inline-start: var(--_gutter);
    }

    .calls__row .calls__select {
      padding-block-start: 0.15em;
    }

    .calls__row .calls__actions {
      inset-block-start: calc(var(--_space) * 2);
      inset-inline: auto calc(var(--_gutter) - var(--_space) * 2);
    }

    /* First line: who, and how much. */
    .calls__row .calls__party {
      order: 1;
      flex: 1 1 0;
      min-inline-size: 8em;
    }

    .calls__row .calls__amount {
      order: 2;
    }

    /* Ends the first line. */
    .calls__row::before {
      content: '';
      order: 3;
      flex: 0 0 100%;
    }

    /* Second line: when, where, how long, and what became of it. */
    .calls__row :is(.calls__date, .calls__destination, .calls__duration) {
      color: var(--_text-muted);
      font-size: var(--_text-s);
    }

    .calls__row .calls__date {
      order: 4;
    }

    .calls__row .calls__destination {
      order: 5;
    }

    .calls__row .calls__duration {
      order: 6;
    }

    .calls__row .calls__status {
      order: 7;
    }

    .calls__row :is(.calls__destination, .calls__duration):not(:empty)::before {
      content: '·';
      content: '·' / '';
      margin-inline-end: calc(var(--_space) * 1.5);
    }

    .calls__row .calls__status:empty {
      display: none;
    }
  }
`;
