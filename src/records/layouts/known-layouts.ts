/** Files whose layout is published, so that nothing about them needs to be guessed. */
import { DEFAULT_FORMAT, type ColumnMapping } from '../column-mapping.js';
import { plainWords } from '../cells/plain-words.js';

export interface KnownLayout {
  readonly name: string;
  readonly mapping: ColumnMapping;
  matches(rows: readonly (readonly string[])[]): boolean;
}

/** `Wed Sep 15 19:17:44 +0100 2010` */
const UNIX_DATE = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [+-]\d{4} \d{4}$/;

/** The Nodobo study of the University of Strathclyde: no header, no prices, missed calls. */
const nodobo: KnownLayout = {
  name: 'nodobo',
  mapping: {
    hasHeader: false,
    columns: { line: 0, otherParty: 1, direction: 2, duration: 3, start: 4 },
    format: { ...DEFAULT_FORMAT, delimiter: ',' },
  },
  matches: (rows) =>
    rows.length > 0 &&
    rows
      .slice(0, 5)
      .every(
        (cells) =>
          cells.length === 5 &&
          /^(?:Incoming|Outgoing|Missed)$/.test(cells[2] ?? '') &&
          UNIX_DATE.test(cells[4] ?? ''),
      ),
};

const RATED_42K_HEADER =
  'call id,phone number,line,dest phone number,start date,end date,start time,end time,type,cost';

/** 42,238 rated records of 101 numbers: start and end, and the cost in hundredths of its unit. */
const rated42k: KnownLayout = {
  name: 'rated-42k',
  mapping: {
    hasHeader: true,
    columns: {
      line: 1,
      otherParty: 3,
      date: 4,
      endDate: 5,
      time: 6,
      endTime: 7,
      type: 8,
      charge: 9,
    },
    format: { ...DEFAULT_FORMAT, minorUnitDigits: 2, delimiter: ',' },
  },
  matches: ([header = []]) => header.map(plainWords).join(',') === RATED_42K_HEADER,
};

export const KNOWN_LAYOUTS: readonly KnownLayout[] = [nodobo, rated42k];
