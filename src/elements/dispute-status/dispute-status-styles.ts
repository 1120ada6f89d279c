import { css } from 'lit';

export const disputeStatusStyles = css`
  .status-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_space) * 2);
  }

  h4 {
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }

  /* The rows below have a distance of their own. */
  .stack > h4 {
    margin-block-end: calc(var(--_space) * -2);
  }
`;
