/**
 * What a form ends with. With button.ts.
 *
 *   <div class="button-row">…</div>   a form's actions: primary first, full width when narrow
 *   aria-busy="true" on a button draws the spinner; keep the text, add aria-disabled="true"
 */
import { css } from 'lit';

export const actionStyles = css`
  .button[aria-busy='true'] {
    cursor: progress;
  }

  .button[aria-busy='true']::before {
    content: '';
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: redress-turn 0.8s linear infinite;
  }

  @keyframes redress-turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button[aria-busy='true']::before {
      animation-duration: 4s;
    }
  }

  .button-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3);
  }

  @container redress (inline-size < 32em) {
    .button-row {
      flex-direction: column;
      align-items: stretch;
    }
  }
`;
