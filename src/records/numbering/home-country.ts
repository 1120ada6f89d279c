/** The country of a time zone, for lines that are written without their country. */

interface LocaleWithZones {
  readonly getTimeZones?: () => readonly string[] | undefined;
  /** Older engines. */
  readonly timeZones?: readonly string[];
}

/**
 * @param countries ISO 3166 codes to look among
 * @returns `undefined` for UTC, for offsets, and where the engine does not know
 */
export function countryOfZone<T extends string>(
  timeZone: string,
  countries: readonly T[],
): T | undefined {
  const { timeZone: canonical } = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions();
  // To look through all countries for what is in none takes a while.
  if (/^(?:UTC|GMT|Etc\/.*)$/.test(canonical)) return undefined;
  return countries.find((country) => {
    const zones = zonesOf(country);
    return zones.includes(canonical) || zones.includes(timeZone);
  });
}

function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale('und', { region: country }) as LocaleWithZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
