/**
 * Icons: drawn on a grid of 20 by 20, one stroke in the colour of the text. They are decoration,
 * hidden from screen readers: whoever uses one without text beside it names the control. Those that
 * the call activity does not show are in later-icons.ts.
 */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

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

export const searchIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="9" cy="9" r="5.5" /><path d="m13.2 13.2 3.8 3.8" />`,
);
export const filterIcon = /* @__PURE__ */ draw(() => svg`<path d="M3 5.5h14M6 10h8M8.5 14.5h3" />`);
export const sortIcon = /* @__PURE__ */ draw(
  () => svg`<path d="M6.5 4v12m0 0-2.5-2.5m2.5 2.5 2.5-2.5M13.5 16V4m0 0L11 6.5m2.5-2.5L16 6.5" />`,
);
/** Towards the end of the line: opens, goes on. */
export const chevronIcon = /* @__PURE__ */ drawDirectional(() => svg`<path d="m7.5 5 5 5-5 5" />`);
export const chevronBackIcon = /* @__PURE__ */ drawDirectional(
  () => svg`<path d="m12.5 5-5 5 5 5" />`,
);
export const moreIcon = /* @__PURE__ */ draw(
  () =>
    svg`<g fill="currentColor" stroke="none"><circle cx="4.5" cy="10" r="1.5" /><circle cx="10" cy="10" r="1.5" /><circle cx="15.5" cy="10" r="1.5" /></g>`,
);

export const handset =
  'M4.2 3.5h2.3c.4 0 .8.3.9.7l.7 2.6c.1.4 0 .7-.3 1L6.4 9a10.5 10.5 0 0 0 4.6 4.6l1.2-1.4c.3-.3.6-.4 1-.3l2.6.7c.4.1.7.5.7.9v2.3c0 .6-.5 1-1.1 1C8.9 16.5 3.5 11.1 3.2 4.6c0-.6.4-1.1 1-1.1Z';
export const callInIcon = /* @__PURE__ */ draw(
  () => svg`<path d=${handset} /><path d="M16.5 3.5 12 8m0-3.8V8h3.8" />`,
);
export const callOutIcon = /* @__PURE__ */ draw(
  () => svg`<path d=${handset} /><path d="M12 8l4.5-4.5m-3.8 0h3.8v3.8" />`,
);
export const globeIcon = /* @__PURE__ */ draw(
  () =>
    svg`<circle cx="10" cy="10" r="7" /><path d="M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7s1-5 3.2-7Z" />`,
);
export const imageIcon = /* @__PURE__ */ draw(
  () =>
    svg`<rect x="3" y="3.5" width="14" height="13" rx="1.5" /><circle cx="7.2" cy="7.7" r="1.3" /><path d="m3.5 15 4-4 2.7 2.7L13 11l3.7 3.7" />`,
);
export const downloadIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M10 3.5v9m0 0L6.5 9m3.5 3.5L13.5 9M3.5 12.5v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3" />`,
);
export const checkCircleIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="10" cy="10" r="7" /><path d="m6.8 10.3 2.2 2.2 4.2-4.7" />`,
);
export const alertIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="10" cy="10" r="7" /><path d="M10 6.2v4.6M10 13.7v.1" />`,
);
export const infoIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="10" cy="10" r="7" /><path d="M10 9.3v4.3M10 6.3v.1" />`,
);
export const lockIcon = /* @__PURE__ */ draw(
  () =>
    svg`<rect x="4" y="9" width="12" height="8" rx="1.5" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" />`,
);
export const userIcon = /* @__PURE__ */ draw(
  () =>
    svg`<circle cx="10" cy="6.8" r="3.3" /><path d="M3.5 17c.5-3.5 3-5.3 6.5-5.3s6 1.8 6.5 5.3" />`,
);
export const offlineIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M3 3.5 16.5 17M2.5 8.2A11.5 11.5 0 0 1 6 6M17.5 8.2A11.6 11.6 0 0 0 9 5M5.5 11.3a7 7 0 0 1 3-1.8M14.5 11.3a7 7 0 0 0-1.5-1M10 15.3v.1" />`,
);
export const plusIcon = /* @__PURE__ */ draw(() => svg`<path d="M10 4v12M4 10h12" />`);
