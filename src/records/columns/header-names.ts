/**
 * What the name of a column says about it, in English, French, German and Spanish. Names only
 * propose: whether a column really holds dates or numbers is decided by its content.
 */
import { plainWords } from '../cells/plain-words.js';
import type { DurationUnit } from '../column-mapping.js';

export const HEADER_ROLES = [
  'line',
  'caller',
  'called',
  'otherParty',
  /** A number, of whichever side. */
  'number',
  'direction',
  'start',
  'end',
  'date',
  'time',
  'duration',
  'charge',
  'currency',
  'type',
  'destination',
  /** Known, and of no use here: it must not be taken for something else by its content. */
  'ignored',
] as const;
export type HeaderRole = (typeof HEADER_ROLES)[number];

export interface HeaderName {
  readonly role: HeaderRole;
  /** The name is one we know; otherwise only a word in it is. */
  readonly exact: boolean;
  readonly durationUnit?: DurationUnit;
  readonly minorUnitDigits?: number;
  readonly currency?: string;
}

const NAMES: Readonly<Record<HeaderRole, string>> = {
  line:
    'line, line number, msisdn, subscriber, subscriber number, own number, my number, user, ' +
    'service number, mobile number, account phone, extension, cli, ligne, numero de ligne, abonne, ' +
    'mon numero, anschluss, eigene nummer, eigene rufnummer, teilnehmer, linea, numero de linea, abonado',
  caller:
    'calling number, calling party, calling party number, caller, caller number, caller id, ' +
    'a number, a party, from, from number, src, source, source number, originating number, origin, ' +
    'numero appelant, appelant, a nummer, a rufnummer, anrufer, rufnummer des anrufers, ' +
    'numero llamante, llamante, numero de origen, origen, numero a',
  called:
    'called number, called party, called party number, callee, number called, dialed number, ' +
    'dialled number, number dialled, b number, b party, to, to number, dst, destination number, ' +
    'terminating number, dest phone number, numero appele, appele, destinataire, numero compose, ' +
    'b nummer, b rufnummer, angerufene nummer, gewahlte nummer, gewahlte rufnummer, ' +
    'zielrufnummer, zielnummer, numero llamado, numero marcado, numero de destino, numero b',
  otherParty:
    'other party, other number, counterparty, remote number, remote party, contact, ' +
    'correspondant, numero du correspondant, gegenstelle, gesprachspartner, ' +
    'interlocutor, otro numero, contacto',
  number:
    'number, phone number, phone, telephone, telephone number, tel, numero, ' +
    'numero de telephone, nummer, rufnummer, telefonnummer, telefon, telefono, numero de telefono',
  direction:
    'direction, call direction, in out, incoming outgoing, inbound outbound, sens, sens de l appel, ' +
    'richtung, anrufrichtung, direccion, sentido',
  start:
    'start, start time, call start, started, started at, begin, start date time, date time, ' +
    'datetime, timestamp, call date time, date and time, connect time, call time, calldate, ' +
    'debut, heure de debut, debut d appel, date et heure, horodatage, beginn, anfang, startzeit, ' +
    'datum uhrzeit, datum zeit, zeitpunkt, zeitstempel, inicio, hora de inicio, fecha y hora, fecha hora',
  end:
    'end, end time, end date, call end, ended, ended at, end date time, disconnect time, stop time, ' +
    'fin, heure de fin, date de fin, ende, endzeit, enddatum, hora de fin, fecha de fin, fecha fin, hora fin',
  date:
    'date, day, call date, start date, date of call, date d appel, date de l appel, date de debut, ' +
    'jour, datum, tag, startdatum, fecha, dia, fecha de inicio, fecha de llamada',
  time:
    'time, time of day, hour, time of call, heure, heure d appel, heure de l appel, ' +
    'uhrzeit, zeit, hora, hora de llamada',
  duration:
    'duration, call duration, length, call length, seconds, secs, minutes, mins, talk time, ' +
    'duration seconds, elapsed, usage, duree, duree d appel, duree de l appel, dauer, ' +
    'gesprachsdauer, anrufdauer, verbindungsdauer, lange, duracion, duracion de la llamada, segundos, minutos',
  charge:
    'charge, charges, cost, call cost, price, amount, total, total cost, total charge, net amount, ' +
    'value, fee, cout, prix, montant, tarif, cout ttc, montant ttc, kosten, preis, betrag, ' +
    'gebuhr, entgelt, coste, costo, precio, importe, cargo, monto',
  currency: 'currency, currency code, devise, monnaie, wahrung, moneda, divisa',
  type:
    'type, call type, category, call category, service type, class, type d appel, categorie, ' +
    'typ, anruftyp, art, anrufart, verbindungsart, kategorie, tipo, tipo de llamada, categoria',
  destination:
    'destination, destination name, destination country, country, place, location, area, zone, ' +
    'description, pays, lieu, ziel, zielland, land, ort, zielort, destino, pais, lugar',
  ignored:
    'id, call id, record id, unique id, uniqueid, reference, invoice, invoice number, account, ' +
    'account number, account code, rate, tax, vat, balance, status, disposition, channel',
};

