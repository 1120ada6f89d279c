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
