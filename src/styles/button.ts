/**
 * Buttons and what looks like one.
 *
 *   <button class="button button--primary" type="button">Request a credit</button>
 *   <button class="button">…</button>                secondary
 *   <button class="button button--quiet">…</button>  no frame until hovered
 *   <button class="button button--danger">…</button>
 *   <a class="button button--primary" href="…">…</a>
 *   modifiers: button--small
 *   not now:   aria-disabled="true" stays focusable and says why by aria-describedby
 *   <button class="icon-button" aria-label="…">icon</button>
 *   <button class="link-button">Change</button>      a button that reads as a link
 *   A button that is busy, and the row of a form's actions: actions.ts.
 */
import { css } from 'lit';

export const buttonStyles = css`
  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_control);
    padding: 0.4em 1.05em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-control);
    background: var(--_surface-raised);
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    overflow-wrap: break-word;
    cursor: pointer;
  }

  /* Under the pointer alone: a button that becomes enabled would repaint the page for ten frames. */
  :is(.button, .icon-button):hover {
    transition:
      background-color var(--_duration),
      border-color var(--_duration),
      color var(--_duration);
  }

  .button {
    border-color: color-mix(in srgb, var(--_border-strong) 55%, var(--_border));
  }

  .button:hover {
    border-color: var(--_border-strong);
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface-raised));
    color: var(--_text);
  }

  .button:active {
    background: color-mix(in srgb, var(--_text) 9%, var(--_surface-raised));
  }

  @container redress (inline-size < 19em) {
    .button {
      padding-inline: 0.6em;
      overflow-wrap: anywhere;
    }
  }

  .button--primary,
  .button--primary:hover,
  .button--primary:active {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_accent-contrast);
  }

  .button--primary:is(:hover, :active) {
    background: var(--_accent-hover);
  }

  .button--quiet,
  .icon-button {
    border-color: transparent;
    background: transparent;
  }

  .button--quiet {
    color: var(--_accent);
  }

  .button--quiet:is(:hover, :active) {
    border-color: transparent;
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .button--danger {
    border-color: color-mix(in srgb, var(--_negative) 45%, var(--_border));
    color: var(--_negative);
  }

  .button--danger:is(:hover, :active) {
    border-color: var(--_negative);
    background: var(--_negative-soft);
    color: var(--_negative);
  }

  .button--small {
    min-block-size: max(var(--_target), calc(var(--_control) * 0.8));
    padding: 0.25em 0.75em;
    font-size: var(--_text-s);
  }

  .icon-button {
    inline-size: var(--_control);
    padding: 0;
    flex: none;
    color: var(--_text-muted);
  }

  .icon-button:hover {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    color: var(--_text);
  }

  .icon-button--small {
    inline-size: max(var(--_target), calc(var(--_control) * 0.8));
    min-block-size: max(var(--_target), calc(var(--_control) * 0.8));
  }

  .link-button {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: var(--_target);
    border-radius: 3px;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.2em;
  }

  .link-button:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: max(2px, 0.125em);
  }

  :is(.button, .icon-button, .link-button):is(:disabled, [aria-disabled='true']) {
    cursor: not-allowed;
  }

  :is(.button, .icon-button):is(:disabled, [aria-disabled='true']):not([aria-busy='true']) {
    border-color: var(--_border);
    background: var(--_neutral-soft);
    color: var(--_text-muted);
  }

  @media (forced-colors: active) {
    .button,
    .icon-button {
      border-color: ButtonBorder;
    }

    .button--primary {
      forced-color-adjust: none;
    }

    .link-button,
    .link-button:hover {
      color: LinkText;
    }

    :is(.button, .icon-button):is(:disabled, [aria-disabled='true']):not([aria-busy='true']) {
      forced-color-adjust: auto;
      border-color: GrayText;
      background: ButtonFace;
      color: GrayText;
    }
  }
`;
