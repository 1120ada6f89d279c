/**
 * The icons of the panels that are loaded after the first one. Apart from icons.ts, so that they
 * come in the file of those panels.
 */
import { svg } from 'lit';
import { draw, drawDirectional } from './draw-icon.js';

export const chevronDownIcon = /* @__PURE__ */ draw(() => svg`<path d="m5 7.5 5 5 5-5" />`);
export const backIcon = /* @__PURE__ */ drawDirectional(
  () => svg`<path d="M16 10H4m0 0 5-5m-5 5 5 5" />`,
);
export const closeIcon = /* @__PURE__ */ draw(() => svg`<path d="m5 5 10 10M15 5 5 15" />`);
export const phoneIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M4.2 3.5h2.3c.4 0 .8.3.9.7l.7 2.6c.1.4 0 .7-.3 1L6.4 9a10.5 10.5 0 0 0 4.6 4.6l1.2-1.4c.3-.3.6-.4 1-.3l2.6.7c.4.1.7.5.7.9v2.3c0 .6-.5 1-1.1 1C8.9 16.5 3.5 11.1 3.2 4.6c0-.6.4-1.1 1-1.1Z" />`,
);
export const fileIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M11.5 2.5H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V6l-3.5-3.5Zm0 0V6H15M7.5 10h5M7.5 13.5h5" />`,
);
export const uploadIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M10 12.5V3.5m0 0L6.5 7M10 3.5 13.5 7M3.5 12.5v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3" />`,
);
export const printerIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M6 7V3h8v4M6 14H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-2" /><path d="M6 11.5h8V17H6z" />`,
);
export const copyIcon = /* @__PURE__ */ draw(
  () =>
    svg`<rect x="7" y="7" width="10" height="10" rx="1.5" /><path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7" />`,
);
export const checkIcon = /* @__PURE__ */ draw(() => svg`<path d="m4.5 10.5 3.7 3.7 7.3-8" />`);
export const refundIcon = /* @__PURE__ */ draw(
  () => svg`<path d="M4.5 8.5a6 6 0 1 1-.4 3M4.5 4.5v4h4" />`,
);
export const warningIcon = /* @__PURE__ */ draw(
  () => svg`<path d="M10 3.2 2.8 16.3h14.4L10 3.2ZM10 8.3v3.7M10 14.2v.1" />`,
);
export const flagIcon = /* @__PURE__ */ draw(
  () => svg`<path d="M5 17.5V3.5m0 .5c3.5-1.8 6 1.6 10 0v7.5c-4 1.6-6.5-1.8-10 0" />`,
);
export const clockIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="10" cy="10" r="7" /><path d="M10 6v4.2l2.7 1.7" />`,
);
export const trashIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M3.5 5.5h13M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.8v4.5M11.5 8.8v4.5" />`,
);
