/**
 * On paper every screen is a record: its facts in black on white, without what can only be pressed.
 *
 *   .no-print leaves out what has no use on paper; .print-only appears there alone.
 */
import { css } from 'lit';

export const printStyles = css`
  @media screen {
    .print-only {
      display: none !important;
    }
  }

  @media print {
    :host,
    .redress {
      color-scheme: light !important;
    }

    .redress {
      font-size: 11pt;
    }

    .no-print,
    .button,
    .icon-button,
    .link-button,
    .panel__footer,
    .not-listed,
    .steps,
    .back-row,
    .strip,
    .toolbar,
    .pagination,
    .calls__select,
    .calls__actions {
      display: none !important;
    }

    .panel {
      border: 0;
      box-shadow: none;
    }

    .panel__header,
    .panel__body {
      padding-inline: 0;
    }

    .notice,
    .split,
    .summary-list__row,
    .tracker__step,
    .timeline__item,
    li,
    tr {
      break-inside: avoid;
    }

    h2,
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;
