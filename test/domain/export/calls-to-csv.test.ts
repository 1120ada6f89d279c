import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Call, Eligibility } from '../../../src/contract/index.js';
import {
  CALL_CSV_COLUMNS,
  callsToCsv,
  type CallCsvColumn,
  type CallCsvLabels,
} from '../../../src/domain/export/index.js';
import { buildCall, buildPartyNumber, money } from '../../support/builders.js';

const LABELS: CallCsvLabels = {
  columns: Object.fromEntries(
    CALL_CSV_COLUMNS.map((column) => [column, column.toUpperCase()]),
  ) as Record<CallCsvColumn, string>,
  line: (lineId) => `line of ${lineId}`,
  direction: (direction) => `going ${direction}`,
  number: (number) => (number.kind === 'withheld' ? 'Withheld' : number.raw),
  type: (type) => `a ${type} call`,
  eligibility: (eligible) => (eligible ? 'Oui' : 'Non'),
  reason: (reason) => `since ${reason}`,
  disputeReference: (disputeId) => `reference of ${disputeId}`,
};

type Row = Record<string, string>;

function rowsOf(
  calls: readonly Call[],
  eligibilityOf: (call: Call) => Eligibility = () => ({ eligible: true }),
  timeZone = 'Europe/Paris',
): Row[] {
  const text = callsToCsv(calls, LABELS, { timeZone, eligibilityOf });
  return papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

describe('callsToCsv', () => {
  it('should write every fact of a call, worded by the labels (S9)', () => {
    const call = buildCall({
      lineId: 'l1',
      start: '2026-08-03T16:04:11Z',
      durationSeconds: 61,
      billedSeconds: 120,
      direction: 'out',
      otherParty: buildPartyNumber({ raw: '07700 900456', kind: 'national' }),
      destination: 'Leeds, "old" town',
      type: 'mobile',
      charge: money('0.042500000001', 'EUR'),
      disputeId: 'd1',
    });
    const refused: Eligibility = { eligible: false, reason: 'already-disputed' };
    expect(rowsOf([call], () => refused)).toEqual([
      {
        DATE: '2026-08-03',
        TIME: '18:04:11+02:00',
        LINE: 'line of l1',
        DIRECTION: 'going out',
        NUMBER: '07700 900456',
        DESTINATION: 'Leeds, "old" town',
        TYPE: 'a mobile call',
        DURATIONSECONDS: '61',
        BILLEDSECONDS: '120',
        CHARGE: '0.042500000001',
        CURRENCY: 'EUR',
        ELIGIBILITY: 'Non',
        REASON: 'since already-disputed',
        DISPUTE: 'reference of d1',
      },
    ]);
  });

  it('should leave empty what is not known', () => {
    const call = buildCall({
      billedSeconds: undefined,
      destination: undefined,
      disputeId: undefined,
    });
    expect(rowsOf([call])[0]).toMatchObject({
      BILLEDSECONDS: '',
      DESTINATION: '',
      ELIGIBILITY: 'Oui',
      REASON: '',
      DISPUTE: '',
    });
  });

  it('should keep the calls in the order in which they are given, below the names', () => {
    const calls = ['2026-01-03', '2026-01-01', '2026-01-02'].map((date) =>
      buildCall({ start: `${date}T12:00:00Z` }),
    );
    expect(rowsOf(calls).map((row) => row['DATE'])).toEqual([
      '2026-01-03',
      '2026-01-01',
      '2026-01-02',
    ]);
    expect(Object.keys(rowsOf(calls)[0] ?? {})).toEqual(
      CALL_CSV_COLUMNS.map((column) => column.toUpperCase()),
    );
  });

  it('should begin with the mark by which spreadsheets know the encoding, and end its rows', () => {
    const text = callsToCsv([], LABELS, {
      timeZone: 'UTC',
      eligibilityOf: () => ({ eligible: true }),
    });
    expect(text).toBe(
      `\ufeff${CALL_CSV_COLUMNS.map((column) => column.toUpperCase()).join(',')}\r\n`,
    );
  });

  it('should show the day and the offset of the account, also in the doubled hour (I4)', () => {
    const calls = [
      buildCall({ start: '2026-10-25T00:30:00Z' }),
      buildCall({ start: '2026-10-25T01:30:00Z' }),
    ];
    expect(rowsOf(calls).map((row) => row['TIME'])).toEqual(['02:30:00+02:00', '02:30:00+01:00']);
    const late = [buildCall({ start: '2026-08-03T02:15:00.500+00:00' })];
    expect(rowsOf(late, undefined, 'America/St_Johns')).toMatchObject([
      { DATE: '2026-08-02', TIME: '23:45:00-02:30' },
    ]);
  });

  it('should escape numbers and texts which a spreadsheet would run (S9)', () => {
    const call = buildCall({
      otherParty: buildPartyNumber({ raw: '+442079460123' }),
      destination: '=HYPERLINK("https://evil.test","Leeds")',
    });
    expect(rowsOf([call])[0]).toMatchObject({
      NUMBER: "'+442079460123",
      DESTINATION: '\'=HYPERLINK("https://evil.test","Leeds")',
    });
  });
});
