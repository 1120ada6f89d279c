/**
 * Pages of a list. Lies below its table, inside the panel.
 *
 *   <nav class="pagination" aria-label="Pages">
 *     <p class="pagination__range">1–25 of 132 calls</p>
 *     <div class="pagination__size"><label for="…">Per page</label> <div class="select"><select class="select__control">…</select></div></div>
 *     <div class="pagination__controls">
 *       <button class="button button--small">${chevronBackIcon()} Previous</button>
 *       <span class="pagination__page">Page 1 of 6</span>, or a field in it: <input class="input pagination__field">
 *       <button class="button button--small">Next ${chevronIcon()}</button>
 *     </div>
 *   </nav>
 */
import { css } from 'lit';

export const paginationStyles = css`
  .pagination {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 3) var(--_gutter, 0px);
    border-block-start: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .pagination__range {
    flex: 1 1 auto;
  }

  .pagination__size,
  .pagination__controls {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
  }

  .pagination__size .select__control {
    min-block-size: max(var(--_target), calc(var(--_control) * 0.8));
    padding-block: 0.25em;
    inline-size: auto;
  }

  .pagination__page {
    white-space: nowrap;
  }

  .pagination__field {
    inline-size: 7ch;
    min-block-size: max(var(--_target), calc(var(--_control) * 0.8));
    padding-block: 0.25em;
    text-align: center;
  }

  @container redress (inline-size < 40em) {
    .pagination__controls {
      flex: 1 1 100%;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: calc(var(--_space) * 2);
    }
  }

  @container redress (inline-size < 26em) {
    .pagination__page {
      order: -1;
      flex: 1 1 100%;
      text-align: center;
    }

    .pagination__controls .button {
      flex: 1 1 auto;
    }
  }
`;
