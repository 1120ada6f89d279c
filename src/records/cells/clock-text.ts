/** Times of day as files write them: `18:04:11`, `6:04 pm`, `18h04`, also in the midst of a date. */

export interface ClockText {
  readonly secondsOfDay: number;
  /** Minutes east of UTC, when the text carries an offset. */
  readonly offsetMinutes?: number;
  /** What is left of the text without the time. */
  readonly rest: string;
}

const CLOCK =
  /(?:^|[\sT,])(\d{1,2})(?::|h)(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?\s?m\.?(?![a-z]))?(?:\s?(Z|UTC|GMT)(?![a-z])|\s?(?:UTC|GMT)?([+-])(\d{2}):?(\d{2}))?(?=[\s,]|$)/i;

/** `undefined` when the text holds no time of day, or one that no clock shows. */
export function findClock(text: string): ClockText | undefined {
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [whole, hourText, minuteText, secondText = '0', half, utc, sign, zoneHours, zoneMinutes] =
    found;
  const hour = hourOfDay(Number(hourText), half);
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (hour === undefined || minute > 59 || second > 59) return undefined;

  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + whole.length).trim();
  const rest = before === '' || after === '' ? before + after : `${before} ${after}`;
  const secondsOfDay = hour * 3_600 + minute * 60 + second;
  if (utc !== undefined) return { secondsOfDay, offsetMinutes: 0, rest };
  if (sign === undefined) return { secondsOfDay, rest };
  const size = Number(zoneHours) * 60 + Number(zoneMinutes);
  if (size > 14 * 60 || Number(zoneMinutes) > 59) return undefined;
  return { secondsOfDay, offsetMinutes: sign === '-' ? 0 - size : size, rest };
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
