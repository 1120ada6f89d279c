/**
 * Facts, and answers that can be changed.
 *
 *   <section class="summary">                                   a group of answers
 *     <header class="summary__header"><h3 class="summary__title">Calls</h3> <a class="summary__change">Change</a></header>
 *     <dl class="summary-list">
 *       <div class="summary-list__row">
 *         <dt class="summary-list__key">Reason</dt>
 *         <dd class="summary-list__value">…</dd>
 *         <dd class="summary-list__action"><a href="…">Change<span class="visually-hidden"> reason</span></a></dd>
 *       </div>
 *     </dl>
 *   </section>
 *   summary-list--plain has no lines (facts of a call). Rows stack in a narrow container.
 */
import { css } from 'lit';

export const summaryListStyles = css`
  .summary,
  .summary-list {
    max-inline-size: 52em;
  }

  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  .summary__header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: calc(var(--_space) * 4);
  }

  .summary-list {
    display: grid;
    font-variant-numeric: tabular-nums;
  }

  .summary-list__row {
    display: grid;
    grid-template-columns: minmax(min-content, 1fr) auto;
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_border);
  }

  .summary-list__row:last-child {
    border-block-end: 0;
  }

  .summary-list__key {
    grid-column: 1;
    /* Its longest word counts for the width of the column: the link beside it gives way. */
    overflow-wrap: break-word;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .summary-list__value {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }

  /* With the line breaks of whoever wrote it. */
  .summary-list .prose {
    white-space: pre-wrap;
  }

  .summary-list__action {
    grid-area: 1 / 2;
    text-align: end;
  }

  :is(.summary-list__action, .summary__header) .link-button {
    /* The larger target does not push its text off the line. */
    margin-block: calc((1.5em - var(--_target)) / 2);
  }

  .summary-list--plain .summary-list__row {
    padding-block: calc(var(--_space) * 1.5);
    border: 0;
  }

  @container redress-box (inline-size >= 36em) {
    .summary-list__row {
      grid-template-columns: minmax(8em, 12em) minmax(0, 1fr) auto;
    }

    .summary-list__key {
      font-size: inherit;
    }

    .summary-list__value {
      grid-column: 2;
    }

    .summary-list__action {
      grid-area: 1 / 3;
    }

    .summary-list--plain .summary-list__row {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
`;
