/** What the name of a column says beside what the column is: unit, currency, time zone. */
import { currencyOfSign, isCurrencyCode, type NamedCurrency } from '../cells/currency-signs.js';
import { zoneNamed, type NamedZone } from '../cells/zone-names.js';
import type { DateOrder, DurationClock, DurationUnit } from '../column-mapping.js';

const MILLISECONDS =
  /(?:^| )(?:ms|msec|msecs|millis|milliseconds?|millisekunden|millisecondes?|milisegundos?|millisecondi|milissegundos)(?: |$)/;
const SECONDS =
  /(?:^| )(?:s|secs?|seconds?|secondes?|sek|sekunden|sekunder|segundos?|seg|secondi|seconden|sekundy|sn|saniye|сек|секунды|секунд|秒|秒数|초)(?: |$)/u;
const MINUTES =
  /(?:^| )(?:m|min|mins|mn|minutes?|minuten|minutos?|minuti|minuter|minutter|minuty|minut|dk|dakika|мин|минуты|минут|分|分钟|분)(?: |$)/u;
const HOURS =
  /(?:^| )(?:h|hr|hrs|hours?|std|stunden|heures?|horas?|ore|uren|timmar|timer|godz|hodin|saat|ч|часы|часов|小时|時間|시간)(?: |$)/u;
const SECOND_CLOCK = /(?:^| )(?:h+ m+ s+|m+ s+|hhmmss|hmmss|mmss)(?: |$)/;
const HOUR_CLOCK = /(?:^| )(?:h+ m+|hhmm|hh mm)(?: |$)/;

export interface DurationName {
  readonly durationUnit?: DurationUnit;
  readonly durationClock?: DurationClock;
}

/** @param words plain */
export function durationParts(words: string): DurationName {
  if (SECOND_CLOCK.test(words))
    return { durationUnit: 'seconds', durationClock: 'minutes-seconds' };
  if (HOUR_CLOCK.test(words)) return { durationUnit: 'minutes', durationClock: 'hours-minutes' };
  if (MILLISECONDS.test(words)) return { durationUnit: 'milliseconds' };
  const [h, m, s] = [HOURS, MINUTES, SECONDS].map((unit) => unit.test(spaced(words)));
  // Two units name a clock: `Std:Min`, `min:sec`.
  if (m && s) return { durationUnit: 'seconds', durationClock: 'minutes-seconds' };
  if (h && m) return { durationUnit: 'minutes', durationClock: 'hours-minutes' };
  if (s) return { durationUnit: 'seconds' };
  if (m) return { durationUnit: 'minutes' };
  return h ? { durationUnit: 'hours', durationClock: 'hours-minutes' } : {};
}

/** So that two words in a row are both found by patterns that begin and end with a blank. */
function spaced(words: string): string {
  return words.replaceAll(' ', '  ');
}

const MINOR_UNIT =
  /(?:^| )(?:cents?|pence|p|centimes?|centavos?|centimos?|centesimi|rappen|ct|cts|ore|orer|grosze|groszy|paise|kopeks?|копейки|коп)(?: |$)/u;
const THOUSANDTH = /(?:^| )fils(?: |$)/;

/** How many digits a whole number is shifted by; `undefined` when the name does not say. */
export function minorUnitDigits(words: string): number | undefined {
  if (THOUSANDTH.test(words)) return 3;
  return MINOR_UNIT.test(words) ? 2 : undefined;
}

/** Parts of a name, as they stand there. */
function tokensOf(text: string): string[] {
  return text.split(/[\s()[\]{}_:,;|/\\-]+/).filter((token) => token !== '');
}

