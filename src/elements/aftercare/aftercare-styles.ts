import { css } from 'lit';

export const aftercareStyles = css`
  .aftercare {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 7);
  }

  /* The amounts and their sentence share one line where there is room. */
  .aftercare--bill {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    font-size: var(--_text-s);
  }

  .aftercare--bill > section {
    flex-basis: 100%;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 6);
  }

  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
  }

  .facts dt {
    color: var(--_text-muted);
  }

  .facts dd {
    font-weight: 600;
  }

  .stack--close {
    gap: calc(var(--_space) * 2);
  }

  .rights,
  .contain {
    display: grid;
    gap: calc(var(--_space) * 2);
    list-style: none;
    padding: 0;
  }

  .rights__source {
    display: block;
  }

  .contain__item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 4);
    min-block-size: var(--_target);
  }

  .contain__done {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_positive);
    font-weight: 600;
  }

  .contain__problem {
    flex-basis: 100%;
    color: var(--_negative);
    font-size: var(--_text-s);
  }

  @media print {
    .no-print,
    .contain .button {
      display: none;
    }
  }
`;
