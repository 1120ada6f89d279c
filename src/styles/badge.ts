/**
 * A short status. Each kind has its own glyph, so that colour is never the only difference.
 *
 *   <span class="badge badge--info">Under review</span>
 *   kinds: --neutral (ring), --info (half disc), --warning (diamond), --positive (tick), --negative (cross)
 */
import { css } from 'lit';

export const badgeStyles = css`
  .badge {
    --_tone: var(--_text-muted);
    --_tone-soft: var(--_neutral-soft);
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    max-inline-size: 100%;
    padding: 0.15em 0.65em 0.15em;
    border-radius: 2em;
    background: var(--_tone-soft);
    color: var(--_tone);
    font-size: var(--_text-xs);
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }

  @container redress (inline-size < 24em) {
    .badge {
      border-radius: 1em;
      white-space: normal;
    }
  }

  .badge--info {
    --_tone: var(--_info);
    --_tone-soft: var(--_info-soft);
  }

  .badge--warning {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }

  .badge--positive {
    --_tone: var(--_positive);
    --_tone-soft: var(--_positive-soft);
  }

  .badge--negative {
    --_tone: var(--_negative);
    --_tone-soft: var(--_negative-soft);
  }

  .badge::before {
    content: '';
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    border: 0.14em solid currentColor;
    border-radius: 50%;
    forced-color-adjust: none;
  }

  .badge--info::before {
    background: linear-gradient(currentColor, currentColor) no-repeat 0 100% / 100% 50%;
  }

  .badge--warning::before {
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 0;
    border-radius: 1px;
    background: currentColor;
    rotate: 45deg;
  }

  .badge--positive::before {
    inline-size: 0.4em;
    margin-inline: 0.1em;
    margin-block-start: -0.15em;
    border-width: 0 0.17em 0.17em 0;
    border-radius: 0;
    rotate: 45deg;
  }

  .badge--negative::before {
    border: 0;
    border-radius: 0;
    background:
      linear-gradient(currentColor, currentColor) center / 100% 0.16em no-repeat,
      linear-gradient(currentColor, currentColor) center / 0.16em 100% no-repeat;
    rotate: 45deg;
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
