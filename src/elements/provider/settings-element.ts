/** The settings that the provider and the flow have in common. */
import type { PropertyDeclarations } from 'lit';
// For its types: whoever registers an element has `addEventListener` know the events.
import '../../events/index.js';
import { pick, SETTING_PROPERTIES, SETTINGS, type Settings } from '../../settings/settings.js';
import { BaseElement } from '../panel/base-element.js';

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- Lit makes them from the table below
export interface SettingsElement extends Settings {}

/**
 * The settings that the provider and the flow have in common, and the tokens that are best set there:
 * every panel below takes them.
 *
 * @cssproperty [--redress-accent=light-dark(#2450b8, #9dbcff)] - Links, primary buttons, what is selected.
 * @cssproperty [--redress-accent-contrast=light-dark(#ffffff, #0b1633)] - Text and icons on the accent.
 * @cssproperty [--redress-text=light-dark(#171b24, #eceff4)] - Text.
 * @cssproperty [--redress-text-muted=light-dark(#565e6e, #a5aebd)] - Hints, times, labels of facts.
 * @cssproperty [--redress-surface=light-dark(#ffffff, #15181d)] - Ground of a panel.
 * @cssproperty [--redress-surface-raised=light-dark(#ffffff, #1c2027)] - Dialogs, menus, form controls, the bar at a panel's foot.
 * @cssproperty [--redress-surface-sunken=light-dark(#f5f6f9, #101317)] - Table heads, drop zones, wells.
 * @cssproperty [--redress-border=light-dark(#e1e4ea, #2d333d)] - Hairlines that only group; they need no contrast.
 * @cssproperty [--redress-border-strong=light-dark(#848c9c, #7a8496)] - Edges of inputs and checkboxes.
 * @cssproperty [--redress-focus=light-dark(#2f6bff, #a9c6ff)] - Outer colour of the focus ring; the inner one is the surface.
 * @cssproperty [--redress-positive=light-dark(#136c3d, #74d6a0)] - Decided in the customer's favour, sent, done.
 * @cssproperty [--redress-warning=light-dark(#9a4f00, #f2b866)] - Something is asked of the customer, or is not certain.
 * @cssproperty [--redress-negative=light-dark(#b42318, #ff9d92)] - Errors, refusals, destructive actions.
 * @cssproperty [--redress-info=light-dark(#1b5d9c, #8fc4f7)] - Under review, explanations.
 * @cssproperty [--redress-radius=12px] - Corner of a panel; controls take two thirds of it, small things half.
 * @cssproperty [--redress-space=4px] - Unit of all distances; `3px` is compact, `5px` is roomy.
 * @cssproperty --redress-font-family - All text; no font is ever loaded. Left out: the system's interface font.
 * @cssproperty [--redress-font-size=16px] - Running text, as an absolute length; all other sizes follow.
 * @cssproperty [--redress-line-height=1.5] - Running text.
 * @cssproperty --redress-shadow - Under panels; `none` makes them flat. Left out: two soft layers, deeper in the dark.
 */
export abstract class SettingsElement extends BaseElement {
  /** Of a row, Lit reads the attribute. */
  static override properties: PropertyDeclarations = pick(SETTINGS, SETTING_PROPERTIES);
}
