/**
 * The calls table in a narrow container: each row is two lines, party and amount above, the rest
 * below; the head becomes one line with select-all and the sort buttons. Comes after table.ts.
 */
import { css } from 'lit';

export const tableNarrowStyles = css`
  /* By the width of a digit too, which a minimum size of text or a wide font makes larger. */
  @container redress (inline-size < 38em) or (inline-size < 68ch) {
    .table-scroller {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      overflow: visible;
    }

    /* On the line of the head, whose other end selects all. */
    .table-scroller > :is(.calls, .sort-field) {
      grid-area: 1 / 1;
    }

    .sort-field {
      display: block;
      justify-self: end;
      align-self: start;
      z-index: 1;
      max-inline-size: calc(100% - var(--_gutter) * 2 - 2.5em);
      padding: calc(var(--_space) * 1.5) 0;
      margin-inline-end: var(--_gutter);
    }

    .sort-field > .field {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2);
    }

    .sort-field .field__label {
      color: var(--_text-muted);
      font-size: var(--_text-s);
      font-weight: 400;
      white-space: nowrap;
    }

    .sort-field .select__control {
      min-block-size: max(var(--_target), calc(var(--_font-size) * 2.25));
      padding-block: 0.25em;
    }

    .calls,
    .calls :is(thead, tbody, caption) {
      display: block;
    }

    .calls :is(thead, tbody) :is(th, td),
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
      align-items: center;
      min-block-size: calc(max(var(--_target), var(--_font-size) * 2.25) + var(--_space) * 3 + 2px);
      padding-inline: var(--_gutter);
      border-block: 1px solid var(--_border);
      background: var(--_surface-sunken);
    }

    .calls__head .sort {
      display: none;
    }

    .calls__name {
      display: inline;
    }

    .calls__head > th:not(.calls__select) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .calls__row {
      --_mark: calc(1.25em + var(--_space) * 3);
      --_more: 2em;
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
      padding-block: calc(var(--_space) * 2.5);
      padding-inline: calc(var(--_gutter) + var(--_mark)) calc(var(--_gutter) + var(--_more));
      border-block-end: 1px solid var(--_border);
    }

    .calls tbody .calls__row:last-child {
      border-block-end-color: transparent;
    }

    .calls .calls__row > :is(.calls__select, .calls__actions) {
      position: absolute;
    }

    /* All of the edge of the row ticks it: what is beside the box would open the call. */
    .calls .calls__row > .calls__select {
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: calc(var(--_gutter) + var(--_mark) - var(--_space));
      padding-block-start: calc(var(--_space) * 2.5 + 0.1em);
      padding-inline-start: var(--_gutter);
    }

    .calls__row .checkbox {
      position: static;
    }

    .calls__row .checkbox::after {
      inset: 0;
    }

    .calls .calls__row > .calls__actions {
      inset-block-end: calc(var(--_space) * 1.5);
      inset-inline-end: calc(var(--_gutter) - (var(--_more) - 1.25em) / 2);
    }

    .calls__actions .icon-button--small {
      inline-size: var(--_more);
      min-block-size: max(var(--_target), var(--_more));
    }

    /* Below the box, so that the number has the line. */
    .calls__direction {
      position: absolute;
      inset-block-start: calc(var(--_space) * 3 + 1.65em);
      inset-inline-start: calc(var(--_gutter) + 0.275em);
      pointer-events: none;
    }

    /* First line: who, and how much. It alone reaches over the button's column. */
    .calls__row > .calls__party {
      order: 1;
      flex: 1 1 0;
      min-inline-size: 0;
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

    /* The kind of call gives way to the place, unless it is dear; screen readers still read both. */
    .calls__destination > :not(:empty) + .calls__sub:not([data-type='premium']) {
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

  @container redress (inline-size < 24em) {
    .sort-field .field__label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
