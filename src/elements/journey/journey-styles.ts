import { css } from 'lit';

export const journeyStyles = css`
  .journey {
    display: grid;
    gap: calc(var(--_space) * 4);
    grid-template-columns: minmax(0, 1fr);
  }

  /* The page's own ground is unknown: everything with text lies on a surface. */
  .journey__header,
  .journey__footer {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .journey__header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    padding-block: 0;
  }

  /* One head for both: the tabs stand on the edge of the panel. */
  .journey--joined > .journey__header {
    margin-block-end: calc(var(--_space) * -4);
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .journey--joined > [data-panel]::part(panel) {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .journey__account {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    padding-block: var(--_space);
  }

  .journey__nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-inline-start: auto;
  }

  .journey__tab {
    position: relative;
    min-block-size: max(var(--_target), 2.75em);
    padding: 0.25em 0.75em;
    border-radius: var(--_radius-control);
    font-weight: 550;
    white-space: nowrap;
  }

  .journey__tab[aria-current] {
    color: var(--_accent);
  }

  /* By a line, which forced colours keep. */
  .journey__tab[aria-current]::after {
    content: '';
    position: absolute;
    inset-inline: 0.75em;
    inset-block-end: 0;
    border-block-end: 3px solid;
  }

  @container redress (inline-size < 40em) {
    .journey__header {
      padding-block-start: var(--_space);
    }

    .journey__nav {
      flex: 1 1 100%;
      margin-inline: -0.75em;
    }
  }

  @container redress (inline-size < 19em) {
    .journey__tab {
      white-space: normal;
    }
  }

  .journey__footer {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .journey__footer p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
  }

  @media (forced-colors: active) {
    .journey__tab[aria-current] {
      border-color: CanvasText;
      border-block-end-width: 4px;
    }
  }

  @media print {
    .journey__header,
    .journey__footer {
      display: none;
    }
  }
`;
