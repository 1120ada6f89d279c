/** The words with which files tell direction and type of a call, in four languages. */
import type { CallDirection, CallType } from '../../contract/call.js';
import { rememberWords } from './plain-words.js';

export interface DirectionWord {
  readonly direction: CallDirection;
  /** True when the word also says that nobody answered. */
  readonly missed: boolean;
}

const DIRECTION_WORDS: Readonly<Record<'in' | 'out' | 'missed', string>> = {
  in:
    'in, i, incoming, inbound, received, mt, mtc, terminating, terminated, answered, rejected, ' +
    'blocked, entrant, recu, arrivee, eingehend, ankommend, angenommen, entrante, recibida',
  out:
    'out, o, outgoing, outbound, dialed, dialled, made, mo, moc, originating, originated, placed, ' +
    'sortant, emis, depart, ausgehend, abgehend, gewahlt, saliente, realizada, emitida',
  missed:
    'missed, missed call, no answer, unanswered, manque, appel manque, verpasst, entgangen, ' +
    'perdida, llamada perdida',
};

const TYPE_WORDS: Readonly<Record<Exclude<CallType, 'other'>, string>> = {
  local: 'local, locale, ortsgesprach, ortsnetz, ort, locales',
  national:
    'national, nationale, long distance, domestic, interurbain, longue distance, ferngesprach, ' +
    'inland, nacional, larga distancia, interstate, std',
  mobile: 'mobile, cell, cellular, gsm, portable, mobil, mobilfunk, handy, movil, celular',
  international:
    'international, intl, int, internationale, idd, overseas, roaming, ausland, internacional',
  'toll-free':
    'toll free, tollfree, free, freephone, freecall, gratuit, numero vert, kostenlos, ' +
    'gebuhrenfrei, gratis, gratuita, gratuito',
  premium:
    'premium, prs, premium rate, surtaxe, numero surtaxe, mehrwertdienst, sonderrufnummer, ' +
    'service, tarifa premium, tarificacion adicional',
  voicemail: 'voicemail, voice mail, mailbox, vm, messagerie, messagerie vocale, buzon de voz',
  forwarded:
    'forwarded, forward, forwarding, diverted, divert, call forwarding, renvoi, transfere, ' +
    'weiterleitung, rufumleitung, weitergeleitet, desvio, desviada',
};

function wordTable<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(
    entries.flatMap(([value, words]) => words.split(', ').map((word) => [word, value] as const)),
  );
}

const directions = wordTable<DirectionWord>([
  [{ direction: 'in', missed: false }, DIRECTION_WORDS.in],
  [{ direction: 'out', missed: false }, DIRECTION_WORDS.out],
  [{ direction: 'in', missed: true }, DIRECTION_WORDS.missed],
]);

const types = wordTable(
  Object.entries(TYPE_WORDS).map(([type, words]) => [type as CallType, words] as const),
);

/** A trailing "call", "appel", "Anruf" or "llamada", and a plural or feminine ending, are dropped. */
function lookUp<T>(table: ReadonlyMap<string, T>, words: string): T | undefined {
  const bare = words.replace(/^(?:appel|llamada) | (?:calls?|anrufe?|appels?|llamadas?)$/g, '');
  return table.get(words) ?? table.get(bare) ?? table.get(bare.replace(/e?s?$/, ''));
}

export const findDirection = rememberWords((words) => lookUp(directions, words));

/** `undefined` when the words are not known. */
export const findCallType = rememberWords((words) => lookUp(types, words));
