/**
 * What an editor may write at `<div data-redress …>`: one attribute for each setting of the flow that
 * is plain text. Names match `^data-[a-z]+(-[a-z]+)*$`, which is what sanitisers let through (E3, E4).
 */
import { SETTING_NAMES, SETTINGS, type SettingAttribute } from '../settings/settings.js';

export type PlaceSetting = SettingAttribute;

export const PLACE_SETTINGS: readonly PlaceSetting[] = SETTING_NAMES.flatMap(
  (name) => SETTINGS[name].attribute || [],
).toSorted();

export const attributeOf = (setting: PlaceSetting): string => `data-${setting}`;

/** Where the whole flow goes. Its value does not matter, so that `data-redress=""` is good too. */
export const PLACE_SELECTOR = '[data-redress]';

/** Exactly what is written, judged by whoever uses it. Left out: what is not written, or empty. */
export function settingsOf(place: Element): ReadonlyMap<PlaceSetting, string> {
  const settings = new Map<PlaceSetting, string>();
  for (const name of PLACE_SETTINGS) {
    const value = place.getAttribute(attributeOf(name))?.trim();
    if (value) settings.set(name, value);
  }
  return settings;
}
