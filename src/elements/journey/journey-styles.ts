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
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
  }

  .journey__account {
    color: var(--_text-muted);
  }

  .journey__nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .journey__tab {
    min-block-size: max(var(--_target), 2.25em);
    padding: 0.25em 1em;
    border: 1px solid transparent;
    border-radius: var(--_radius-control);
    font-weight: 550;
    white-space: nowrap;
  }

  @container redress (inline-size < 19em) {
    .journey__tab {
      white-space: normal;
    }
  }

  .journey__tab[aria-current] {
    background: var(--_accent-soft);
    color: var(--_accent);
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
