/**
 * What has happened to a dispute, and what comes next.
 *
 *   <ol class="timeline" role="list">
 *     <li class="timeline__item timeline__item--done">
 *       <p class="timeline__title">Submitted</p>
 *       <p class="timeline__time"><time datetime="…">12 August, 14:03</time></p>
 *       <blockquote class="timeline__message">what the provider or the customer wrote</blockquote>
 *     </li>
 *   </ol>
 *   items: --done, --waiting (asked of the customer), --positive, --negative. Say the state in words
 *   too: the mark is decoration.
 */
import { css } from 'lit';

export const timelineStyles = css`
  .timeline {
    display: grid;
    font-variant-numeric: tabular-nums;
  }

  .timeline__item {
    --_tone: var(--_border-strong);
    position: relative;
    display: grid;
    gap: calc(var(--_space) * 0.5);
    padding-inline-start: calc(var(--_space) * 9);
    padding-block-end: calc(var(--_space) * 6);
  }

  .timeline__item:last-child {
    padding-block-end: 0;
  }

  .timeline__item::before {
    content: '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0.25em;
    inline-size: 0.875em;
    block-size: 0.875em;
    border: 2px solid var(--_tone);
    border-radius: 50%;
    background: var(--_tone);
    forced-color-adjust: none;
  }

  .timeline__item:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.55em -0.05em;
    inset-inline-start: calc(0.6875em - 1px);
    border-inline-start: 2px solid var(--_border);
  }

  .timeline__item--waiting {
    --_tone: var(--_warning);
  }

  .timeline__item--waiting::before {
    border-radius: 2px;
    rotate: 45deg;
    scale: 0.85;
  }

  .timeline__item--positive {
    --_tone: var(--_positive);
  }

  .timeline__item--negative {
    --_tone: var(--_negative);
  }

  .timeline__title {
    font-weight: 650;
  }

  .timeline__time {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .timeline__message {
    max-inline-size: 62ch;
    margin-block-start: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius-control);
    border-start-start-radius: 3px;
    background: var(--_surface-sunken);
    border: 1px solid var(--_border);
  }
`;
