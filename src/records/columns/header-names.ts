/**
 * What the name of a column says about it, in English, French, German, Spanish, Italian, Portuguese,
 * Dutch and the words of others that bills use. Names only propose: whether a column really holds
 * dates or numbers is decided by its content.
 */
import type { NamedCurrency } from '../cells/currency-signs.js';
import { plainWords } from '../cells/plain-words.js';
import type { NamedZone } from '../cells/zone-names.js';
import type { DateOrder, DurationClock, DurationUnit } from '../column-mapping.js';
import { amountKind, type AmountKind } from './amount-names.js';
import { roleOfName, roleOfWords, type HeaderRole } from './header-words.js';
import {
  currencyInName,
  dateOrderInName,
  durationParts,
  minorUnitDigits,
  zoneInName,
} from './name-parts.js';

/** What of a call a duration covers. */
export type DurationKind = 'whole' | 'talk' | 'billed';

export type { HeaderRole };

export interface HeaderName {
  readonly role: HeaderRole;
  /** The name is one we know; otherwise only a word in it is. */
  readonly exact: boolean;
  readonly durationUnit?: DurationUnit;
  readonly durationClock?: DurationClock;
  readonly durationKind?: DurationKind;
  readonly amount?: AmountKind;
  readonly minorUnitDigits?: number;
  readonly currency?: NamedCurrency;
  readonly zone?: NamedZone;
  readonly dateOrder?: DateOrder;
  /** Something in brackets behind the name that nobody here understands. */
  readonly remark?: string;
}

/** Ringing is no part of these. */
const TALK =
  /(?:^| )(?:talk|talking|talked|conversation|connected|connection|billsecs?|bill secs?|bill seconds|gesprachsdauer|communication|conversacion)(?: |$)/u;
const BILLED =
  /(?:^| )(?:billed|billable|billing|chargeable|charged|rated|invoiced|rounded|facturee|abgerechnete?|facturada|fatturata|faturada|gefactureerde)(?: |$)/u;

/** Said in brackets about the values, not about the column. */
const KNOWN_REMARKS =
  /^(?:optional|required|local|local time|ortszeit|heure locale|24h|24 h|e164|approx)$/;
const MONEY_TIMES = new Set<HeaderRole>(['start', 'end', 'date', 'time']);

/** `undefined` when the name says nothing. */
export function readHeaderName(text: string): HeaderName | undefined {
  const whole = wordsOf(text);
  const bracketed = /[([{]([^)\]}]*)[)\]}]/.exec(text)?.[1] ?? '';
  const outside = wordsOf(text.replace(/[([{][^)\]}]*[)\]}]/g, ' '));
  const exactRole = roleOfName(whole) ?? roleOfName(outside) ?? roleOfName(bareName(text));
  const role = exactRole ?? roleOfWords(whole);
  if (role === undefined) return undefined;
  return nameWith(role, exactRole !== undefined, { text, whole, bracketed });
}

function wordsOf(text: string): string {
  return plainWords(text.replace(/%/g, ' percent ')).replace(/^(?:n|no|nr|num) (?=.)/, 'numero ');
}

/** Without the units, currencies and zones behind it. */
function bareName(text: string): string {
  const ends =
    / (?:in )?(?:ms|s|secs?|seconds?|secondes?|sek|sekunden|segundos?|seg|secondi|min|mins|minutes?|minuten|minutos?|minuti|h|hours?|cents?|pence|p|centimes?|centavos?|centimos?|ct|cts|utc|gmt|local|h+ m+(?: s+)?|m+ s+|[a-z]{3})$/u;
  let words = wordsOf(text.replace(/\p{Sc}/gu, ' '));
  for (let at = 0; at < 3; at += 1) {
    const end = ends.exec(words)?.[0].replace(/^ (?:in )?/, '') ?? '';
    const isOther = /^[a-z]{3}$/.test(end) && !isPart(end);
    if (end === '' || isOther) break;
    words = words.replace(ends, '');
  }
  return words;
}

function isPart(word: string): boolean {
  const { durationUnit } = durationParts(word);
  return (
    durationUnit !== undefined ||
    minorUnitDigits(word) !== undefined ||
    currencyInName(word) !== undefined ||
    zoneInName(word, word.toUpperCase()) !== undefined
  );
}

interface NameParts {
  readonly text: string;
  /** Plain. */
  readonly whole: string;
  readonly bracketed: string;
}

function nameWith(role: HeaderRole, exact: boolean, parts: NameParts): HeaderName {
  const { text, whole, bracketed } = parts;
  const duration = durationParts(whole);
  // "Time (min)" tells how long, not when.
  if (role === 'time' && duration.durationUnit !== undefined && bracketed !== '') {
    const isClock = duration.durationClock !== undefined;
    if (!isClock) return { role: 'duration', exact, ...duration, durationKind: 'whole' };
  }
  if (role === 'duration') {
    const durationKind = TALK.test(whole) ? 'talk' : BILLED.test(whole) ? 'billed' : 'whole';
    const remark = duration.durationUnit === undefined ? remarkOf(bracketed) : undefined;
    return { role, exact, ...duration, durationKind, ...(remark && { remark }) };
  }
  if (role === 'charge') return chargeName(exact, parts);
  if (!MONEY_TIMES.has(role)) return { role, exact };
  const zone = zoneInName(whole, text);
  const remark = zone === undefined && bracketed !== '' ? zoneRemark(bracketed) : undefined;
  const dateOrder = dateOrderInName(whole);
  return {
    ...{ role, exact },
    ...(zone && { zone }),
    ...(dateOrder && { dateOrder }),
    ...(remark && { remark }),
  };
}

function chargeName(exact: boolean, { text, whole, bracketed }: NameParts): HeaderName {
  const digits = minorUnitDigits(whole);
  const currency = currencyInName(text);
  const amount = amountKind(whole, text);
  const isKnown =
    bracketed === '' ||
    digits !== undefined ||
    currency !== undefined ||
    amount !== 'plain' ||
    remarkOf(bracketed) === undefined;
  return {
    role: 'charge',
    exact,
    amount,
    ...(digits !== undefined && { minorUnitDigits: digits }),
    ...(currency !== undefined && { currency }),
    ...(!isKnown && { remark: bracketed }),
  };
}

function remarkOf(bracketed: string): string | undefined {
  const words = plainWords(bracketed);
  const isKnown = words === '' ? !/\S/.test(bracketed) : KNOWN_REMARKS.test(words);
  return isKnown ? undefined : bracketed;
}

/** Formats of dates are seen from the values; anything else in capitals may be a zone. */
function zoneRemark(bracketed: string): string | undefined {
  const words = plainWords(bracketed);
  if (words === '' || KNOWN_REMARKS.test(words)) return undefined;
  return /^[dmyhsajt]+(?: [dmyhsajt]+)*$/.test(words) ? undefined : bracketed;
}
