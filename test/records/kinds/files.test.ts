/** What stands around calls in a file, and among them. */
import { describe, expect, it } from 'vitest';
import { readCallRecords } from '../../../src/records/index.js';
import { charges, parties, rejections, seconds, types } from '../support/read-lines.js';

const LONDON = { timeZone: 'Europe/London' };
const HEADER = 'Start,Line,Number,Duration,Charge';
const GOOD = '2024-10-14 09:15:00,07700900101,07700900102,61,£0.35';

describe('readCallRecords, above and below the calls', () => {
  it('finds the names below titles that were filled up, and lists each line', async () => {
    const report = await readCallRecords(
      [
        'Account number,12345,,,',
        'Period,01/10/2024,31/10/2024,,',
        ',,,,',
        HEADER,
        GOOD,
        HEADER,
        GOOD,
        'Total,,,,£0.70',
      ].join('\n'),
    );
    expect(charges(report)).toEqual(['0.35 GBP', '0.35 GBP']);
    expect(rejections(report)).toEqual(['1: above-header', '2: above-header', '8: no-line']);
    const { headerLines, emptyLines, lineCount } = report;
    expect([headerLines, emptyLines, lineCount]).toEqual([2, 1, 8]);
  });

  it('reads units in a line of their own below the names', async () => {
    const report = await readCallRecords(
      [
        'Start,Line,Number,Duration,Cost',
        ',,,(min),(EUR)',
        '2024-10-14 09:15:00,07700900101,07700900102,3,1.20',
      ].join('\n'),
    );
    expect([charges(report), seconds(report)]).toEqual([['1.20 EUR'], [180]]);
    expect([report.confidence, report.headerLines, report.rejected]).toEqual(['high', 2, []]);
  });

  it.each([
    ['recordingfile', 'abc.wav'],
    ['Notes', 'hello there'],
  ])('takes no unknown column %s for a place', async (name, value) => {
    const report = await readCallRecords(`${HEADER},${name}\n${GOOD},${value}\n${GOOD},${value}`);
    expect([report.confidence, report.mapping.columns.destination]).toEqual(['high', undefined]);
  });

  it('finds names in fewer columns than the calls have', async () => {
    const report = await readCallRecords([HEADER, `${GOOD},`, `${GOOD},`].join('\n'));
    expect(charges(report)).toEqual(['0.35 GBP', '0.35 GBP']);
  });

  it('finds names that hold a time zone with a colon', async () => {
    const text = [HEADER.replace('Start', 'Start (+05:30)'), GOOD].join('\n');
    expect((await readCallRecords(text)).records).toMatchObject([
      { start: '2024-10-14T09:15:00+05:30' },
    ]);
  });

  it.each([
    ['""Ana" <1115>"', '""Bo"b" <1115>"'],
    [String.raw`"\"Ana\" <1115>"`, String.raw`"\"Bob\", Jr. <1115>"`],
    ['"Bob "Bobby" Jones"', '"Ann "Annie" Smith"'],
  ])('bears %s in a column that nobody maps', async (first, second) => {
    const report = await readCallRecords(
      [
        'Start,clid,Line,Number,Duration',
        `2024-10-14 09:15:00,${first},07700900101,07700900102,61`,
        `2024-10-14 09:16:00,${second},07700900101,07700900103,61`,
      ].join('\n'),
    );
    expect(parties(report)).toEqual(['07700900101 out 07700900102', '07700900101 out 07700900103']);
  });
});

describe('readCallRecords, what is no call', () => {
  it.each([
    ['Service', 'Voice', 'Text message', 'Mobile data'],
    ['Nature', 'Appel', 'SMS', 'Données mobiles'],
    ['Art', 'Anruf', 'Kurznachricht', 'Datenverbindung'],
    ['Tipo', 'Llamada', 'Mensaje', 'Datos'],
    ['Tipo', 'Chiamata', 'Messaggio', 'Dati'],
    ['Usage type', 'Call', 'SMS MO', 'GPRS session'],
    ['種別', '通話', 'ショートメール', 'パケット'],
  ])('lists messages and data by a column %s', async (name, call, message, data) => {
    const report = await readCallRecords(
      [
        `Start,Line,Number,${name},Duration,Charge`,
        `2024-10-14 09:15:00,07700900101,07700900102,${call},61,£0.35`,
        `2024-10-14 09:16:00,07700900101,07700900102,${message},1,£0.12`,
        `2024-10-14 09:17:00,07700900101,,${data},34.429,£0.90`,
      ].join('\n'),
      LONDON,
    );
    expect([charges(report), report.confidence]).toEqual([['0.35 GBP'], 'high']);
    expect(rejections(report)).toEqual(['3: not-a-call', '4: not-a-call']);
    expect(report.otherUsage).toEqual([
      { lineNumber: 3, kind: 'sms', charge: { amount: '0.12', currency: 'GBP' } },
      { lineNumber: 4, kind: 'data', charge: { amount: '0.90', currency: 'GBP' } },
    ]);
    expect(types(report)).toEqual(['mobile']);
  });

  it('tells calls from data by the unit, and by a name in the place of a number', async () => {
    const report = await readCallRecords(
      [
        HEADER,
        GOOD,
        '2024-10-14 09:16:00,07700900101,internet,12 MB,£0.12',
        '2024-10-14 09:17:00,07700900101,GPRS,1200,£0.12',
        '2024-10-14 09:18:00,07700900101,07700900102,3 msgs,£0.12',
      ].join('\n'),
    );
    expect(charges(report)).toEqual(['0.35 GBP']);
    expect(report.otherUsage.map(({ lineNumber }) => lineNumber)).toEqual([3, 4, 5]);
  });

  it('keeps the type beside a column that tells calls from messages', async () => {
    const report = await readCallRecords(
      [
        'Start,Line,Number,Service,Type,Duration,Charge',
        '2024-10-14 09:15:00,07700900101,09001234567,Voice,Premium,61,£0.35',
        '2024-10-14 09:16:00,07700900101,07700900102,SMS,Mobile,1,£0.12',
      ].join('\n'),
    );
    expect(types(report)).toEqual(['premium']);
    expect(report.otherUsage).toHaveLength(1);
  });

  it('lists fees, whose amount no call has', async () => {
    const report = await readCallRecords(
      [
        'Start,Line,Number,Type,Duration,Charge',
        '2024-10-14 09:15:00,07700900101,07700900102,Voice,61,£0.35',
        '2024-10-01 00:00:00,07700900101,,Monthly fee,0,£12.00',
      ].join('\n'),
    );
    expect(report.otherUsage).toMatchObject([{ kind: 'fee', charge: { amount: '12.00' } }]);
  });
});

