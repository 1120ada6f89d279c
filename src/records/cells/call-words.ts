/** The words with which files tell direction, kind and type of a call, in many languages. */
import type { CallDirection, CallType } from '../../contract/call.js';
import type { DirectionMeaning } from '../column-mapping.js';
import { plainWords, rememberWords } from './plain-words.js';

export interface DirectionWord {
  readonly direction: CallDirection;
  /** True when the word also says that nobody answered. */
  readonly missed: boolean;
}

const DIRECTION_WORDS: Readonly<Record<DirectionMeaning, string>> = {
  in:
    'in, i, incoming, inbound, received, mt, mtc, terminating, terminated, answered, rejected, ' +
    'blocked, entrant, entrante, recu, arrivee, eingehend, ankommend, angenommen, recibida, ' +
    'entrata, in entrata, ricevuta, ricevute, entrada, recebida, recebidas, inkomend, ontvangen, ' +
    'binnenkomend, inkommande, mottagna, mottaget, mottatt, innkommende, indgaende, indkommende, ' +
    'modtaget, saapuva, tuleva, przychodzace, przychodzaca, odebrane, prichozi, prijate, ' +
    'prichadzajuce, bejovo, fogadott, primit, gelen, входящий, входящие, входящая, вхідний, входящо, ' +
    'εισερχομενη, 着信, 受信, 来电, 來電, 呼入, 被叫, 수신, 착신, masuk, ' +
    'وارد, واردة, נכנסת, इनकमिंग',
  out:
    'out, o, outgoing, outbound, dialed, dialled, made, mo, moc, originating, originated, placed, ' +
    'sortant, emis, emise, depart, ausgehend, abgehend, gewahlt, saliente, realizada, emitida, ' +
    'uscita, in uscita, uscente, effettuata, effettuate, saida, efetuada, efetuadas, realizadas, ' +
    'uitgaand, gebeld, utgaende, uppringd, ringt, udgaende, udgaet, lahteva, soitettu, ' +
    'wychodzace, wychodzaca, wykonane, odchozi, odchadzajuce, kimeno, hivott, efectuat, giden, aranan, ' +
    'исходящий, исходящие, исходящая, вихідний, изходящо, εξερχομενη, 発信, 去电, 去電, 呼出, 主叫, ' +
    '발신, keluar, صادر, صادرة, יוצאת, आउटगोइंग',
  missed:
    'missed, missed call, no answer, unanswered, not answered, manque, appel manque, non repondu, ' +
    'verpasst, entgangen, perdida, perdidas, llamada perdida, no contestada, persa, perse, ' +
    'senza risposta, nao atendida, gemist, gemiste oproep, missat, missade, tapt, tapte, ubesvart, ' +
    'ubesvaret, mistet, vastaamaton, vastaamatta, nieodebrane, zmeskane, zmeskany, nem fogadott, ' +
    'pierdut, cevapsiz, kacirilan, пропущенный, пропущенные, пропущений, αναπαντητη, 不在着信, 未接, ' +
    '未接来电, 부재중, tak terjawab, فائتة, לא נענתה, मिस्ड',
};

/** Alone they tell whether somebody answered, not who called. */
const RESULT_WORDS = 'answered, rejected, blocked, no answer, unanswered, not answered, missed';

