/** The icons of the call activity, and of what all panels show. Others: later-icons.ts. */
import { svg } from 'lit';
import { draw, drawDirectional } from './draw-icon.js';

export const searchIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="9" cy="9" r="5.5" /><path d="m13.2 13.2 3.8 3.8" />`,
);
export const filterIcon = /* @__PURE__ */ draw(() => svg`<path d="M3 5.5h14M6 10h8M8.5 14.5h3" />`);
/** Towards the end of the line: opens, goes on. */
export const chevronIcon = /* @__PURE__ */ drawDirectional(() => svg`<path d="m7.5 5 5 5-5 5" />`);
export const chevronBackIcon = /* @__PURE__ */ drawDirectional(
  () => svg`<path d="m12.5 5-5 5 5 5" />`,
);
export const downloadIcon = /* @__PURE__ */ draw(
  () =>
    svg`<path d="M10 3.5v9m0 0L6.5 9m3.5 3.5L13.5 9M3.5 12.5v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3" />`,
);
export const alertIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="10" cy="10" r="7" /><path d="M10 6.2v4.6M10 13.7v.1" />`,
);
export const infoIcon = /* @__PURE__ */ draw(
  () => svg`<circle cx="10" cy="10" r="7" /><path d="M10 9.3v4.3M10 6.3v.1" />`,
);
export const userIcon = /* @__PURE__ */ draw(
  () =>
    svg`<circle cx="10" cy="6.8" r="3.3" /><path d="M3.5 17c.5-3.5 3-5.3 6.5-5.3s6 1.8 6.5 5.3" />`,
);
