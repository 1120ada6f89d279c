/**
 * The words of headers: whole names of columns in many languages, and single words that tell in a
 * name that is not known.
 */
import { plainWords } from '../cells/plain-words.js';
import { namesAmountKind } from './amount-names.js';

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
  'zone',
  'duration',
  /** Money of any kind. */
  'charge',
  'currency',
  'type',
  'destination',
  /** Known, and of no use here: it must not be taken for something else by its content. */
  'ignored',
] as const;
export type HeaderRole = (typeof HEADER_ROLES)[number];

const NAMES: Readonly<Record<HeaderRole, string>> = {
  line:
    'line, line number, msisdn, subscriber, subscriber number, own number, my number, user, ' +
    'service number, mobile number, account phone, extension, cli, our number, own line, phone line, ' +
    'ligne, numero de ligne, abonne, mon numero, numero mobile, anschluss, eigene nummer, ' +
    'eigene rufnummer, teilnehmer, linea, numero de linea, abonado, utenza, numero linea, ' +
    'linha, numero da linha, lijn, eigen nummer, abonnent, abonent, numer abonenta, hat, абонент, ' +
    'мой номер, 回線番号, 自分の番号, 本机号码, 本機號碼',
  caller:
    'calling number, calling party, calling party number, caller, caller number, caller id, callerid, ' +
    'caller id number, caller num, cid num, caller no, calling station id, ani, orig number, from user, a number, a party, anumber, aparty, from, from no, from number, src, source, ' +
    'source number, originating number, originating party, origin, numero appelant, appelant, a nummer, ' +
    'a rufnummer, anrufer, rufnummer des anrufers, von, de, desde, da, numero llamante, llamante, numero de origen, ' +
    'origen, numero a, chiamante, numero chiamante, numero de origem, origem, chamador, beller, ' +
    'van, fran, fra, od, kimden, вызывающий, от кого, 主叫号码, 主叫, 発信者番号',
  called:
    'called number, called party, called party number, callee, number called, dialed number, ' +
    'dialled number, number dialled, number dialed, dialed, dialled, b number, b party, bnumber, bparty, ' +
    'to, to no, to number, called station id, callee id number, callee number, dnis, term number, to user, called no, dst, destination number, terminating number, terminating party, ' +
    'dest phone number, final called party number, dial no, numero appele, appele, destinataire, ' +
    'numero compose, vers, an, nach, para, hacia, verso, b nummer, b rufnummer, angerufene nummer, gewahlte nummer, gewahlte rufnummer, ' +
    'zielrufnummer, zielnummer, numero llamado, numero marcado, numero de destino, numero b, ' +
    'numero destino, chiamato, numero chiamato, numero composto, numero de destino, numero chamado, ' +
    'gebeld nummer, gekozen nummer, naar, till, uppringt nummer, til, wybrany numer, numer docelowy, ' +
    'volane cislo, hivott szam, aranan numara, вызываемый, кому, 被叫号码, 被叫, 对方号码, 對方號碼, 通話先, ' +
    'ご利用先電話番号, 着信先',
  otherParty:
    'other party, other number, counterparty, remote number, remote party, contact, ' +
    'correspondant, numero du correspondant, gegenstelle, gesprachspartner, ' +
    'interlocutor, otro numero, contacto, corrispondente, 相手先番号, 相手番号, 相手先',
  number:
    'number, phone number, phone, telephone, telephone number, tel, numero, ' +
    'numero de telephone, nummer, rufnummer, telefonnummer, telefon, telefono, numero de telefono, ' +
    'numero di telefono, telefone, numero de telefone, telefoonnummer, telefon nummer, numer, ' +
    'numer telefonu, cislo, telefonszam, numara, номер, телефон, номер телефона, 電話番号, 电话号码, 号码, 번호, 전화번호',
  direction:
    'direction, call direction, in out, incoming outgoing, inbound outbound, sens, sens de l appel, ' +
    'richtung, anrufrichtung, direccion, sentido, direzione, direcao, richting, riktning, retning, ' +
    'kierunek, smer, irany, yon, направление, 方向, 呼叫类型, 通話種別, 発着, 呼叫方向, 방향',
  start:
    'start, start time, call start, started, started at, begin, start date time, date time, ' +
    'datetime, timestamp, call date time, date and time, connect time, call time, calldate, ' +
    'start stamp, time start, starttime, startdatetime, start timestamp, date time origination, ' +
    'date created, created, created at, begin time, debut, heure de debut, debut d appel, date et heure, ' +
    'horodatage, date heure, beginn, anfang, startzeit, datum uhrzeit, datum zeit, zeitpunkt, zeitstempel, ' +
    'datum und uhrzeit, inicio, hora de inicio, fecha y hora, fecha hora, inizio, data e ora, data ora, ' +
    'ora inizio, data hora, data e hora, hora de inicio, begintijd, datum en tijd, starttid, ' +
    'data i godzina, zacatek, datum a cas, tarih saat, дата и время, начало, 開始日時, 通話開始, 开始时间, ' +
    '通话时间, 起始时间, 시작시간',
  end:
    'end, end time, end date, call end, ended, ended at, end date time, disconnect time, stop time, ' +
    'end stamp, time end, endtime, fin, heure de fin, date de fin, ende, endzeit, enddatum, hora de fin, ' +
    'fecha de fin, fecha fin, hora fin, fine, ora fine, fim, hora de termino, eindtijd, sluttid, konec, ' +
    'koniec, конец, окончание, 終了日時, 结束时间, 종료시간',
  date:
    'date, day, call date, start date, date of call, date d appel, date de l appel, date de debut, ' +
    'jour, datum, tag, startdatum, fecha, dia, fecha de inicio, fecha de llamada, data, giorno, ' +
    'data da chamada, dag, dato, dzien, den, tarih, paiva, paivamaara, datum hovoru, дата, 日付, 通話日, 日期, 날짜',
  time:
    'time, time of day, hour, time of call, heure, heure d appel, heure de l appel, ' +
    'uhrzeit, zeit, hora, hora de llamada, ora, orario, hora da chamada, tijd, tid, tidspunkt, klockslag, ' +
    'godzina, cas, ido, saat, kello, kellonaika, время, 時刻, 開始時刻, 时间, 時間帯, 시각',
  zone:
    'time zone, timezone, tz, utc offset, gmt offset, offset, fuseau, fuseau horaire, zeitzone, ' +
    'zona horaria, huso horario, fuso orario, fuso horario, tijdzone, tidszon, tidssone',
  duration:
    'duration, call duration, length, call length, seconds, secs, sec, minutes, mins, min, mn, talk time, ' +
    'duration seconds, elapsed, usage, hours, hrs, minuten, sekunden, stunden, std, secondes, heures, talking, connected time, acct session time, talk, talktime, active time, answered time, conversation, conversation time, ' +
    'billsec, billed duration, billable duration, billed seconds, bill seconds, billsecs, billing seconds, ' +
    'billable seconds, billed time, charged duration, chargeable duration, duree, duree d appel, ' +
    'duree de l appel, duree facturee, duree de communication, dauer, gesprachsdauer, anrufdauer, ' +
    'verbindungsdauer, abgerechnete dauer, lange, duracion, duracion de la llamada, segundos, minutos, ' +
    'durata, durata chiamata, secondi, minuti, duracao, duracao da chamada, duur, gespreksduur, ' +
    'langd, samtalslangd, varighed, varighet, minuter, minutter, sekunder, kesto, czas trwania, ' +
    'czas polaczenia, delka, delka hovoru, trvani, idotartam, sure, konusma suresi, durata apel, ' +
    'длительность, продолжительность, 通話時間, 利用時間, 时长, 通话时长, 通話時長, 通话时长, 통화시간, المدة',
  charge:
    'charge, charges, cost, call cost, price, amount, total, total cost, total charge, net amount, ' +
    'value, fee, billamount, bill amount, bill cost, call charge, call price, cout, prix, montant, tarif, ' +
    'cout ttc, montant ttc, kosten, preis, betrag, gebuhr, entgelt, coste, costo, precio, importe, cargo, ' +
    'monto, importo, prezzo, addebito, spesa, custo, preco, valor, montante, bedrag, prijs, kostnad, ' +
    'belopp, belop, pris, belob, hinta, maksu, koszt, kwota, cena, castka, koltseg, osszeg, ar, ' +
    'ucret, tutar, fiyat, cost, suma, стоимость, сумма, цена, 料金, 金額, 通話料, 通話料金, 利用料金, 费用, 金额, ' +
    '话费, 通话费, 通話費, 요금, 금액, التكلفة, المبلغ, debit, debited, gross, brutto, net, netto, ttc, ht, 税込',
  currency:
    'currency, currency code, price unit, charge currency, cost currency, billing currency, ccy, curr, ' +
    'devise, monnaie, wahrung, moneda, divisa, valuta, moeda, waluta, mena, penznem, para birimi, doviz, ' +
    'валюта, 通貨, 货币, 币种, 통화, العملة',
  type:
    'type, call type, charge type, charge band, category, call category, service type, class, type d appel, categorie, ' +
    'typ, anruftyp, art, anrufart, verbindungsart, kategorie, tipo, tipo de llamada, categoria, ' +
    'service, usage type, event type, event, record type, traffic type, product, tariff class, ' +
    'prestation, nature, dienst, leistung, servicio, servizio, servico, tipo chiamata, tipo di chiamata, ' +
    'tipo de chamada, soort, type gesprek, samtalstyp, rodzaj, typ polaczenia, typ hovoru, tur, arama turu, ' +
    'тип, услуга, 種別, 类型, 業務類型, 业务类型, 유형',
  destination:
    'destination, destination name, destination country, country, place, location, area, zone, ' +
    'description, pays, lieu, ziel, zielland, land, ort, zielort, destino, pais, lugar, destinazione, ' +
    'paese, localita, descrizione, descricion, descripcion, descricao, bestemming, land van bestemming, ' +
    'destinasjon, kierunek polaczenia, cil, hedef, страна, направление вызова, 通話地域, 地域, 目的地, 通话地',
  ignored:
    'id, call id, record id, unique id, uniqueid, linkedid, linked id, callid, historyid, history id, ' +
    'reference, invoice, invoice number, account, account number, account code, accountcode, acct id, ' +
    'vat rate, tax rate, status, disposition, channel, dstchannel, clid, caller name, caller id name, ' +
    'callee name, name, lastapp, lastdata, dcontext, context, amaflags, userfield, hangup cause, uuid, ' +
    'bleg uuid, call sid, sid, account sid, parent call sid, answer, answer stamp, time answered, ' +
    'answer time, answered, cost centre, cost center, kostenstelle, centre de cout, centro de coste, ' +
    'number of calls, rate name, rate plan, tariff, tariff name, price plan, plan, agent, queue, ring, ' +
    'ringing, ring time, ring duration, wait time, hold time, park time, pdd, mos, jitter, latency, ' +
    'packet loss, eligible for credit, admissible au credit, reason, motif, dispute, litige, sequence, ' +
    'recording, recording file, latitude, longitude, version, duration of ringing, nom',
};

