/**
 * The confirmation: says that it is done, gives the reference to keep, tells what happens next.
 *
 *   <div class="receipt">
 *     <header class="receipt__head">
 *       <span class="receipt__mark">${checkIcon()}</span>
 *       <h2 class="receipt__title" tabindex="-1">Your dispute is under review</h2>
 *       <p class="receipt__lead">We sent …</p>
 *       <div class="receipt__reference">
 *         <span class="receipt__label">Reference number</span>
 *         <bdi class="receipt__number">RD-4821-7730</bdi>
 *         <button class="button button--small">Copy</button>
 *       </div>
 *     </header>
 *     <section class="receipt__section">
 *       <h3>What happens next</h3>
 *       <ol class="receipt__next"><li><strong>…</strong> …</li></ol>
 *     </section>
 *     <div class="receipt__actions button-row no-print">Print, Save a copy</div>
 *   </div>
 */
import { css } from 'lit';

export const receiptStyles = css`
  .receipt,
  .receipt__head,
  .receipt__section {
    grid-template-columns: minmax(0, 1fr);
  }

  .receipt {
    display: grid;
    gap: calc(var(--_space) * 7);
  }

  .receipt__head {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 8) calc(var(--_space) * 4) calc(var(--_space) * 7);
    border: 1px solid color-mix(in srgb, var(--_positive) 22%, var(--_surface));
    border-radius: var(--_radius);
    background: linear-gradient(var(--_positive-soft), var(--_surface));
    text-align: center;
  }

  /* In a panel it fills the top, edge to edge. */
  .panel__body > .receipt:first-child > .receipt__head {
    margin-block-start: calc(var(--_space) * -5);
    margin-inline: calc(var(--_gutter) * -1);
    border-width: 0 0 1px;
    border-color: var(--_border);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .receipt__mark {
    display: grid;
    place-items: center;
    inline-size: 3.25em;
    block-size: 3.25em;
    margin-block-end: var(--_space);
    border-radius: 50%;
    background: var(--_positive);
    color: var(--_surface);
  }

  .receipt__mark .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }

  .receipt__title {
    font-size: var(--_text-2xl);
  }

  .receipt__lead {
    max-inline-size: 52ch;
    color: var(--_text-muted);
    text-wrap: balance;
  }

  .receipt__reference {
    display: grid;
    justify-items: center;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 4);
  }

  .receipt__label {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .receipt__number {
    font-size: var(--_text-2xl);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
    line-height: 1.2;
    user-select: all;
  }

  .receipt__reference .button {
    margin-block-start: calc(var(--_space) * 2);
  }

  .receipt__section,
  .receipt__actions {
    inline-size: 100%;
    max-inline-size: 44em;
    margin-inline: auto;
  }

  .receipt__section {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  .receipt__next {
    display: grid;
    gap: calc(var(--_space) * 4);
    max-inline-size: 62ch;
    padding: 0;
    list-style: none;
    counter-reset: redress-next;
  }

  .receipt__next > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: calc(var(--_space) * 3);
    counter-increment: redress-next;
  }

  .receipt__next > li > * {
    grid-column: 2;
  }

  .receipt__next > li::before {
    content: counter(redress-next);
    grid-row: span 3;
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 1px solid var(--_border);
    border-radius: 50%;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  /* With nothing between, it stands on the axis of the head. */
  .receipt__head + .receipt__actions {
    justify-content: center;
  }

  @media (forced-colors: active) {
    .receipt__mark {
      border: 2px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }

  @media print {
    .receipt__head {
      padding-block: 1em;
      background: none;
      border: 1px solid;
    }

    .receipt__mark {
      display: none;
    }
  }
`;
