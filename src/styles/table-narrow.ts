/**
 * The calls table in a narrow container: each row is two lines, party and amount above, the rest
 * below; the head becomes one line with select-all and the sort buttons. Comes after table.ts.
 */
import { css } from 'lit';

export const tableNarrowStyles = css`
  /* By the width of a digit too, which a minimum size of text or a wide font makes larger. */
  @container redress (inline-size < 58em) or (inline-size < 102ch) {
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
      gap: 0 calc(var(--_space) * 4);
      padding: var(--_space) var(--_gutter);
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

    [aria-sort='none'] .sort::after {
      display: none;
    }

    .calls__row {
      --_mark: calc(1.25em + var(--_space) * 3);
      --_more: max(var(--_target), 2em);
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: calc(var(--_space) * 0.5) calc(var(--_space) * 3);
      padding-block: calc(var(--_space) * 3);
      padding-inline: calc(var(--_gutter) + var(--_mark)) calc(var(--_gutter) + var(--_more));
      border-block-end: 1px solid var(--_border);
    }

    .calls tbody .calls__row:last-child {
      border-block-end-color: transparent;
    }

    .calls .calls__row > :is(.calls__select, .calls__actions) {
      position: absolute;
    }

    .calls .calls__row > .calls__select {
      inset-block-start: calc(var(--_space) * 3 + 0.1em);
      inset-inline-start: var(--_gutter);
    }

    .calls .calls__row > .calls__actions {
      inset-block-end: calc(var(--_space) * 1.5);
      inset-inline-end: calc(var(--_gutter) - (var(--_more) - 1.25em) / 2);
    }

    .calls__actions .icon-button--small {
      inline-size: var(--_more);
      min-block-size: var(--_more);
    }

    /* First line: who, and how much. It alone reaches over the button's column. */
    .calls__row > .calls__party {
      order: 1;
      flex: 1 1 0;
      min-inline-size: 0;
      white-space: normal;
    }

    /* A number that is cut tells nothing: it takes a second line instead. */
    .calls__party .number {
      display: inline;
      max-inline-size: none;
      overflow: visible;
      white-space: normal;
    }

    .calls__row > .calls__amount {
      order: 2;
      margin-inline: auto calc(var(--_more) * -1);
    }

    /* Ends the first line. */
    .calls__row::before {
      content: '';
      order: 3;
      flex: 0 0 100%;
    }

    /* Second line: when, how long, where, and what became of it. */
    .calls__row > :is(.calls__date, .calls__destination, .calls__duration) {
      color: var(--_text-muted);
      font-size: var(--_text-s);
      white-space: normal;
    }

    .calls__row > .calls__date {
      order: 4;
    }

    .calls__row > .calls__duration {
      order: 5;
    }

    .calls__row > .calls__destination {
      order: 6;
    }

    .calls__row > .calls__status {
      order: 7;
    }

    .calls__destination .calls__sub {
      display: inline;
      font-size: inherit;
    }

    /* The kind of call gives way to the place; screen readers still read both. */
    .calls__destination > :not(:empty) + .calls__sub {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .calls__row > .calls__status:empty {
      display: none;
    }
  }
`;