/** When the whole name is unknown, one telling word in it. The first that fits decides. */
const WORDS: readonly (readonly [RegExp, HeaderRole])[] = [
  [
    /(?:^| )(?:(?:unique|linked|call|record|session|peer|acct|customer|user|trunk|history|row|msg|leg|bridge)?(?:id|uid|uuid|guid|sid)|index|centre|center|ip|ipv4|ipv6|ipv4v6|addr|address|adresse|port|ports|node|cluster|codec|mos|jitter|latency|loss|rtt|packets?|bytes|octets|cause|sequence|seq|version|imei|imsi|iccid|mac|lat|lon|lng|latitude|longitude|cell|lac|hash|token|ring|ringing|ringtime|hold|queue|wait|waiting|pdd|percent|pct|quality|score|channels?|trunk|device|span|partition|name|status|disposition|code|ref|reference|invoice)(?: |$)/u,
    'ignored',
  ],
  [
    /(?:^| )(?:duration|duree|dauer|\p{L}*dauer|duracion|durata|duracao|duur|billsec|varighed|varighet|kesto|delka|langd|длительность|продолжительность)(?: |$)/u,
    'duration',
  ],
  [
    /(?:^| )(?:talk|talked|billed|billable|chargeable|charged|rated|connected|speaking) (?:time|secs?|seconds|mins?|minutes|ms)(?: |$)/u,
    'duration',
  ],
  [
    /(?:^| )(?:costs?|charged?|charges|price|amount|cout|montant|prix|kosten|preis|betrag|coste|importe|importo|prezzo|costo|custo|preco|valor|bedrag|prijs|kostnad|belopp|pris|koszt|kwota|cena|ucret|tutar|стоимость|сумма|料金|金額|费用|金额|fee|revenue|\p{L}*(?:preis|betrag|kosten|entgelt|gebuhr))(?: |$)/u,
    'charge',
  ],
  [/(?:^| )(?:volumen?|datenvolumen)(?: |$)/u, 'ignored'],
  [/(?:^| )(?:currency|devise|wahrung|moneda|valuta|divisa|moeda)(?: |$)/u, 'currency'],
  [/(?:^| )(?:time ?zone|tz|utc offset)(?: |$)/u, 'zone'],
  [/(?:^| )(?:direction|richtung|sens|direccion|direzione)(?: |$)/u, 'direction'],
  [/(?:^| )(?:calling|caller|originating|appelant|anrufer|llamante|chiamante)(?: |$)/u, 'caller'],
  [
    /(?:^| )(?:called|callee|dial+ed|appele|angerufene|gewahlte|llamado|marcado|chiamato|chamado)(?: |$)/u,
    'called',
  ],
  [/(?:^| )(?:own|subscriber|msisdn|eigene|teilnehmer|abonne)(?: |$)/u, 'line'],
  [/(?:^| )(?:end|ended|fin|ende|stop|fine|fim)(?: |$)/u, 'end'],
  [
    /(?:^| )(?:start|begin|debut|beginn|inicio|inizio|timestamp|stamp|origination)(?: |$)/u,
    'start',
  ],
  [/(?:^| )(?:date|datum|fecha|data)(?: |$)/u, 'date'],
  [/(?:^| )(?:time|heure|uhrzeit|hora|ora)(?: |$)/u, 'time'],
];

const roleByName: ReadonlyMap<string, HeaderRole> = new Map(
  HEADER_ROLES.flatMap((role) =>
    NAMES[role].split(', ').map((name) => [plainWords(name), role] as const),
  ),
);

/** Of a whole name, plain. */
export function roleOfName(words: string): HeaderRole | undefined {
  return roleByName.get(words);
}

/** By one word in it. */
export function roleOfWords(words: string): HeaderRole | undefined {
  if (/金額|金额|料金|费用|費用/u.test(words)) return 'charge';
  const found = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return found ?? (namesAmountKind(words) ? 'charge' : undefined);
}
