/**
 * How far the journey is. Lies in a panel, or as a strip of its own.
 *
 *   <nav class="steps" aria-label="Progress">
 *     <p class="steps__summary">Step 2 of 4</p>                  shown when narrow, and read first
 *     <ol class="steps__list" role="list">
 *       <li class="steps__item steps__item--done"><a class="steps__label" href="…">Calls</a></li>
 *       <li class="steps__item steps__item--current" aria-current="step"><span class="steps__label">Reason</span></li>
 *       <li class="steps__item"><span class="steps__label">Check</span></li>
 *     </ol>
 *   </nav>
 */
import { css } from 'lit';

export const stepStyles = css`
  .steps {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  /* Clear of the ring around the heading below. */
  .panel .steps {
    margin-block-end: calc(var(--_space) * 2);
    padding: 0;
    border: 0;
  }

  .steps + .panel {
    margin-block-start: calc(var(--_space) * 3);
  }

  .steps__summary {
    font-variant-numeric: tabular-nums;
  }

  .steps__list {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    counter-reset: redress-step;
  }

  .steps__item {
    counter-increment: redress-step;
    min-inline-size: 0;
    border-block-start: 4px solid var(--_border);
    border-radius: 2px;
  }

  .steps__item--done,
  .steps__item--current {
    border-color: var(--_accent);
  }

  .steps__item--done {
    border-color: color-mix(in srgb, var(--_accent) 55%, var(--_surface));
  }

  .steps__label {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding-block-start: calc(var(--_space) * 1.5);
  }

  .steps__item--current .steps__label {
    color: var(--_text);
    font-weight: 650;
  }

  .steps__item--done .steps__label {
    color: var(--_text);
  }

  .steps__item--done a.steps__label {
    text-decoration-color: var(--_border-strong);
  }

  @container redress (inline-size < 40em) {
    .steps__list {
      grid-auto-columns: 1fr;
    }

    .steps__item:not(.steps__item--current) .steps__label:not(:focus-visible) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .steps__item--current .steps__label {
      display: none;
    }
  }

  @container redress (inline-size >= 40em) {
    .steps__summary {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media (forced-colors: active) {
    .steps__item--done {
      border-color: CanvasText;
    }

    .steps__item--current {
      border-color: Highlight;
    }
  }
`;
