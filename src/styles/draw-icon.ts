/**
 * How icons are drawn: on a grid of 20 by 20, one stroke in the colour of the text. They are
 * decoration, hidden from screen readers: whoever uses one without text beside it names the control.
 */
import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** `className` is added to `icon`, which gives the size (1.25em). */
export type Icon = (className?: string) => TemplateResult;

export const draw =
  (shape: () => SVGTemplateResult, kind = 'icon'): Icon =>
  (className = '') =>
    html`<svg
      class="${kind} ${className}"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      ${shape()}
    </svg>`;

/** Points along the line of reading: turned round in right-to-left text. */
export const drawDirectional = (shape: () => SVGTemplateResult): Icon =>
  draw(shape, 'icon icon--directional');

/** The shape of a telephone's handset, alone and with arrows. */
export const handset =
  'M4.2 3.5h2.3c.4 0 .8.3.9.7l.7 2.6c.1.4 0 .7-.3 1L6.4 9a10.5 10.5 0 0 0 4.6 4.6l1.2-1.4c.3-.3.6-.4 1-.3l2.6.7c.4.1.7.5.7.9v2.3c0 .6-.5 1-1.1 1C8.9 16.5 3.5 11.1 3.2 4.6c0-.6.4-1.1 1-1.1Z';
