/**
 * Times of day as files write them: `18:04:11`, `6:04 pm`, `10:15A`, `18h04`, `à 18h30`,
 * `18.30 Uhr`, `18時30分`, also in the midst of a date, and with a zone behind.
 */
import { zoneNamed, type NamedZone } from './zone-names.js';

export interface ClockText {
  readonly secondsOfDay: number;
  /** When the text names one. */
  readonly zone?: NamedZone;
  /** What is left of the text without the time. */
  readonly rest: string;
}

const CLOCK =
  /(?:^|[\sT,])(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?|\s?h(?:\s?(\d{2})(?:\s?(?:m|min|:)\s?(?:(\d{2})\s?s?)?)?)?(?![\p{L}\d]))/iu;
const HALF_BEHIND = /^\s?(?:([ap])\.?(?:\s?m\.?)?|(ص)|(م))(?![\p{L}])/iu;
const HALF_BEFORE = /(午前|上午|오전|凌晨)\s?|(午後|下午|오후|晚上)\s?/u;
const NOISE_BEHIND = /^\s?(?:uhr|uur|hrs?\.?|o'clock)(?![\p{L}])/iu;
const ZONE_BEHIND =
  /^\s?\(?((?:UTC|GMT)?\s?[+\u2212-]\d{1,2}(?::?\d{2})?|[A-Z]\w+\/[A-Z]\w+(?:\/[A-Z]\w+)?|[A-Z]{1,5})\)?(?![\p{L}\d])/u;
/** What JavaScript puts behind an offset: `(Central European Summer Time)`. */
const COMMENT_BEHIND = /^\s?(?:\([^)]*\)|\[[A-Za-z_]+\/[^\]]+\])/;
/** Words between a day and its time. */
const JOINER =
  /(?:^|[\s,])(?:à|a|as|às|at|um|om|kl|klo|alle|(?:alle )?ore|o|w|в|di|a las|a la|à partir de|[-\u2013|@·])\.?$/iu;

/** Points and signs of East Asia as colons, where they can only be those of a clock. */
function withColons(text: string): string {
  return text
    .replace(/(\d{1,2})\s?[時时點点시]\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?/u, colons)
    .replace(/(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?=\s?(?:uhr|[ap]\.?\s?m\b))/iu, colons)
    .replace(
      /((?:^|\s)(?:alle )?(?:kl|klo|um|om|alle|ore|à|o)\.?\s)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\.?\d)/iu,
      (_, word: string, hour: string, minute: string, second?: string) =>
        word + colons(_, hour, minute, second),
    );
}

function colons(_: string, hour: string, minute: string, second?: string): string {
  return [hour, minute, second ?? '00'].map((part) => part.padStart(2, '0')).join(':');
}

/** `undefined` when the text holds no time of day, or one that no clock shows. */
export function findClock(given: string): ClockText | undefined {
  let text = withColons(given);
  let half: string | undefined;
  const prefix = HALF_BEFORE.exec(text);
  if (prefix !== null) {
    half = prefix[1] === undefined ? 'p' : 'a';
    text = text.replace(HALF_BEFORE, '');
  }
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [whole, hourText, minute1, second1, minute2, second2] = found;
  let tail = text.slice(found.index + whole.length);
  const behind = HALF_BEHIND.exec(tail);
  if (behind !== null) {
    const [marker, letter, , pm] = behind;
    half = letter?.toLowerCase() ?? (pm === undefined ? 'a' : 'p');
    tail = tail.slice(marker.length);
  }
  tail = tail.replace(NOISE_BEHIND, '');
  const named = findZone(tail);

  const hour = hourOfDay(Number(hourText), half);
  const minute = Number(minute1 ?? minute2 ?? 0);
  const second = Number(second1 ?? second2 ?? 0);
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  const before = text.slice(0, found.index).trim().replace(JOINER, '').replace(/,$/, '').trim();
  const after = named.tail.trim().replace(/^,/, '').trim();
  const rest = before === '' || after === '' ? before + after : `${before} ${after}`;
  const secondsOfDay = hour * 3_600 + minute * 60 + second;
  return named.zone === undefined
    ? { secondsOfDay, rest }
    : { secondsOfDay, zone: named.zone, rest };
}

/** A zone in brackets behind an offset is the more exact name of the same moment's place. */
function findZone(tail: string): { zone?: NamedZone; tail: string } {
  const found = ZONE_BEHIND.exec(tail);
  if (found === null) {
    const comment = COMMENT_BEHIND.exec(tail);
    const zone = comment === null ? undefined : zoneNamed(comment[0]);
    return zone === undefined ? { tail } : { zone, tail: tail.slice(comment?.[0].length) };
  }
  const zone = zoneNamed(found[1] ?? '');
  if (zone === undefined) return { tail };
  return { zone, tail: tail.slice(found[0].length).replace(COMMENT_BEHIND, '') };
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  // Written so in Japan and China, too: 下午15:30.
  if (hour > 12 && hour < 24 && half === 'p') return undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** A column of times may write them without any mark: `0915`, `183000`. */
const COMPACT = /^(?:([01]?\d|2[0-3])([0-5]\d)|([01]\d|2[0-3])([0-5]\d)([0-5]\d))$/;
const WITH_POINTS = /^(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$/;

/** Of a cell that holds nothing but a time of day. */
export function clockAlone(text: string): ClockText | undefined {
  const compact = COMPACT.exec(text);
  const [, h4, m4, h6, m6, s6] = compact ?? [];
  if (compact !== null) return findClock(`${h4 ?? h6}:${m4 ?? m6}:${s6 ?? '00'}`);
  const points = WITH_POINTS.exec(text);
  const clock = findClock(
    points === null ? text : colons(text, points[1] ?? '', points[2] ?? '', points[3]),
  );
  return clock?.rest === '' ? clock : undefined;
}
