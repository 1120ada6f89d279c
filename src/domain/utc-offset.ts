/**
 * How far a time zone is from UTC at a point in time. `Intl` is asked twice per day of the
 * calendar, not once per call: a day on whose two ends the offset is the same has that offset
 * throughout. Only on the days when clocks change, each minute is looked up by itself.
 */
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The cache of a zone is dropped when it grows beyond this: some fifty years of days. */
const MAX_CACHED = 20_000;

interface ZoneOffsets {
  readonly wallClock: Intl.DateTimeFormat;
  /** By start of the UTC day or of the minute. */
  readonly cached: Map<number, number>;
}

const zones = new Map<string, ZoneOffsets>();

function zoneOf(timeZone: string): ZoneOffsets {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const wallClock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    zone = { wallClock, cached: new Map() };
    zones.set(timeZone, zone);
  }
  return zone;
}

function lookUp(zone: ZoneOffsets, timeMs: number): number {
  const known = zone.cached.get(timeMs);
  if (known !== undefined) return known;
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of zone.wallClock.formatToParts(timeMs)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - timeMs;
  if (zone.cached.size >= MAX_CACHED) zone.cached.clear();
  zone.cached.set(timeMs, offset);
  return offset;
}

/**
 * Milliseconds to add to UTC for local time: 7,200,000 for Paris in summer.
 * @throws RangeError when the time zone does not exist
 */
export function utcOffsetAt(timeMs: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const dayStart = Math.floor(timeMs / DAY_MS) * DAY_MS;
  const offset = lookUp(zone, dayStart);
  if (offset === lookUp(zone, dayStart + DAY_MS)) return offset;
  return lookUp(zone, Math.floor(timeMs / MINUTE_MS) * MINUTE_MS);
}