const TYPE_WORDS: Readonly<Record<CallType, string>> = {
  local:
    'local, locale, locales, ortsgesprach, ortsnetz, ort, urbana, urbano, lokaal, lokal, miejscowe',
  national:
    'national, nationale, long distance, domestic, interurbain, longue distance, ferngesprach, ' +
    'inland, nacional, nacionales, larga distancia, interstate, std, fixe, festnetz, landline, fijo, ' +
    'fisso, nazionale, fixo, vast, nationaal, krajowe, interurbana, ev telefonu',
  mobile:
    'mobile, cell, cellular, gsm, portable, mobil, mobilfunk, handy, movil, celular, cellulare, ' +
    'telemovel, mobiel, komorkowe, kinito, cep',
  international:
    'international, intl, int, internationale, idd, isd, overseas, roaming, ausland, internacional, ' +
    'internazionale, estero, buitenland, internationaal, utland, utlandet, udland, miedzynarodowe, ' +
    'etranger, extranjero, ulkomaat',
  'toll-free':
    'toll free, tollfree, free, freephone, freecall, gratuit, numero vert, kostenlos, ' +
    'gebuhrenfrei, gratis, gratuita, gratuito, numero verde, linea verde',
  premium:
    'premium, prs, premium rate, surtaxe, numero surtaxe, mehrwertdienst, sonderrufnummer, ' +
    'service, tarifa premium, tarificacion adicional, tarificacion especial, valor anadido, ' +
    'sovrapprezzo, betaalnummer, betalnummer',
  voicemail:
    'voicemail, voice mail, mailbox, vm, messagerie, messagerie vocale, repondeur, buzon de voz, ' +
    'segreteria, segreteria telefonica, anrufbeantworter, correio de voz',
  forwarded:
    'forwarded, forward, forwarding, diverted, divert, call forwarding, renvoi, renvoye, transfere, ' +
    'weiterleitung, rufumleitung, weitergeleitet, desvio, desviada, deviata, doorgeschakeld',
  // Alone; `DD Other` says nothing.
  other: 'other, autre, andere, sonstige, otro, otra, altro, outro, overig',
};

/** What is no call, though it stands among calls. */
export const USAGE_KINDS = ['sms', 'mms', 'data', 'fee'] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

const USAGE_WORDS: Readonly<Record<UsageKind, string>> = {
  sms:
    'sms, text, texts, text message, text messages, message, messages, msg, texto, textos, nachricht, ' +
    'kurznachricht, mensaje, mensajes, messaggio, messaggi, mensagem, mensagens, bericht, meddelande, ' +
    'besked, melding, wiadomosc, zprava, mesaj, сообщение, смс, 短信, 简讯, 短訊, メッセージ, ショートメール, ' +
    '문자, رسالة, sms mo, sms mt, rcs, imessage',
  mms: 'mms, picture message, picture messages, video message, photo message, multimedia message, ммс, 彩信',
  data:
    'data, mobile data, data usage, data session, gprs, edge, umts, lte, 3g, 4g, 5g, internet, web, wap, ' +
    'donnees, donnees mobiles, daten, mobile daten, datenverbindung, datos, dati, dados, gegevens, ' +
    'surf, mobildata, dane, transmisja danych, transfer danych, mobilni data, veri, данные, интернет, ' +
    '数据, 流量, 上网, データ, データ通信, パケット, 데이터, بيانات, broadband, hotspot, tethering, volume, apn',
  fee:
    'fee, monthly fee, subscription, rental, line rental, recurring, recurring charge, top up, topup, ' +
    'recharge, credit, adjustment, discount, abonnement, grundgebuhr, grundpreis, aufladung, cuota, ' +
    'suscripcion, canone, ricarica, mensalidade, abonnemang, abonament, predplatne, one off charge',
};

/** They say that it is a call, and nothing about its type. */
const CALL_WORDS =
  'voice, voice call, call, calls, telephony, speech, phone, telephone, phone call, voix, appel, ' +
  'appels, communication, telefonie, sprache, anruf, gesprach, telefonat, voz, llamada, llamadas, ' +
  'chiamata, chiamate, voce, ligacao, chamada, chamadas, oproep, gesprek, spraak, samtal, opkald, ' +
  'samtale, polaczenie, rozmowa, hovor, hlas, arama, sesli, звонок, вызов, голос, 通话, 语音, 電話, ' +
  '通話, 音声通話, 통화, 음성, مكالمة';

function wordTable<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(
    entries.flatMap(([value, words]) =>
      words.split(', ').map((word) => [plainWords(word), value] as const),
    ),
  );
}

const directions = wordTable<DirectionWord>([
  [{ direction: 'in', missed: false }, DIRECTION_WORDS.in],
  [{ direction: 'out', missed: false }, DIRECTION_WORDS.out],
  [{ direction: 'in', missed: true }, DIRECTION_WORDS.missed],
]);
const results = wordTable([[true, RESULT_WORDS]]);
const types = wordTable(
  Object.entries(TYPE_WORDS).map(([type, words]) => [type as CallType, words] as const),
);
const usages = wordTable(
  Object.entries(USAGE_WORDS).map(([kind, words]) => [kind as UsageKind, words] as const),
);
const calls = wordTable([[true, CALL_WORDS]]);

