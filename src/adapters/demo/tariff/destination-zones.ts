/** In which zone of the price list a destination lies. What is not listed is far and dear. */
export type Zone = 0 | 1 | 2;

const ZONES: Readonly<Record<string, Zone>> = {
  Canada: 0,
  'United States': 0,
  'Puerto Rico': 0,
  France: 0,
  Germany: 0,
  'United Kingdom': 0,
  Ireland: 0,
  Spain: 0,
  Belgium: 0,
  'United Kingdom (mobile)': 1,
  'France (mobile)': 1,
  'Germany (mobile)': 1,
  Sweden: 1,
  Portugal: 1,
  Switzerland: 1,
  Australia: 1,
  Mexico: 1,
  Japan: 1,
  Brazil: 1,
};

export function zoneOfDestination(destination: string | undefined): Zone {
  if (destination === undefined || !Object.hasOwn(ZONES, destination)) return 2;
  return ZONES[destination] ?? 2;
}
