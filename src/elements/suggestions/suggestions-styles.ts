import { css } from 'lit';

export const suggestionsStyles = css`
  .line {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
    min-block-size: var(--_line-block, 44px);
    padding: var(--_space) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
    color: var(--_text);
    font-size: var(--_text-s);
    line-height: 1.25;
    text-align: start;
  }

  button.line {
    font-weight: 600;
    cursor: pointer;
  }

  button.line:hover {
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface-sunken));
  }

  .line--doubt {
    border-color: color-mix(in srgb, var(--_warning) 40%, var(--_surface));
    background: var(--_warning-soft);
  }

  .line--doubt > .icon:first-child {
    color: var(--_warning);
  }

  .line__text {
    flex: 1;
    min-inline-size: 0;
  }

  .line > .icon {
    flex: none;
  }

  .line[aria-expanded='true'] > .icon:last-child {
    rotate: 180deg;
  }

  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }

  .finding-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    list-style: none;
    padding: 0;
  }

  .finding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
  }

  .finding__head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 4);
  }

  .finding__sentence {
    flex: 1 1 14em;
    max-inline-size: 60ch;
    font-weight: 600;
  }

  .finding__amount {
    margin-inline-start: auto;
    font-weight: 650;
  }

  .finding__calls {
    display: grid;
    gap: var(--_space);
    list-style: none;
    padding: 0;
    font-size: var(--_text-s);
  }

  .finding__call {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
  }

  .chart {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    margin: 0;
  }

  .chart__title {
    font-weight: 600;
  }

  .chart__frame {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }

  .chart__hours {
    display: grid;
    grid-template-rows: repeat(4, minmax(0, 1fr));
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    line-height: 1;
    white-space: nowrap;
  }

  .chart__picture {
    display: block;
    inline-size: 100%;
    block-size: 120px;
    overflow: visible;
    direction: ltr;
  }

  .chart__line {
    stroke: var(--_border);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  .chart__cell {
    fill: var(--_accent);
  }

  .chart__ring {
    fill: none;
    stroke: var(--_warning);
    stroke-width: 2px;
  }

  .chart__days {
    display: flex;
    justify-content: space-between;
    direction: ltr;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }

  .chart__table > summary {
    min-block-size: var(--_target);
    cursor: pointer;
    font-size: var(--_text-s);
  }

  .chart__scroller {
    max-block-size: 20em;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    font-size: var(--_text-s);
  }

  .chart__scroller table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .chart__scroller :is(th, td) {
    padding: var(--_space) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    overflow-wrap: normal;
  }

  @container redress (inline-size < 20em) {
    .chart__scroller :is(th, td) {
      overflow-wrap: anywhere;
    }
  }

  .chart__sub {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 400;
  }

  .chart__scroller thead th {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .chart__cell {
      fill: CanvasText;
    }

    .chart__ring {
      stroke: Highlight;
      stroke-width: 3px;
    }
  }

  @media print {
    .finding__actions,
    .chart__table {
      display: none;
    }
  }
`;
