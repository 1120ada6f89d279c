/**
 * Callouts. Kind is told by icon and heading, never by colour alone.
 *
 *   <div class="notice notice--info" role="note">
 *     ${infoIcon('notice__icon')}
 *     <div class="notice__body">
 *       <p class="notice__title">Your August bill is paid</p>
 *       <p>If approved, $4.32 goes on your 1 September bill.</p>
 *       <div class="notice__actions">buttons or links</div>
 *     </div>
 *   </div>
 *
 * Kinds: --info, --warning, --negative; none of them is neutral.
 * A notice that appears later sits inside a live region that was there before; the region itself
 * has no box (`<div aria-live="polite" class="live">`), so that an empty one takes no room.
 * <details class="tag"><summary>Demonstration data</summary> <p>…</p></details> is a small tag that says more on demand.
 */
import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    --_tone: var(--_text-muted);
    --_tone-soft: var(--_surface-sunken);
    display: flex;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
    border: 1px solid color-mix(in srgb, var(--_tone) 26%, var(--_surface));
    border-radius: var(--_radius-control);
    background: var(--_tone-soft);
    color: var(--_text);
  }

  .notice--info {
    --_tone: var(--_info);
    --_tone-soft: var(--_info-soft);
  }

  .notice--warning {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }

  .notice--negative {
    --_tone: var(--_negative);
    --_tone-soft: var(--_negative-soft);
  }

  .notice__icon {
    color: var(--_tone);
    margin-block-start: 0.125em;
  }

  .notice__body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    min-inline-size: 0;
    max-inline-size: 66ch;
    flex: 1;
  }

  .notice__title {
    font-weight: 650;
  }

  .notice__actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 2);
  }

  .live:empty {
    display: contents;
  }

  .tag {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }

  .tag > summary {
    display: inline-flex;
    align-items: center;
    position: relative;
    min-block-size: 24px;
    padding-inline: 0.6em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    background: var(--_surface-sunken);
    font-weight: 550;
    cursor: pointer;
  }

  /* Small to see, large to press. */
  .tag > summary::after {
    content: '';
    position: absolute;
    inset: calc((100% - var(--_target)) / 2) 0;
  }

  .tag > p {
    padding: var(--_space) 0.75em;
  }

  /* Above a panel of the page's own layout, whose ground is unknown. */
  .tag--above {
    margin-block-end: calc(var(--_space) * 2);
  }

  .tag--above > p {
    margin-block-start: var(--_space);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
      border-inline-start-width: 5px;
    }
  }
`;
