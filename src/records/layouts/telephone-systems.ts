/** Layouts of telephone systems: Asterisk, FreeSWITCH, Cisco, Avaya, 3CX. */
import {
  columnsNamed,
  doubtDirections,
  rowsFit,
  takeAll,
  type KnownLayout,
} from './known-layout.js';

const STAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const SECONDS = /^\d+$/;
const DISPOSITION = /^(?:ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|NOANSWER)$/;
const AMA_FLAGS = /^(?:DOCUMENTATION|BILLING|OMIT|IGNORE|DEFAULT|\d)?$/;
/** Contexts in which a call reaches the system from outside. */
const FROM_OUTSIDE =
  /^(?:from-(?:trunk|pstn|did|external|sip-external|outside)|ext-did|inbound|incoming)/i;

/**
 * `Master.csv` of cdr-csv and of cdr-custom, which leaves out the first column. The seconds are those
 * that were talked, without the ringing.
 */
export const asterisk: KnownLayout = {
  name: 'asterisk',
  fixesDates: true,
  recognise(names, draft) {
    if (names.length > 0) return false;
    for (const shift of [0, -1]) {
      const at = (index: number): number => index + shift;
      const fits = rowsFit(
        draft,
        (cells) =>
          cells.length >= at(16) &&
          STAMP.test(cells[at(9)] ?? '') &&
          /^$|^\d{4}-/.test(cells[at(10)] ?? '') &&
          STAMP.test(cells[at(11)] ?? '') &&
          SECONDS.test(cells[at(12)] ?? '') &&
          SECONDS.test(cells[at(13)] ?? '') &&
          DISPOSITION.test(cells[at(14)] ?? '') &&
          AMA_FLAGS.test(cells[at(15)] ?? ''),
      );
      if (!fits) continue;
      takeAll(draft, { line: 1, otherParty: 2, start: at(9), duration: at(13) });
      const contexts = draft.contents[3]?.cells ?? [];
      if (contexts.some((cell) => FROM_OUTSIDE.test(cell))) {
        draft.doubt('direction', 'both-directions');
      }
      return true;
    }
    return false;
  },
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-/i;

/** The template `example` of mod_cdr_csv, and exports with its names. */
export const freeswitch: KnownLayout = {
  name: 'freeswitch',
  fixesDates: true,
  recognise(names, draft) {
    const column = columnsNamed(names);
    const named = ['calleridnumber', 'destinationnumber', 'startstamp'].every((name) =>
      column.has(name),
    );
    if (named) {
      takeAll(draft, {
        line: column.get('calleridnumber'),
        otherParty: column.get('destinationnumber'),
        start: column.get('startstamp'),
        duration: column.get('billsec') ?? column.get('duration'),
      });
      // Seen from the switch: a call that a customer makes comes in there.
      if (column.has('direction')) draft.doubt('direction', 'both-directions');
      draft.setFormat({ parties: 'caller-and-called' });
      doubtDirections(draft);
      return draft.has('duration');
    }
    const fits =
      names.length === 0 &&
      rowsFit(
        draft,
        (cells) =>
          cells.length >= 11 &&
          STAMP.test(cells[4] ?? '') &&
          STAMP.test(cells[6] ?? '') &&
          SECONDS.test(cells[7] ?? '') &&
          SECONDS.test(cells[8] ?? '') &&
          /^[A-Z_]+$/.test(cells[9] ?? '') &&
          UUID.test(cells[10] ?? ''),
      );
    if (!fits) return false;
    takeAll(draft, { line: 1, otherParty: 2, start: 4, duration: 8 });
    draft.setFormat({ parties: 'caller-and-called' });
    doubtDirections(draft);
    return true;
  },
};

/** Call detail records of Cisco Unified Communications Manager: times in seconds since 1970. */
export const cisco: KnownLayout = {
  name: 'cisco-cucm',
  fixesDates: true,
  recognise(names, draft) {
    const column = columnsNamed(names);
    const called = column.get('finalcalledpartynumber') ?? column.get('originalcalledpartynumber');
    const columns = {
      line: column.get('callingpartynumber'),
      otherParty: called,
      start: column.get('datetimeorigination'),
      duration: column.get('duration'),
    };
    if (Object.values(columns).includes(undefined)) return false;
    takeAll(draft, columns);
    draft.setFormat({ parties: 'caller-and-called' });
    doubtDirections(draft);
    return true;
  },
};

/** Station message detail records of Avaya IP Office. */
export const avaya: KnownLayout = {
  name: 'avaya-smdr',
  fixesDates: true,
  recognise(names, draft) {
    const fits =
      names.length === 0 &&
      rowsFit(
        draft,
        (cells) =>
          cells.length >= 15 &&
          /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/.test(cells[0] ?? '') &&
          /^\d{2,}:\d{2}:\d{2}$/.test(cells[1] ?? '') &&
          SECONDS.test(cells[2] ?? '') &&
          /^[IO]$/.test(cells[4] ?? '') &&
          /^[01]$/.test(cells[8] ?? ''),
      );
    if (!fits) return false;
    takeAll(draft, { start: 0, duration: 1, line: 3, direction: 4, otherParty: 5 });
    draft.setFormat({ parties: 'caller-and-called' });
    // Charges are there only where the exchange tells them.
    const hasCharges = draft.contents[20]?.cells.some((cell) => /[1-9]/.test(cell)) ?? false;
    const hasCurrency = (draft.contents[21]?.cells.length ?? 0) > 0;
    if (hasCharges || hasCurrency) draft.take('charge', 20);
    if (hasCurrency) draft.take('currency', 21);
    return true;
  },
};

/** Call reports of 3CX, and its call detail records with their names. */
export const threeCx: KnownLayout = {
  name: '3cx',
  recognise(names, draft) {
    const column = columnsNamed(names);
    const from = column.get('from') ?? column.get('callerid');
    const to = column.get('to') ?? column.get('destination');
    const isReport = ['calltime', 'status', 'ringing', 'talking'].every((name) => column.has(name));
    if (isReport && from !== undefined && to !== undefined) {
      takeAll(draft, {
        line: from,
        otherParty: to,
        direction: column.get('direction'),
        start: column.get('calltime'),
        duration: column.get('talking'),
        charge: column.get('cost'),
      });
      draft.setFormat({ parties: 'caller-and-called', directionWords: { internal: 'out' } });
      if (!draft.has('direction')) doubtDirections(draft);
      return true;
    }
    const isRecord = ['historyid', 'duration', 'timestart', 'fromno', 'tono'].every((name) =>
      column.has(name),
    );
    if (!isRecord) return false;
    takeAll(draft, {
      line: column.get('fromno'),
      otherParty: column.get('dialno') ?? column.get('tono'),
      start: column.get('timestart'),
      duration: column.get('duration'),
      charge: column.get('billcost'),
    });
    draft.setFormat({ parties: 'caller-and-called' });
    doubtDirections(draft);
    return true;
  },
};
