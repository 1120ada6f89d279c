import { css } from 'lit';

export const callLogStyles = css`
  .log {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  .log ul {
    display: grid;
    gap: var(--_space);
    list-style: none;
    padding: 0;
    font-size: var(--_text-s);
  }

  .log li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
  }

  .log label.button {
    justify-self: start;
  }

  .log input:focus-visible + label {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  progress {
    inline-size: min(100%, 20em);
  }
`;