/** By a code in capitals, or in any case where it stands apart; or by a sign. */
export function currencyInName(text: string): NamedCurrency | undefined {
  const tokens = tokensOf(text);
  for (const token of tokens) {
    if (/^[A-Z]{3}$/.test(token) && isCurrencyCode(token)) return currencyOfSign(token);
  }
  for (const token of tokens) {
    const isLowCode = /^[a-z]{3}$/i.test(token) && COMMON_CODES.has(token.toUpperCase());
    if (isLowCode) return currencyOfSign(token);
    const sign = /^\p{L}+\.?$/u.test(token) ? apartSign(token, text) : currencyOfSign(token);
    if (sign !== undefined) return sign;
  }
  const symbol = /\p{Sc}/u.exec(text)?.[0];
  return symbol === undefined ? undefined : currencyOfSign(symbol);
}

/** Lower-case codes that are no words of a language. */
const COMMON_CODES = new Set(
  'USD EUR GBP CAD AUD CHF INR JPY MXN BRL NZD SEK NOK DKK PLN ZAR CZK HUF CNY KRW RUB UAH SGD HKD AED SAR KWD BHD QAR OMR'.split(
    ' ',
  ),
);

/** Letters are a sign in brackets or at the end: `Pris (kr)`, `Cena zł`; not the `r` of "R number". */
function apartSign(token: string, text: string): NamedCurrency | undefined {
  const found = currencyOfSign(token);
  if (found === undefined || token.length > 4) return undefined;
  return text.includes(`(${token})`) || text.includes(`[${token}]`) || text.endsWith(` ${token}`)
    ? found
    : undefined;
}

/** Letters for day, month and year in English, French, German and Spanish. */
const ORDERS: readonly (readonly [RegExp, DateOrder])[] = [
  [/(?:^| )(?:dd?|jj?|tt?) mm? (?:y{2,4}|a{2,4}|j{2,4})(?: |$)/, 'dmy'],
  [/(?:^| )mm? dd? y{2,4}(?: |$)/, 'mdy'],
  [/(?:^| )(?:y{2,4}|a{2,4}|j{2,4}) mm? (?:dd?|jj?|tt?)(?: |$)/, 'ymd'],
];

/** As in `Date (dd/mm/yyyy)`. */
export function dateOrderInName(words: string): DateOrder | undefined {
  return ORDERS.find(([pattern]) => pattern.test(words))?.[1];
}

const PLACE = /[A-Z]\w+\/[A-Z]\w+(?:\/[A-Z]\w+)?/;
const OFFSET = /(?:\b(?:UTC|GMT)\s?)?[+\u2212-]\s?\d{1,2}(?::?\d{2})?(?=$|[\s)\]])/i;
const UTC_WORD = /(?:^| )(?:utc|gmt|zulu)(?: |$)/;

/** Common names of zones with summer time, where the abbreviation leaves the season open. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )(?:et|eastern(?: time)?|us eastern)$/, 'America/New_York'],
  [/(?:^| )(?:ct|central time|us central)$/, 'America/Chicago'],
  [/(?:^| )(?:mt|mountain(?: time)?|us mountain)$/, 'America/Denver'],
  [/(?:^| )(?:pt|pacific(?: time)?|us pacific)$/, 'America/Los_Angeles'],
];

/** @param words plain; @param text the name itself */
export function zoneInName(words: string, text: string): NamedZone | undefined {
  const place = PLACE.exec(text)?.[0];
  const placed = place === undefined ? undefined : zoneNamed(place);
  if (placed !== undefined) return placed;
  const offset = OFFSET.exec(text)?.[0];
  const isOffset =
    offset !== undefined && (/utc|gmt/i.test(offset) || /[([]\s?[+\u2212-]/.test(text));
  if (isOffset) return zoneNamed(offset);
  if (UTC_WORD.test(words)) return { offsets: [0] };
  for (const token of tokensOf(text)) {
    const named = /^(?:[A-Z]{2,5}|Z)$/.test(token) ? zoneNamed(token) : undefined;
    if (named !== undefined) return named;
  }
  const region = REGIONS.find(([pattern]) => pattern.test(words));
  return region === undefined ? undefined : { timeZone: region[1] };
}
