import { css } from 'lit';

export const callActivityStyles = css`
  .pickers {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    max-inline-size: none;
  }

  .picker-fact {
    min-block-size: 1.6em;
    font-variant-numeric: tabular-nums;
  }

  .bill {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    margin: 0;
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
    margin: 0;
  }

  .bill__facts dt {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .bill__facts dd {
    margin: 0;
    font-weight: 550;
  }

  .calls-totals {
    margin: 0;
    padding-inline: var(--_gutter);
    padding-block-end: calc(var(--_space) * 3);
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .calls__direction .icon {
    color: var(--_text-muted);
  }

  .not-listed {
    margin: 0;
    padding: calc(var(--_space) * 4) var(--_gutter);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_text-s);
  }

  @container redress (inline-size < 44em) {
    .toolbar__row {
      flex-wrap: wrap;
    }

    .search {
      flex-basis: 100%;
    }
  }
`;
