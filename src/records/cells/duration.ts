/**
 * Durations as files write them: `211`, `3.5` minutes, `0:03:31`, `1h 3min 31s`, `1h02`, `2'05''`,
 * `PT3M31S`.
 */
import { MAX_CALL_SECONDS } from '../../contract/call.js';
import type { DurationClock, DurationUnit } from '../column-mapping.js';
import type { RejectionReason } from '../rejection.js';
import { plainFigures } from './cell-text.js';
import { plainWords } from './plain-words.js';

const NUMBER = /^(\d{1,12})(?:[.,](\d{1,6})\d*)?$/;
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,]\d+)?$/;
/** A number and the unit behind it, or a number at the very end. */
const PART =
  /(\d{1,9})(?:[.,](\d{1,6})\d*)?\s*(\p{L}+\.?|['\u2032\u2019]{2}|['\u2032\u2019"\u2033\u201d]|$)/gu;
/** Between parts. */
const JOINERS = /(?<=^|[\s,])(?:and|et|und|y|e|en|og|och|i|и)(?=[\s,]|$)|[\s,]+/giu;

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
const UNIT_WORDS: Readonly<Record<string, string>> = {
  h:
    'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren tim timme ' +
    'timmar time timer godz godzina godziny godzin hod hodina hodin ora orak saat sa ч час часа часов ' +
    'год година 時間 小时 小時 시간 ساعة',
  m:
    'm min mins mn minute minutes minuten minuto minutos minuti minuut minuten minuter minutter ' +
    'minuta minuty minut perc dk dakika мин минута минуты минут хв 分 分钟 分鐘 분 دقيقة',
  s:
    's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos seg secondi ' +
    'secondo seconden sekunder sekund sekunda sekundy mp masodperc sn saniye с сек секунда секунды ' +
    'секунд 秒 秒钟 秒鐘 초 ثانية',
  ms: 'ms msec msecs millis millisecond milliseconds millisekunden millisecondes milisegundos',
};
const unitOfWord: ReadonlyMap<string, string> = new Map([
  ...Object.entries(UNIT_WORDS).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [plainWords(word), unit] as const),
  ),
]);

/** Whole seconds, a fraction rounded half up; or why it is none. */
export function parseDuration(
  text: string,
  unit: DurationUnit,
  clock: DurationClock = 'minutes-seconds',
): number | RejectionReason {
  const trimmed = plainFigures(text);
  const isNegative = /^[-\u2212]/.test(trimmed);
  const seconds = secondsIn(isNegative ? trimmed.slice(1).trim() : trimmed, unit, clock);
  if (seconds === undefined) return 'bad-duration';
  if (isNegative && seconds > 0) return 'negative-duration';
  return seconds > MAX_CALL_SECONDS ? 'duration-too-long' : seconds;
}

function secondsIn(text: string, unit: DurationUnit, clock: DurationClock): number | undefined {
  const number = NUMBER.exec(text);
  if (number !== null) {
    // Beyond nine digits it is too long in any unit but the smallest.
    if ((number[1] ?? '').length > 9 && unit !== 'milliseconds') return undefined;
    const millionths = Number(`${number[1]}${(number[2] ?? '').padEnd(6, '0')}`);
    return Math.round((millionths * unitMs(unit)) / 1_000 / 1_000_000);
  }
  const parts = CLOCK.exec(text);
  if (parts !== null) return clockSeconds(parts, clock);
  return secondsOfParts(text.replace(/^pt(?=\d)/i, ''));
}

function unitMs(unit: DurationUnit): number {
  return { hours: 3_600_000, minutes: 60_000, seconds: 1_000, milliseconds: 1 }[unit];
}

function clockSeconds(
  [, hours, middle = '', last = '']: RegExpExecArray,
  clock: DurationClock,
): number | undefined {
  if (Number(last) > 59 || (hours !== undefined && Number(middle) > 59)) return undefined;
  const steps = Number(hours ?? 0) * 3_600 + Number(middle) * 60 + Number(last);
  return hours === undefined && clock === 'hours-minutes' ? steps * 60 : steps;
}

/** Each unit once, the largest first; a number at the end has the unit below the last one. */
function secondsOfParts(text: string): number | undefined {
  let ms = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let hasUnit = false;
  for (const [, whole = '', fraction, word = ''] of text.matchAll(PART)) {
    const size = word === '' ? sizeBelow(smallest) : UNIT_MS[unitOf(word) ?? ''];
    if (size === undefined || size >= smallest) return undefined;
    if (word === '' && fraction !== undefined) return undefined;
    hasUnit ||= word !== '';
    ms += Math.round(Number(`${whole}.${fraction ?? 0}`) * size);
    smallest = size;
  }
  const leftOver = text.replace(PART, '').replace(JOINERS, '');
  return hasUnit && leftOver === '' ? Math.round(ms / 1_000) : undefined;
}

function sizeBelow(size: number): number | undefined {
  return size === UNIT_MS['h'] ? UNIT_MS['m'] : size === UNIT_MS['m'] ? UNIT_MS['s'] : undefined;
}

function unitOf(word: string): string | undefined {
  if (/^['\u2032\u2019]$/.test(word)) return 'm';
  if (/^(?:['\u2032\u2019]{2}|["\u2033\u201d])$/.test(word)) return 's';
  return unitOfWord.get(plainWords(word));
}

/** Texts such as `34.4 MB`, `5 msgs`: what was used, but no time. */
export function isOtherQuantity(text: string): boolean {
  return /\d\s?(?:[kmgt]i?b|[kmgt]?o|bytes?|octets?|msgs?|messages?|sms|mms|txts?|texts?|units?)$/i.test(
    text.trim(),
  );
}
