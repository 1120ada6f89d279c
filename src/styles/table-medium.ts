/**
 * The calls table between a narrow and a wide container, as on a tablet: columns still, with the
 * destination below the number. Comes after table.ts.
 */
import { css } from 'lit';

export const tableMediumStyles = css`
  @container redress (inline-size >= 38em) and (inline-size >= 68ch) and ((inline-size < 58em) or (inline-size < 102ch)) {
    .calls,
    .calls :is(thead, tbody, tr) {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }

    .calls {
      grid-template-columns:
        auto fit-content(5em) minmax(11em, 1fr) fit-content(5em)
        auto fit-content(8em) auto;
    }

    .calls .calls__select {
      padding-inline-end: calc(var(--_space) * 1.5);
    }

    .calls caption {
      display: block;
    }

    .calls tr {
      align-items: center;
      border-block-end: 1px solid var(--_border);
    }

    .calls thead tr {
      border-block-start: 1px solid var(--_border);
      background: var(--_surface-sunken);
    }

    .calls tbody tr:last-child {
      border-block-end-color: transparent;
    }

    .calls :is(th, td) {
      grid-row: 1 / 3;
      padding: var(--_space) calc(var(--_space) * 1.5);
    }

    .calls :is(thead, tbody) :is(th, td) {
      inline-size: auto;
      block-size: auto;
      border: 0;
      background: none;
    }

    .calls thead th {
      white-space: normal;
    }

    .calls tbody tr {
      min-block-size: var(--_row);
      padding-block: var(--_space);
    }

    .calls .calls__party {
      grid-area: 1 / 3;
      align-self: end;
      padding-block-end: 0;
    }

    .calls .calls__destination {
      grid-area: 2 / 3;
      align-self: start;
      padding-block-start: 0;
      font-size: var(--_text-s);
    }

    .calls__destination .calls__sub {
      display: inline;
    }

    .calls td:is(.calls__date, .calls__duration) {
      font-size: var(--_text-s);
      white-space: normal;
    }

    .calls__date .calls__sub {
      display: block;
    }

    .calls .badge {
      white-space: normal;
    }
  }
`;
