/**
 * The buttons in the head of the calls table, which sort it. With table.ts.
 *
 *   <th role="columnheader" aria-sort="descending"><button class="sort" type="button">Date</button></th>
 */
import { css } from 'lit';

export const tableHeadStyles = css`
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(var(--_target), 2em);
    margin-inline: -0.5em;
    padding: 0 0.5em;
    border-radius: var(--_radius-small);
    text-align: start;
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
    flex: none;
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
`;
