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

  .well {
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
