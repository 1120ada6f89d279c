/**
 * Boxes and distances of the panels that go into detail. With layout.ts.
 *
 *   <div class="back-row">a small button</div>           what leads back, above a panel
 *   <header class="panel__header">
 *     <div class="panel__titles"><p class="eyebrow">August bill</p> …</div>
 *     <div class="panel__actions">buttons</div>
 *   </header>
 *   <div class="panel__body panel__body--flush">…</div>  for lists that reach the edges
 *
 *   <div class="panel__body with-aside">…<div class="aside">summary</div>…</div>
 *
 *   .stack--loose   .columns (main and aside, one below the other when narrow)   .well (sunken group)
 */
import { css } from 'lit';

export const detailLayoutStyles = css`
  .stack--loose {
    gap: calc(var(--_space) * 7);
  }

  .columns {
    display: grid;
    gap: calc(var(--_space) * 8);
    grid-template-columns: minmax(0, 1fr);
  }

  @container redress (inline-size >= 48em) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }

  /* A summary that stays in view beside what is filled in, where there is room for both. */
  .with-aside {
    display: grid;
    gap: calc(var(--_space) * 7) calc(var(--_space) * 10);
    grid-template-columns: minmax(0, 1fr);
  }

  .aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    align-self: start;
  }

  @container redress (inline-size >= 52em) {
    .with-aside {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(17em, 22em);
    }

    .with-aside > :not(.aside) {
      grid-column: 1;
    }

    .aside {
      position: sticky;
      inset-block-start: calc(var(--_space) * 4);
      grid-area: 1 / 2 / span 2;
    }
  }

  /* It may be much narrower than the panel: what lies in it asks for its own width. */
  .well {
    container: redress-box / inline-size;
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
    border: 1px solid var(--_border);
  }

  .panel__actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  /* What has a place of its own where there is room, and another one where there is none. */
  @container redress (inline-size < 40em) {
    .when-wide {
      display: none !important;
    }
  }

  @container redress (inline-size >= 40em) {
    .when-narrow {
      display: none !important;
    }
  }

  .panel__body--flush {
    padding: calc(var(--_space) * 4) 0 0;
  }

  .back-row {
    margin-block-end: calc(var(--_space) * 2);
  }

  /* With the line breaks of whoever wrote it. */
  blockquote {
    white-space: pre-line;
  }

  .eyebrow {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 550;
  }
`;