const CALL_NOUN =
  /^(?:appel|llamada|chiamata|chamada|ligacao|polaczenie|polaczenia) | (?:calls?|anrufe?|gesprach|gesprache|appels?|llamadas?|oproep|samtal|opkald|samtale|arama|вызов|звонок)$/;

/** A trailing "call", "appel", "Anruf" or "llamada", and a plural or feminine ending, are dropped. */
function lookUp<T>(table: ReadonlyMap<string, T>, words: string): T | undefined {
  const bare = words.replace(CALL_NOUN, '');
  return (
    table.get(words) ??
    table.get(bare) ??
    table.get(bare.replace(/(?:es?|er|en|s)$/, '')) ??
    table.get(words.replaceAll(' ', ''))
  );
}

/** Arrows as call logs draw them. */
const ARROWS: Readonly<Record<string, DirectionMeaning>> = {
  '->': 'out',
  '=>': 'out',
  '>': 'out',
  '→': 'out',
  '↗': 'out',
  '⬆': 'out',
  '<-': 'in',
  '<=': 'in',
  '<': 'in',
  '←': 'in',
  '↙': 'in',
  '⬇': 'in',
};

/** Words with a second meaning count only when they stand alone, not in `Call in progress`. */
const TELLING = new Set(
  ['incoming', 'inbound', 'outgoing', 'outbound', 'originating', 'terminating', 'missed']
    .concat(['eingehend', 'ausgehend', 'entrant', 'entrante', 'sortant', 'saliente', 'verpasst'])
    .concat(['eingehende', 'ausgehende', 'eingehender', 'ausgehender', 'dialed', 'dialled'])
    .concat(['perdida', 'manque', 'inkomend', 'uitgaand', 'received']),
);

function directionOf(words: string): DirectionWord | undefined {
  const whole = lookUp(directions, words);
  if (whole !== undefined) return whole;
  // `outbound-dial`, `trunking-originating`: one word that tells, and none that tells otherwise.
  const told = words
    .split(' ')
    .filter((word) => TELLING.has(word))
    .flatMap((word) => lookUp(directions, word) ?? []);
  const [first] = told;
  if (first === undefined || told.some(({ direction }) => direction !== first.direction)) {
    return undefined;
  }
  return told.find(({ missed }) => missed) ?? first;
}

const rememberedDirection = rememberWords(directionOf);

/** `undefined` when the words are not known, or tell of both directions. */
export function findDirection(text: string): DirectionWord | undefined {
  const arrow = ARROWS[text.trim().replace(/\ufe0f$/, '')];
  return arrow === undefined ? rememberedDirection(text) : directionMeant(arrow);
}

export function directionMeant(meaning: DirectionMeaning): DirectionWord {
  return { direction: meaning === 'out' ? 'out' : 'in', missed: meaning === 'missed' };
}

/** True for `answered`, `missed`: a column of nothing else tells how calls ended. */
export const isResultWord = rememberWords((words) => lookUp(results, words) === true);

/** `undefined` when the words are not known. */
export const findCallType = rememberWords((words) => lookUp(types, words));

/** `undefined` for a call, and for words that are not known. */
export const findUsage = rememberWords((words): UsageKind | undefined => {
  const whole = usages.get(words) ?? usages.get(words.replace(/s$/, ''));
  if (whole !== undefined) return whole;
  const tokens = words.split(' ');
  if (tokens.includes('mms')) return 'mms';
  if (tokens.includes('sms')) return 'sms';
  // An "Internet call" is one.
  if (CALL_NOUN.test(words)) return undefined;
  return tokens.some((token) => token === 'gprs' || token === 'data' || token === 'daten')
    ? 'data'
    : undefined;
});

/** `Voice`, `Call`: words that say no more than that it is a call. */
export const isCallWord = rememberWords((words) => calls.has(words));
