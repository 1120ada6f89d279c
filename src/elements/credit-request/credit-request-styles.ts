import { css } from 'lit';

export const creditRequestStyles = css`
  .credit-calls {
    display: grid;
  }

  .credit-call {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: calc(var(--_space) * 3);
    align-items: center;
    padding-block: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
  }

  .credit-call__facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 0.5);
  }

  .credit-call__facts .number {
    white-space: normal;
  }

  @container redress (inline-size < 19em) {
    .credit-call {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .credit-call > .amount {
      grid-row: 2;
    }
  }
`;
