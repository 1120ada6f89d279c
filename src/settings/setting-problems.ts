/**
 * What is wrong with the settings that are plain text, in words for whoever wrote them (E12): the
 * attribute, its value, what is allowed, where it is described. The customer sees what works without.
 */
import { SETTING_NAMES, SETTINGS, type Settings } from './settings.js';

/** A file of the package, as all addresses in messages are. */
export const SETTINGS_GUIDE = 'redress/docs/embedding.md#settings';

/** @param written the element that the editor wrote, which may have got its properties from another */
export function settingProblems(
  written: Pick<Element, 'getAttribute' | 'localName'>,
  properties: Readonly<Partial<Settings>>,
): readonly string[] {
  return SETTING_NAMES.flatMap((name) => {
    const { attribute, isProperty, kind } = SETTINGS[name];
    const value = (
      isProperty ? properties[name as keyof Settings] : written.getAttribute(attribute)
    ) as string | null | undefined;
    // A property is null when its attribute was removed.
    if (value === null || value === undefined || kind.isGood(value)) return [];
    return [
      `<${written.localName} ${attribute}="${value}"> is not used. Allowed: ${kind.allowed}. See ${SETTINGS_GUIDE}.`,
    ];
  });
}
