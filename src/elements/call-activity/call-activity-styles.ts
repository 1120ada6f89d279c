import { css } from 'lit';

export const callActivityStyles = css`
  .picker-fact {
    min-block-size: 1.6em;
    font-variant-numeric: tabular-nums;
  }

  .bill {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
  }

  .bill__name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .bill__facts {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
  }

  .bill__facts dt {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .bill__facts dd {
    font-weight: 550;
  }

  /* As high as its one line, before there is one: what comes below must not move (P3). */
  .suggestions {
    display: block;
    min-block-size: 44px;
    margin: 0 var(--_gutter) calc(var(--_space) * 3);
  }

  .calls-totals {
    padding-inline: var(--_gutter);
    padding-block-end: calc(var(--_space) * 3);
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .calls .calls__doubt {
    display: block;
    color: var(--_warning);
    font-size: var(--_text-xs);
  }

  .not-listed {
    padding: calc(var(--_space) * 4) var(--_gutter);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_text-s);
  }
`;
