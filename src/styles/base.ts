/**
 * The ground of every element: cuts what the page hands down by inheritance, sets type and focus.
 *
 *   <div class="redress">            the one child of every shadow root: reset and size container
 *     <h2>…</h2> <h3>…</h3> <p>…</p> <p class="lead">…</p> <p class="muted small">…</p>
 *     <a href="…">…</a>
 *     <bdi class="number">+1 202 555 0101</bdi>      phone numbers, references: never mirrored
 *     <span class="amount">$4.32</span>             money: tabular figures, never broken
 *     <span class="visually-hidden">…</span>        for screen readers alone; live regions too
 *   </div>
 *
 * From the page stay only: direction, colour scheme, visibility. Sizes never use rem, which is the
 * page's own. Sheets ask the container `redress` for its width, never the viewport; what may lie in a
 * narrow box of a panel asks `redress-box`, the box or else the panel.
 */
import { css } from 'lit';

export const baseStyles = css`
  :host,
  .redress {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']),
  :host([theme='light']) > .redress {
    color-scheme: light;
  }

  :host([theme='dark']),
  :host([theme='dark']) > .redress {
    color-scheme: dark;
  }

  .redress {
    container: redress redress-box / inline-size;
    color: var(--_text);
    font-family: var(--_font-family);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
    accent-color: var(--_accent);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  form,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
  }

  h2 {
    font-size: var(--_text-xl);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  h3 {
    font-size: var(--_text-l);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.006em;
    text-wrap: balance;
  }

  h4 {
    font-size: var(--_font-size);
    font-weight: 650;
    line-height: 1.4;
  }

  p {
    text-wrap: pretty;
  }

  ul,
  ol {
    padding-inline-start: 1.25em;
  }

  ul[role='list'],
  ol[role='list'] {
    list-style: none;
    padding: 0;
  }

  strong {
    font-weight: 650;
  }

  a {
    color: var(--_accent);
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.2em;
    border-radius: 3px;
  }

  a:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: max(2px, 0.125em);
  }

  button,
  input,
  select,
  textarea {
    margin: 0;
    color: inherit;
    font: inherit;
  }

  /* Each kind of button draws its own box. */
  button {
    appearance: none;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  summary {
    min-block-size: var(--_target);
    cursor: pointer;
  }

  svg {
    flex: none;
  }

  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.28em;
  }

  /* Icons that point along the line of reading. */
  .icon--directional:dir(rtl) {
    transform: scaleX(-1);
  }

  .lead {
    color: var(--_text-muted);
    max-inline-size: 66ch;
  }

  .prose {
    max-inline-size: 66ch;
  }

  .muted {
    color: var(--_text-muted);
  }

  .small {
    font-size: var(--_text-s);
  }

  .number,
  .amount {
    font-variant-numeric: tabular-nums;
    unicode-bidi: isolate;
    white-space: nowrap;
  }

  .visually-hidden:not(:focus, :focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Two colours, so that the ring shows on any ground: the surface inside, the focus outside. */
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }

  :focus:not(:focus-visible) {
    outline: none;
  }

  /* A heading that takes focus at a step change is not a control: its words are marked, no frame. */
  :is(h2, h3)[tabindex='-1']:focus-visible {
    outline: none;
    box-shadow: none;
    text-decoration: underline 3px var(--_focus);
    text-underline-offset: 0.2em;
  }

  @media (forced-colors: active) {
    a,
    a:hover {
      color: LinkText;
    }
  }
`;

/** For elements that have no box of their own (the provider): they hand on the theme alone. */
export const contentsStyles = css`
  :host {
    display: contents;
    color-scheme: inherit;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
