/**
 * What an editor may write at `<div data-redress …>`: one attribute for each setting of the flow that
 * is plain text. Names match `^data-[a-z]+(-[a-z]+)*$`, which is what sanitisers let through (E3, E4).
 */
import { native } from '../native.js';
import { SETTING_NAMES, SETTINGS, type SettingAttribute } from '../settings/settings.js';

export type PlaceSetting = SettingAttribute;

export const PLACE_SETTINGS: readonly PlaceSetting[] = SETTING_NAMES.flatMap(
  (name) => SETTINGS[name].attribute || [],
).toSorted();

export const attributeOf = (setting: PlaceSetting): string => `data-${setting}`;

/** Where the whole flow goes. Its value does not matter, so that `data-redress=""` is good too. */
export const PLACE_SELECTOR = '[data-redress]';

/** Exactly what is written, judged by the flow. Left out: what is not written, or empty. */
export function passOn(place: Element, setting: PlaceSetting, flow: Element): void {
  const value = native(place, 'getAttribute')(attributeOf(setting))?.trim();
  if (value) flow.setAttribute(setting, value);
  else flow.removeAttribute(setting);
}
