/**
 * What lies above the page: native <dialog> (opened by showModal) and popover menus.
 *
 *   <dialog class="dialog" aria-labelledby="…">
 *     <div class="dialog__box">
 *       <header class="dialog__header">
 *         <h2 class="dialog__title" id="…">…</h2>
 *         <button class="icon-button" aria-label="Close">${closeIcon()}</button>
 *       </header>
 *       <div class="dialog__body">…</div>
 *       <footer class="dialog__footer">buttons, primary first</footer>
 *     </div>
 *   </dialog>                                             dialog--small for a question
 *
 *   <button class="icon-button" popovertarget="menu">…</button>
 *   <div class="menu" id="menu" popover role="menu">
 *     <button class="menu__item" role="menuitem">icon <span>…</span></button>
 *   </div>
 *   The menu lies below its button where anchors are known, else in the middle.
 */
import { css } from 'lit';

export const dialogStyles = css`
  .dialog {
    inline-size: 42em;
    max-inline-size: calc(100% - 2em);
    max-block-size: calc(100% - 2em);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-deep);
    color: var(--_text);
    overflow: hidden;
    overscroll-behavior: contain;
  }

  .dialog--small {
    inline-size: 28em;
  }

  .dialog::backdrop {
    background: light-dark(rgb(18 24 38 / 0.45), rgb(0 0 0 / 0.65));
  }

  .dialog[open] {
    display: flex;
    flex-direction: column;
    animation: redress-rise calc(var(--_duration) * 1.5) ease-out;
  }

  /* The widget's own width says nothing about the dialog's: it is a container of its own. */
  .dialog__box {
    --_gutter: calc(var(--_space) * 5);
    container: redress redress-box / inline-size;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    flex: 0 1 auto;
    min-block-size: 0;
  }

  .dialog__header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4) var(--_gutter) calc(var(--_space) * 3);
  }

  .dialog__title {
    padding-block-start: 0.2em;
  }

  .dialog__header .icon-button {
    margin-inline-end: calc(var(--_space) * -2);
  }

  /* Head and buttons stay where they are: only the text scrolls. */
  .dialog__body {
    overflow: auto;
    padding: var(--_space) var(--_gutter) calc(var(--_space) * 6);
  }

  .dialog__footer {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) var(--_gutter);
    border-block-start: 1px solid var(--_border);
  }

  @container redress (inline-size < 26em) {
    .dialog__footer > .button {
      flex: 1 1 auto;
    }
  }

  /* On a very low screen (zoom 400 %) the text gets all the room that there is. */
  @media (max-height: 30em) {
    .dialog {
      max-inline-size: 100%;
      max-block-size: 100%;
    }

    .dialog__title {
      padding: 0;
      font-size: var(--_text-l);
    }

    .dialog__box :is(.dialog__header, .dialog__body, .dialog__footer) {
      padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    }
  }

  .menu {
    min-inline-size: min(14em, calc(100% - 1em));
    max-inline-size: min(24em, calc(100% - 1em));
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-deep);
    color: var(--_text);
  }

  .menu:popover-open {
    display: grid;
    gap: 2px;
    animation: redress-rise var(--_duration) ease-out;
  }

  /* Without popovers, as in an embedded browser, all that can be done stands in the page. */
  @supports not selector(:popover-open) {
    .menu {
      display: grid;
      box-shadow: none;
    }

    [popovertarget] {
      display: none;
    }
  }

  @supports (position-area: block-end span-inline-start) {
    .menu {
      position-area: block-end span-inline-start;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      inset: auto;
      margin: var(--_space) 0;
    }
  }

  .menu__item {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    inline-size: 100%;
    min-block-size: max(var(--_target), calc(var(--_font-size) * 2.375));
    padding: 0.35em 0.7em;
    border-radius: var(--_radius-small);
    text-align: start;
  }

  .menu__item:is(:hover, :focus-visible) {
    background: color-mix(in srgb, var(--_text) 7%, transparent);
    color: var(--_text);
  }

  .menu__item:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }

  .menu__item .icon {
    color: var(--_text-muted);
  }

  .menu__item[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  @keyframes redress-rise {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dialog[open],
    .menu:popover-open {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .menu__item:is(:hover, :focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
