/**
 * What a panel shows when there is nothing to show: each says what is so and offers a way on.
 *
 *   <div class="state state--error" role="group" aria-labelledby="…">
 *     <span class="state__mark">${alertIcon()}</span>
 *     <h3 class="state__title">We can't show your calls</h3>
 *     <p class="state__text">…</p>
 *     <div class="state__actions">Try again, contact support</div>
 *   </div>
 *   kinds: state--empty (default), state--error, state--offline, state--signed-out
 *
 *   <div class="skeleton" aria-hidden="true">
 *     <div class="skeleton__row"><span class="skeleton__bar"></span><span class="skeleton__bar skeleton__bar--short"></span></div>
 *   </div>
 *   A row is as high as a row of the calls table, so that nothing moves when the rows arrive.
 *   <p class="loading">Loading your calls…</p>
 *   .is-refreshing on a list dims what is held while a newer answer is fetched.
 */
import { css } from 'lit';

export const stateStyles = css`
  .state {
    --_tone: var(--_text-muted);
    --_tone-soft: var(--_neutral-soft);
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 10) calc(var(--_space) * 5);
    text-align: center;
  }

  .state--error {
    --_tone: var(--_negative);
    --_tone-soft: var(--_negative-soft);
  }

  .state--offline {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }

  .state--signed-out {
    --_tone: var(--_accent);
    --_tone-soft: var(--_accent-soft);
  }

  .state__mark {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    margin-block-end: var(--_space);
    border-radius: 50%;
    background: var(--_tone-soft);
    color: var(--_tone);
  }

  .state__mark .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }

  .state__title {
    font-size: var(--_text-l);
  }

  .state__text {
    max-inline-size: 46ch;
    color: var(--_text-muted);
    text-wrap: balance;
  }

  .state__actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 3);
  }

  .state__actions .cluster {
    justify-content: center;
  }

  .loading {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    color: var(--_text-muted);
  }

  .skeleton {
    display: grid;
  }

  .skeleton__row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 6);
    min-block-size: var(--_row, calc(var(--_font-size) * 3.25));
    padding-inline: var(--_gutter, 0px);
    border-block-end: 1px solid var(--_border);
  }

  .skeleton__row:last-child {
    border-block-end-color: transparent;
  }

  .skeleton__bar {
    flex: 0 1 14em;
    block-size: 0.75em;
    border-radius: 1em;
    background: linear-gradient(
        90deg,
        transparent 30%,
        color-mix(in srgb, var(--_surface) 65%, transparent) 50%,
        transparent 70%
      )
      0 0 / 300% 100% var(--_neutral-soft);
    animation: redress-glow 1.6s linear infinite;
  }

  .skeleton__bar--short {
    flex-basis: 4em;
  }

  .skeleton__row:nth-child(3n + 2) .skeleton__bar:first-child {
    flex-basis: 11em;
  }

  .skeleton__row:nth-child(3n) .skeleton__bar:first-child {
    flex-basis: 17em;
  }

  @keyframes redress-glow {
    from {
      background-position-x: 100%;
    }

    to {
      background-position-x: 0%;
    }
  }

  .is-refreshing {
    opacity: 0.6;
    transition: opacity var(--_duration) 200ms;
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton__bar {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .state__mark {
      border: 2px solid CanvasText;
    }

    .skeleton__bar {
      border: 1px solid GrayText;
    }
  }
`;
