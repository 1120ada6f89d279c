/**
 * What kind of number stands in a record. It looks at the text alone: no country is assumed, and
 * nothing is rewritten, so that the customer sees what the file says.
 */
import type { PartyNumber } from '../../contract/party-number.js';
import { plainFigures } from './cell-text.js';
import { plainWords } from './plain-words.js';

/** How networks and telephones write "the caller did not show the number". */
const WITHHELD = new Set(
  [
    'anonymous, anonymous caller, private, private number, withheld, number withheld, unknown',
    'unknown caller, unknown number, unavailable, restricted, blocked, hidden, no caller id, no number',
    'caller id withheld, null, none, n a',
    'anonyme, masque, numero masque, appel masque, inconnu, numero inconnu, prive, numero prive',
    'anonym, unterdruckt, unbekannt, nummer unterdruckt, privat',
    'anonimo, oculto, numero oculto, privado, numero privado, desconocido, numero desconocido',
    'anonyme anruf, anonymer anruf, rufnummer unterdruckt, keine nummer, numero nascosto, sconosciuto',
    'privato, numero privato, anoniem, afgeschermd, onbekend, hemligt nummer, skjult nummer, dold',
    'okant, ukjent, ukendt, zastrzezony, numer zastrzezony, nieznany, skryte cislo, ozel numara, gizli',
    'скрытый номер, скрыт, неизвестный, 非通知, 番号非通知, 公衆電話, 未知号码, 隐藏号码, 발신번호표시제한, مجهول',
  ].flatMap((line) => line.split(', ').map((words) => plainWords(words))),
);

/** Android writes these instead of a number: unknown, private, payphone. */
const ANDROID_WITHHELD = new Set(['-1', '-2', '-3']);

const SEPARATORS = /[\s().\-/\u2010-\u2015]/g;
const INTERNATIONAL = /^(?:\+|00)[1-9]\d{6,14}$/;
/** At most six digits, also as a service code such as `*86` or `#31#`. */
const SHORT = /^[*#]{0,2}\d{1,6}#?$/;
const NATIONAL = /^\d{7,15}$/;
/** Figures of which some are hidden, as on itemised bills: `06 12 34 •• ••`, `0770090xxxx`. */
const MASKED = /^\+?[\d\s().\-/•●∙·*xX#?█■…_]+$/u;
const HIDDEN = /[•●∙·*xX#?█■_]{2,}|…/u;

/** `raw` is the trimmed text of the record, and empty when the number was withheld. */
export function classifyPartyNumber(text: string): PartyNumber {
  const raw = withoutMarks(text);
  return isWithheld(raw) ? { raw: '', kind: 'withheld' } : { raw, kind: kindOf(raw) };
}

function isWithheld(raw: string): boolean {
  if (raw === '' || ANDROID_WITHHELD.has(raw)) return true;
  return !/\d/.test(raw) && (WITHHELD.has(plainWords(raw)) || /^sips?:anonymous@/i.test(raw));
}

function kindOf(raw: string): PartyNumber['kind'] {
  if (/^sips?:/i.test(raw) || raw.includes('@')) return 'sip';
  const digits = plainFigures(raw.replace(/^tel:/i, '')).replace(SEPARATORS, '');
  if (SHORT.test(digits)) return 'shortcode';
  if (isMaskedNumber(raw)) return 'other';
  if (INTERNATIONAL.test(digits)) return 'e164';
  return NATIONAL.test(digits) ? 'national' : 'other';
}

/** True when the file hides some of the digits. */
export function isMaskedNumber(text: string): boolean {
  const trimmed = text.trim();
  return MASKED.test(trimmed) && HIDDEN.test(trimmed) && /\d.*\d/.test(trimmed);
}

/** Telephones put marks around a number that keep it from left to right. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '').trim();
}