describe('readCallRecords, bills of real companies', () => {
  it('reads one of three charges, short times of 12 hours, and words for places', async () => {
    const report = await readCallRecords(
      [
        "Item,Day,Date,Time,Number Called,Call To,Min,Rate Code,Airtime Charge,LD/Addt'l Charge,Total Charge,Phone Number",
        '1,MON,10/14/24,10:15A,2125550111,NEW YORK NY,3,SDDV,$0.10,$0.20,$0.30,2025550101',
        '2,TUE,10/15/24,10:15P,2125550112,NEW YORK NY,4,SDDV,$0.00,$0.20,$0.20,2025550101',
      ].join('\n'),
      { timeZone: 'America/New_York', currency: 'USD' },
    );
    expect([charges(report), seconds(report)]).toEqual([
      ['0.30 USD', '0.20 USD'],
      [180, 240],
    ]);
    expect(report.confidence).toBe('high');
  });

  it('reads durations and volumes in one column', async () => {
    const report = await readCallRecords(
      [
        'Date;Heure;Type;Correspondant;Durée / Volume;Montant TTC;Ligne',
        '14/10/2024;09:15:00;Appel;0611111111;00:01:01;0,29 €;0612345678',
        '14/10/2024;09:15:00;SMS;0611111111;1;0,09 €;0612345678',
        '14/10/2024;09:15:00;Internet;;12 Mo;0,09 €;0612345678',
      ].join('\n'),
    );
    expect([charges(report), report.confidence]).toEqual([['0.29 EUR'], 'high']);
    expect(report.otherUsage.map(({ kind }) => kind)).toEqual(['sms', 'data']);
  });

  it('keeps an Internet call, which is no data', async () => {
    const report = await readCallRecords(
      `Start,Line,Number,Type,Duration\n2024-10-14 09:15:00,07700900101,07700900102,Internet call,61`,
    );
    expect(parties(report)).toEqual(['07700900101 out 07700900102']);
  });
});

describe('readCallRecords, types of calls', () => {
  it.each([
    ['Voice Call', '09001234567', 'premium'],
    ['STD Voice', '07700900102', 'mobile'],
    ['GNV Misc', '+33612345678', 'international'],
    ['Appel', '02079460102', 'local'],
    ['DD Other', '08001234567', 'toll-free'],
    ['', '02079460102', 'local'],
    ['Premium', '02079460102', 'premium'],
    ['Voice', 'withheld', undefined],
    ['Voice', '999', undefined],
  ])('goes by the word %s, else by the number %s', async (word, number, type) => {
    const report = await readCallRecords(
      [
        'Start,Line,Number,Type,Duration',
        '2024-10-14 09:14:00,02079460101,02079460102,Local,61',
        `2024-10-14 09:15:00,02079460101,${number},${word},61`,
      ].join('\n'),
      LONDON,
    );
    expect(types(report)[1]).toBe(type);
    expect(seconds(report)).toEqual([61, 61]);
  });

  it('loads no numbering plans when the file tells all types', async () => {
    const text =
      'Start,Line,Number,Type,Duration\n2024-10-14 09:14:00,02079460101,02079460102,Local,61';
    const report = await readCallRecords(text, LONDON);
    expect(report.records[0]).not.toHaveProperty('destination');
  });
});

describe('readCallRecords, currencies of rows', () => {
  it.each([
    ['agent', 'TOM'],
    ['op', 'BOB'],
    ['clid', 'ALL'],
  ])('takes no column %s of %s for a currency', async (name, word) => {
    const line = `2018-11-29 20:21:34,${word},2025550101,2125550113,32,0.0480`;
    const text = [`calldate,${name},src,dst,billsec,billamount`, line, line].join('\n');
    const report = await readCallRecords(text);
    expect(report.missing).toEqual(['currency']);
    expect(charges(await readCallRecords(text, { currency: 'USD' }))).toEqual([
      '0.048 USD',
      '0.048 USD',
    ]);
  });
});
