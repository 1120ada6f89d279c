/**
 * Labels at the start of the line, amounts at its end, and what they add up to.
 *
 *   <dl class="amounts">
 *     <div class="split"><dt class="split__label">…</dt><dd class="split__amount amount">…</dd></div>
 *     <div class="split split--total">…</div>
 *     <dd class="split__words">…</dd> in place of an amount
 *   </dl>
 */
import { css } from 'lit';

export const amountStyles = css`
  /* The longest word of a label counts for the width of its column: it is never cut into letters. */
  .amounts {
    display: grid;
    grid-template-columns: minmax(min-content, 1fr) fit-content(60%);
    max-inline-size: 52em;
    overflow-wrap: break-word;
  }

  .split {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
  }

  /* One column for all amounts, so that they meet at the right in right-to-left text too. */
  .amounts > .split {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  .split + .split {
    border-block-start: 1px solid var(--_border);
  }

  .split__label {
    min-inline-size: 0;
  }

  .split__sub {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  /* A number stays in one piece, unless it is an address that no line could hold. */
  .split__label .number {
    display: inline-block;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .split__amount {
    text-align: right;
    flex: none;
  }

  /* In place of an amount: the name of a tariff, say. */
  .split__words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-align: end;
  }

  /* Words have no column to meet in: below one another, they leave the room to the amounts. */
  /* A decision, below the amount that it gives. */
  .split__decision {
    display: grid;
    justify-items: end;
    gap: var(--_space);
  }

  @container redress-box (inline-size < 30em) {
    .amounts > .split > :is(.split__words, .split__decision),
    .amounts > .split:has(> :is(.split__words, .split__decision)) > .split__label {
      grid-column: 1 / -1;
      justify-items: start;
      text-align: start;
    }

    .amounts > .split:has(> .split__words) {
      row-gap: 0;
    }
  }

  @container redress-box (inline-size < 14em) {
    .amounts {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .split.split--total {
    margin-block-start: var(--_space);
    padding-block: calc(var(--_space) * 3) 0;
    border-block-start: 2px solid var(--_text);
    font-weight: 650;
  }

  .split--total .split__amount {
    font-size: var(--_text-l);
  }

  .amounts--strong {
    font-weight: 650;
  }

  /* Nothing is added up. */
  .split.split--total:first-child {
    margin: 0;
    border: 0;
  }
`;
