/**
 * Boxes and distances. A panel is one thing the customer does; everything with text lies in one,
 * since the page's own ground is unknown.
 *
 *   <section class="panel" part="panel">
 *     <header class="panel__header" part="header">
 *       <div class="panel__titles">
 *         <h2 class="panel__title" tabindex="-1">…</h2>
 *         <p class="lead">…</p>
 *       </div>
 *     </header>
 *     <div class="panel__body">…</div>                     padded
 *     <footer class="panel__footer sticky-bar" part="footer">
 *       <div class="sticky-bar__summary">
 *         <span class="sticky-bar__label">3 calls selected</span>
 *         <span class="sticky-bar__value amount">$4.32</span>
 *       </div>
 *       <div class="sticky-bar__actions">buttons</div>
 *     </footer>
 *   </section>
 *
 *   .stack (column)   .cluster (row that wraps)
 *   What only panels with details have: detail-layout.ts. Labels beside amounts: amounts.ts.
 */
import { css } from 'lit';

export const layoutStyles = css`
  .stack {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 4);
    min-inline-size: 0;
  }

  .stack > * {
    min-inline-size: 0;
  }

  .cluster {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  .cluster > a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }

  .panel {
    --_gutter: calc(var(--_space) * 4);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }

  .panel + .panel {
    margin-block-start: calc(var(--_space) * 4);
  }

  @container redress (inline-size >= 40em) {
    .panel {
      --_gutter: calc(var(--_space) * 7);
    }
  }

  .panel__header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-start;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4) var(--_gutter) 0;
  }

  .panel__titles {
    display: grid;
    gap: var(--_space);
    flex: 1 1 18em;
    min-inline-size: 0;
  }

  @container redress (inline-size >= 40em) {
    .panel__title {
      font-size: calc(var(--_font-size) * 1.5);
    }
  }

  .panel__body {
    padding: calc(var(--_space) * 5) var(--_gutter) var(--_gutter);
  }

  .panel__footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4) var(--_gutter);
    border-block-start: 1px solid var(--_border);
    border-end-start-radius: calc(var(--_radius) - 1px);
    border-end-end-radius: calc(var(--_radius) - 1px);
    background: var(--_surface-raised);
  }

  .sticky-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
  }

  /* What takes focus above the bar scrolls clear of it, with the rest of its row. */
  .panel:has(> .sticky-bar)
    :is(a, button, input, select, textarea, summary, [tabindex]):not(.sticky-bar *) {
    scroll-margin-block: calc(var(--_space) * 4) calc(var(--_bar) + var(--_space) * 8);
  }

  /* On a very low screen (zoom 400 %) the bar would leave no room for the list. */
  @media (max-height: 30em) {
    .sticky-bar {
      position: static;
    }
  }

  .sticky-bar__summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 3);
    flex: 1 1 auto;
  }

  .sticky-bar__label {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .sticky-bar__value {
    font-size: var(--_text-xl);
    font-weight: 650;
    letter-spacing: -0.012em;
  }

  .sticky-bar__actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  /* One row, unless an amount has no room in it: what the bar covers is the list. */
  @container redress (inline-size < 48em) {
    .panel__footer:has(> .sticky-bar__summary) {
      gap: calc(var(--_space) * 2);
      padding-block: calc(var(--_space) * 2);
    }

    .sticky-bar__summary {
      flex: 1 1 min-content;
      flex-direction: column;
      flex-wrap: nowrap;
      min-inline-size: 0;
      line-height: 1.25;
    }

    .sticky-bar__value {
      order: -1;
      font-size: var(--_text-l);
    }

    .sticky-bar__summary > :not(.sticky-bar__value) {
      font-size: var(--_text-xs);
      overflow-wrap: break-word;
    }

    /* All the room that its words can use, the rest is for the summary. */
    .sticky-bar__actions {
      flex: 999 1 min-content;
      flex-wrap: nowrap;
      align-items: center;
      min-inline-size: 0;
      max-inline-size: max-content;
      margin-inline-start: auto;
    }

    /* The longest word of a button counts: it is never cut into letters beside an amount. */
    .sticky-bar__actions > .button {
      overflow-wrap: break-word;
    }

    /* A cross, named by its text. */
    .sticky-bar__clear {
      inline-size: max(var(--_target), 2em);
      padding: 0;
    }

    .sticky-bar__clear > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .sticky-bar__clear::before {
      content: '';
      flex: none;
      inline-size: 0.9em;
      block-size: 0.9em;
      background:
        linear-gradient(currentColor, currentColor) center / 100% 2px no-repeat,
        linear-gradient(currentColor, currentColor) center / 2px 100% no-repeat;
      rotate: 45deg;
      forced-color-adjust: none;
    }
  }

  /* Nor beside large text, which the page may also have got by a zoom of its own. */
  @container redress (inline-size < 16em) {
    .sticky-bar {
      position: static;
    }

    .sticky-bar__actions {
      flex-wrap: wrap;
      max-inline-size: 100%;
    }
  }
`;
