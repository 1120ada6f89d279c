/**
 * A list of things that open, such as the disputes of an account: what it is at the start, status
 * and amount at the end.
 *
 *   <ul class="records" role="list">
 *     <li class="record">
 *       <div class="record__main">
 *         <p class="record__title"><a class="record__link" href="…">3 calls, August bill</a></p>
 *         <p class="record__meta">RD-4821-7730 · changed 14 August</p>
 *       </div>
 *       <div class="record__end">
 *         <span class="record__status badge badge--info">Under review</span>
 *         <span class="record__amount"><span class="record__label">Credit</span> $4.32</span>
 *       </div>
 *       <span class="record__go">${chevronIcon()}</span>
 *     </li>
 *   </ul>
 *   The whole row is the link's (or button's) area: `.record__link` stretches over it.
 */
import { css } from 'lit';

export const recordStyles = css`
  .records {
    display: grid;
  }

  .record {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-areas: 'main go' 'end end';
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) var(--_gutter, 0px);
    border-block-end: 1px solid var(--_border);
  }

  .record:first-child {
    border-block-start: 1px solid var(--_border);
  }

  .record:last-child {
    border-block-end: 0;
  }

  .record:hover {
    background: var(--_hover);
  }

  .record__main {
    grid-area: main;
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }

  .record__link {
    font-weight: 600;
    text-align: start;
  }

  .record__link::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .record__link:hover {
    text-decoration: underline;
  }

  .record__link:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .record__link:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
    border-radius: var(--_radius-small);
  }

  .records-group + .records-group {
    margin-block-start: calc(var(--_space) * 6);
  }

  .records-group__title {
    padding: 0 var(--_gutter, 0px) calc(var(--_space) * 2);
  }

  .record__due {
    color: var(--_warning);
    font-weight: 650;
  }

  .record__meta {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .record__end {
    grid-area: end;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    min-inline-size: 0;
  }

  .record__status {
    display: grid;
    justify-self: start;
    min-inline-size: 0;
  }

  .record__amount {
    display: grid;
    margin-inline-start: auto;
    justify-items: end;
    overflow-wrap: break-word;
    text-align: end;
    font-weight: 600;
  }

  .record__label {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 400;
  }

  .record__go {
    grid-area: go;
    color: var(--_text-muted);
  }

  @container redress (inline-size >= 40em) {
    .record {
      grid-template-columns: minmax(0, 1fr) 12em minmax(6em, auto) auto;
      grid-template-areas: 'main status amount go';
      column-gap: calc(var(--_space) * 6);
    }

    .record__end {
      display: contents;
    }

    .record__status {
      grid-area: status;
    }

    .record__amount {
      grid-area: amount;
    }
  }
`;
