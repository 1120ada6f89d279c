import { css } from 'lit';

export const callActivityStyles = css`
  .account__toggle {
    display: none;
  }

  .account__line {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    min-inline-size: 0;
    font-weight: 550;
  }

  .account__cycle {
    flex-basis: 100%;
    font-weight: 400;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .pickers,
  .bill,
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
  }

  .pickers > .field {
    flex: 0 1 20em;
  }

  .facts {
    flex: 1 1 auto;
    row-gap: calc(var(--_space) * 2);
  }

  .facts dt,
  .pickers .field__label {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 400;
  }

  .pickers > .field {
    gap: 0;
  }

  .facts dd > .number,
  .facts dd > .amount {
    font-weight: 550;
  }

  .facts .field__hint {
    display: block;
  }

  .bill {
    align-items: center;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
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

  @container redress (inline-size < 58em) {
    .bill > .button {
      margin-inline-start: auto;
    }

    .bill > .facts {
      order: 1;
      flex-basis: 100%;
    }
  }

  @container redress (inline-size < 40em) {
    .lead {
      font-size: var(--_text-s);
    }

    .account__toggle {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: calc(var(--_space) * 3);
      inline-size: 100%;
      min-block-size: var(--_control);
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
      border: 1px solid var(--_border-strong);
      border-radius: var(--_radius-control);
      background: var(--_surface-raised);
      line-height: 1.35;
      text-align: start;
    }

    .account__toggle::after {
      content: '';
      flex: none;
      inline-size: 0.5em;
      block-size: 0.5em;
      border: solid var(--_text-muted);
      border-width: 0 2px 2px 0;
      rotate: 45deg;
      translate: 0 -0.15em;
    }

    .account__toggle[aria-expanded='true']::after {
      rotate: 225deg;
      translate: 0 0.15em;
    }

    .account__content {
      padding-block-start: calc(var(--_space) * 3);
    }

    .account__content:not([data-open]) {
      display: none;
    }

    .pickers > .field {
      flex-basis: 100%;
    }
  }

  @container redress (inline-size < 22em) {
    .account__line {
      font-size: var(--_text-s);
    }
  }

  /* As high as its one line, before there is one: what comes below must not move (P3). */
  .suggestions {
    display: block;
    min-block-size: 44px;
    margin: calc(var(--_space) * 3) var(--_gutter) 0;
  }

  @media print {
    .suggestions {
      display: none;
    }
  }

  .calls-totals {
    padding: calc(var(--_space) * 2) var(--_gutter);
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .calls .calls__doubt {
    display: block;
    color: var(--_warning);
    font-size: var(--_text-xs);
  }

  /* One distance between all that stands above the table. */
  .panel__body {
    padding-block: calc(var(--_space) * 3) 0;
  }

  .not-listed {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4) var(--_gutter);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_text-s);
  }
`;
