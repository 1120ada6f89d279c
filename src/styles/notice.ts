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
 * <p class="strip">Demonstration data</p> is a thin box above a panel.
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

  .strip {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 550;
    text-align: center;
  }

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
      border-inline-start-width: 5px;
    }
  }
`;
