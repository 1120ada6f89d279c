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
  .amounts {
    max-inline-size: 52em;
  }

  /* An amount that has no room beside the longest word of its label goes below it. */
  .split {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
    overflow-wrap: break-word;
  }

  .split + .split {
    border-block-start: 1px solid var(--_border);
  }

  .split__label {
    flex: 1 1 min-content;
    min-inline-size: 0;
  }

  .split__sub {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  /* A number stays in one piece, unless it is an address that no line could hold. */
  .split__label :is(.number, bdi) {
    white-space: normal;
  }

  .split__amount {
    flex: none;
    max-inline-size: 100%;
    margin-inline-start: auto;
    text-align: right;
    white-space: normal;
  }

  /* In place of an amount: the name of a tariff, say. */
  .split__words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-align: end;
  }

  /* A decision, below the amount that it gives. */
  .split__decision {
    display: grid;
    justify-items: end;
    gap: var(--_space);
  }

  /* Words have no column to meet in: below one another, they leave the room to the amounts. */
  @container redress-box (inline-size < 30em) {
    .amounts > .split > :is(.split__words, .split__decision),
    .amounts > .split:has(> :is(.split__words, .split__decision)) > .split__label {
      flex-basis: 100%;
      justify-items: start;
      text-align: start;
    }
  }

  /* One column for all amounts, so that they meet at the right in right-to-left text too. */
  @container redress-box (inline-size >= 30em) {
    .amounts {
      display: grid;
      grid-template-columns: minmax(min-content, 1fr) fit-content(60%);
    }

    .amounts > .split {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }

    /* The column is as wide as the longest word in it, which a long number must not be. */
    .amounts > .split > .split__label :is(.number, bdi) {
      overflow-wrap: anywhere;
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
