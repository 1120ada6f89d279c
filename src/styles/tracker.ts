/**
 * How far something has come: done, under way, still to come. Each state has a glyph of its own, so
 * that colour is never the only difference; say it in words too.
 *
 *   <ol class="tracker" role="list">
 *     <li class="tracker__step tracker__step--done">
 *       <p class="tracker__name">Submitted <span class="visually-hidden">done</span></p>
 *       <p class="tracker__when">12 August</p>
 *       whatever belongs to the step
 *     </li>
 *     <li class="tracker__step tracker__step--now" aria-current="step">…</li>
 *     <li class="tracker__step">…</li>
 *   </ol>
 *   steps: --done (tick), --now (half disc), else a ring; --positive, --warning, --negative give the
 *   tone of what was decided
 */
import { css } from 'lit';

export const trackerStyles = css`
  .tracker {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    font-variant-numeric: tabular-nums;
  }

  .tracker__step {
    --_tone: var(--_border-strong);
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space);
    padding-inline-start: calc(var(--_space) * 9);
    padding-block-end: calc(var(--_space) * 5);
  }

  .tracker + p {
    margin-block-start: calc(var(--_space) * 2);
  }

  .tracker__step > * {
    max-inline-size: 100%;
  }

  .tracker__step:last-child {
    padding-block-end: 0;
  }

  .tracker__step--done {
    --_tone: var(--_accent);
  }

  .tracker__step--now {
    --_tone: var(--_info);
  }

  .tracker__step--positive {
    --_tone: var(--_positive);
  }

  .tracker__step--warning {
    --_tone: var(--_warning);
  }

  .tracker__step--negative {
    --_tone: var(--_negative);
  }

  .tracker__step::before {
    content: '';
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-start: 0;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--_tone);
    border-radius: 50%;
    background: var(--_surface);
    forced-color-adjust: none;
  }

  .tracker__step--done::before {
    background: var(--_tone);
  }

  .tracker__step--now::before {
    background: linear-gradient(var(--_tone), var(--_tone)) no-repeat 0 100% / 100% 50%;
  }

  .tracker__name::before {
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: calc(0.625em - 0.175em);
    inline-size: 0.35em;
    block-size: 0.6em;
    border: solid var(--_surface);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    forced-color-adjust: none;
  }

  .tracker__step--done > .tracker__name::before {
    content: '';
  }

  /* A refusal is no tick. */
  .tracker__step--negative > .tracker__name::before {
    inset-block-start: 0.725em;
    inline-size: 0.7em;
    inset-inline-start: 0.275em;
    block-size: 0;
    border-width: 0 0 2px;
  }

  .tracker__step:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.625em 0;
    inset-inline-start: calc(0.625em - 1px);
    border-inline-start: 2px solid var(--_border);
  }

  .tracker__name {
    font-weight: 650;
  }

  .tracker__step:not(.tracker__step--done, .tracker__step--now) > .tracker__name {
    color: var(--_text-muted);
    font-weight: 400;
  }

  .tracker__when {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .tracker__step > :is(dl, section) {
    inline-size: 100%;
  }
`;
