/** Layouts of routers and services, of data sets, and our own export. */
import { plainWords } from '../cells/plain-words.js';
import type { MappedField } from '../column-mapping.js';
import { columnsNamed, rowsFit, takeAll, type KnownLayout } from './known-layout.js';

/**
 * The call list of a FRITZ!Box, in any language: a number for the kind of call first, the duration in
 * hours and minutes last, and the own number before it, but for what newer versions put between.
 */
export const fritzBox: KnownLayout = {
  name: 'fritzbox',
  fixesDates: true,
  recognise(names, draft) {
    const isHead =
      /^typ|^type/i.test(names[0] ?? '') && /^(?:dauer|duration|dur)/i.test(names.at(-1) ?? '');
    const width = names.length;
    const fits =
      isHead &&
      (width === 7 || width === 8) &&
      rowsFit(
        draft,
        (cells) =>
          /^(?:[1-6]|9|10|11)$/.test(cells[0] ?? '') &&
          /^\d{2}\.\d{2}\.(?:\d{2}|\d{4}) \d{1,2}:\d{2}$/.test(cells[1] ?? '') &&
          /^\d+:\d{2}$/.test(cells[width - 1] ?? ''),
      );
    if (!fits) return false;
    takeAll(draft, {
      direction: 0,
      start: 1,
      otherParty: 3,
      line: width - 2,
      duration: width - 1,
    });
    const kinds = draft.contents[0]?.cells ?? [];
    // Older versions write 3 for outgoing calls, newer ones 4, and 3 for those that were blocked.
    const isNewer = kinds.includes('4');
    draft.setFormat({
      dateOrder: 'dmy',
      durationClock: 'hours-minutes',
      directionWords: {
        1: 'in',
        2: 'missed',
        3: isNewer ? 'missed' : 'out',
        4: 'out',
        5: 'in',
        6: 'out',
        9: 'in',
        10: 'missed',
        11: 'out',
      },
    });
    return true;
  },
};

/** The log of calls of a Twilio account, whose prices are debits. */
export const twilio: KnownLayout = {
  name: 'twilio',
  negativeCharges: true,
  recognise(names, draft) {
    const column = columnsNamed(names);
    const has = (...wanted: string[]): boolean => wanted.every((name) => column.has(name));
    if (!has('from', 'to', 'direction', 'duration', 'price', 'priceunit')) return false;
    const start = column.get('starttime') ?? column.get('datecreated') ?? column.get('date');
    if (start === undefined) return false;
    takeAll(draft, {
      line: column.get('from'),
      otherParty: column.get('to'),
      direction: column.get('direction'),
      start,
      duration: column.get('duration'),
      charge: column.get('price'),
      currency: column.get('priceunit'),
    });
    draft.setFormat({ parties: 'caller-and-called' });
    return true;
  },
};

/** What the list of calls exports, with the names of each language that it has. */
export const OWN_EXPORT_NAMES: readonly (readonly string[])[] = [
  [
    'Date',
    'Time',
    'Line',
    'Direction',
    'Number',
    'Destination',
    'Type',
    'Duration (s)',
    'Billed duration (s)',
    'Charge',
    'Currency',
    'Eligible for credit',
    'Reason',
    'Dispute',
  ],
  [
    'Date',
    'Heure',
    'Ligne',
    'Sens',
    'Numéro',
    'Destination',
    'Type',
    'Durée (s)',
    'Durée facturée (s)',
    'Montant',
    'Devise',
    'Admissible au crédit',
    'Motif',
    'Litige',
  ],
];

const OWN_EXPORT_FIELDS: readonly (MappedField | undefined)[] = [
  'date',
  'time',
  'line',
  'direction',
  'otherParty',
  'destination',
  'type',
  'duration',
  undefined,
  'charge',
  'currency',
];

export const ownExport: KnownLayout = {
  name: 'redress',
  fixesDates: true,
  recognise(names, draft) {
    const isOurs = OWN_EXPORT_NAMES.some((own) => own.every((name, at) => name === names[at]));
    if (!isOurs) return false;
    for (const [column, field] of OWN_EXPORT_FIELDS.entries()) {
      if (field !== undefined) draft.take(field, column);
    }
    draft.setFormat({ dateOrder: 'ymd' });
    return true;
  },
};

/** `Wed Sep 15 19:17:44 +0100 2010` */
const UNIX_DATE = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [+-]\d{4} \d{4}$/;

/** The Nodobo study of the University of Strathclyde: no header, no prices, missed calls. */
export const nodobo: KnownLayout = {
  name: 'nodobo',
  fixesDates: true,
  recognise(names, draft) {
    const fits =
      names.length === 0 &&
      rowsFit(
        draft,
        (cells) =>
          cells.length === 5 &&
          /^(?:Incoming|Outgoing|Missed)$/.test(cells[2] ?? '') &&
          UNIX_DATE.test(cells[4] ?? ''),
      );
    if (!fits) return false;
    takeAll(draft, { line: 0, otherParty: 1, direction: 2, duration: 3, start: 4 });
    draft.setFormat({ delimiter: ',' });
    return true;
  },
};

const RATED_42K_HEADER =
  'call id,phone number,line,dest phone number,start date,end date,start time,end time,type,cost';

/** 42,238 rated records of 101 numbers: start and end, and the cost in hundredths of its unit. */
export const rated42k: KnownLayout = {
  name: 'rated-42k',
  fixesDates: true,
  recognise(names, draft) {
    if (names.map(plainWords).join(',') !== RATED_42K_HEADER) return false;
    takeAll(draft, {
      line: 1,
      otherParty: 3,
      date: 4,
      endDate: 5,
      time: 6,
      endTime: 7,
      type: 8,
      charge: 9,
    });
    draft.setFormat({ dateOrder: 'dmy', minorUnitDigits: 2, delimiter: ',' });
    return true;
  },
};