/** When the whole name is unknown, one telling word in it. The first that fits decides. */
const WORDS: readonly (readonly [RegExp, HeaderRole])[] = [
  [/\b(?:tax|vat|rate|balance|discount|tva|mwst|iva|id|index|centre|center)\b/u, 'ignored'],
  [/\b(?:duration|duree|dauer|\p{L}*dauer|duracion|billsec)\b/u, 'duration'],
  [
    /\b(?:cost|charged?|price|amount|cout|montant|prix|kosten|preis|betrag|coste|importe)\b/u,
    'charge',
  ],
  [/\b(?:currency|devise|wahrung|moneda)\b/u, 'currency'],
  [/\b(?:direction|richtung|sens)\b/u, 'direction'],
  [/\b(?:calling|caller|originating|appelant|anrufer|llamante)\b/u, 'caller'],
  [/\b(?:called|callee|dial+ed|appele|angerufene|gewahlte|llamado|marcado)\b/u, 'called'],
  [/\b(?:end|ended|fin|ende|stop)\b/u, 'end'],
  [/\b(?:start|begin|debut|beginn|inicio|timestamp)\b/u, 'start'],
  [/\b(?:date|datum|fecha)\b/u, 'date'],
  [/\b(?:time|heure|uhrzeit|hora)\b/u, 'time'],
];

const roleByName: ReadonlyMap<string, HeaderRole> = new Map(
  HEADER_ROLES.flatMap((role) => NAMES[role].split(', ').map((name) => [name, role] as const)),
);

const SECONDS = /\b(?:s|secs?|seconds?|secondes?|sek|sekunden|segundos?|seg)\b/;
const MINUTES = /\b(?:min|mins|minutes?|minuten|minutos?)\b/;
const MINOR_UNIT = /\b(?:cents?|pence|p|centimes?|centavos?|centimos?|ct|cts)\b/;
const CODE = /\b(usd|eur|gbp|cad|aud|chf|inr|jpy|mxn|brl|nzd|sek|nok|dkk|pln|zar)\b/;
const CLOCK = /\bh+ m+(?: s+)?\b|\bm+ s+\b/;
const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR' };

/** `undefined` when the name says nothing. */
export function readHeaderName(text: string): HeaderName | undefined {
  const words = plainWords(text).replace(/^(?:n|no|nr|num) /, 'numero ');
  const bare = words
    .replace(
      new RegExp(` (?:in )?(?:${SECONDS.source}|${MINUTES.source}|${MINOR_UNIT.source})$`),
      '',
    )
    .replace(new RegExp(` (?:in )?(?:${CODE.source}|${CLOCK.source})$`), '')
    .trim();
  const exactRole = roleByName.get(words) ?? roleByName.get(bare);
  const role = exactRole ?? WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (role === undefined) return undefined;
  const name = { role, exact: exactRole !== undefined };
  if (role === 'duration') return { ...name, ...durationHint(words) };
  return role === 'charge' ? { ...name, ...chargeHint(text, words) } : name;
}

function durationHint(words: string): Pick<HeaderName, 'durationUnit'> {
  if (CLOCK.test(words) || SECONDS.test(words)) return { durationUnit: 'seconds' };
  return MINUTES.test(words) ? { durationUnit: 'minutes' } : {};
}

function chargeHint(text: string, words: string): Pick<HeaderName, 'minorUnitDigits' | 'currency'> {
  const sign = /[€£₹]/.exec(text)?.[0];
  const currency = CODE.exec(words)?.[1]?.toUpperCase() ?? (sign && CURRENCY_SIGNS[sign]);
  return {
    ...(MINOR_UNIT.test(words) && { minorUnitDigits: 2 }),
    ...(currency && { currency }),
  };
}
