/** When calls began, in other zones, languages and notations than the cases from the field. */
import { describe, expect, it } from 'vitest';
import { readCallRecords, type CallRecordReport } from '../../../src/records/index.js';
import { doubts, instants, rejections } from '../support/read-lines.js';

function read(
  names: string,
  starts: readonly string[],
  timeZone = 'America/New_York',
): Promise<CallRecordReport> {
  const lines = starts.map((start, at) => `${start};+12025550101;+1212555010${at};61`);
  const text = [`${names};Line;Number;Duration (s)`, ...lines].join('\n');
  return readCallRecords(text, { timeZone });
}

describe('readCallRecords, zones in the name of a column', () => {
  it.each([
    ['start_utc', '2024-10-01T03:30:00Z'],
    ['StartTimeUTC', '2024-10-01T03:30:00Z'],
    ['Start (GMT)', '2024-10-01T03:30:00Z'],
    ['Start [Z]', '2024-10-01T03:30:00Z'],
    ['Start (UTC+1)', '2024-10-01T02:30:00Z'],
    ['Start (+05:30)', '2024-09-30T22:00:00Z'],
    ['Start (GMT-03:00)', '2024-10-01T06:30:00Z'],
    ['Start (Europe/Paris)', '2024-10-01T01:30:00Z'],
    ['Début (UTC)', '2024-10-01T03:30:00Z'],
    ['Start (local time)', '2024-10-01T07:30:00Z'],
    ['Start (yyyy-mm-dd hh:mm:ss)', '2024-10-01T07:30:00Z'],
    ['Start (EDT)', '2024-10-01T07:30:00Z'],
    ['Start (ET)', '2024-10-01T07:30:00Z'],
  ])('reads %s', async (name, expected) => {
    const report = await read(name, ['2024-10-01 03:30:00']);
    expect(instants(report)).toEqual([expected]);
    expect(report.confidence).toBe('high');
  });

  it('heeds the zone of a date and a time in two columns', async () => {
    const report = await read('Date;Time (UTC)', ['2024-10-01;03:30:00']);
    expect(instants(report)).toEqual(['2024-10-01T03:30:00Z']);
  });

  it('takes the column that says which zone it is', async () => {
    const report = await read(
      'Start (local);Start (UTC)',
      ['2024-09-30 23:30:00;2024-10-01 03:30:00'],
      'Asia/Tokyo',
    );
    expect(instants(report)).toEqual(['2024-10-01T03:30:00Z']);
  });

  it.each([
    ['Start (EST)', 'time-zone'],
    ['Start (CET)', 'time-zone'],
    ['Start (IST)', 'time-zone'],
    ['Début (heure de Paris)', 'remark-in-name'],
    ['Start (server time)', 'remark-in-name'],
  ])('asks about %s', async (name, reason) => {
    expect(doubts(await read(name, ['2024-07-01 03:30:00']))).toEqual([`start: ${reason}`]);
  });

  it.each([
    ['Start (IST)', 'Asia/Kolkata'],
    ['Start (CET)', 'Europe/Berlin'],
    ['Start (EST)', 'America/New_York'],
  ])('takes %s for the time of a reader in %s in winter', async (name, zone) => {
    expect((await read(name, ['2024-12-01 03:30:00'], zone)).confidence).toBe('high');
  });

  it('asks when a title names a zone', async () => {
    const text =
      'All times in UTC\nStart;Line;Number;Duration (s)\n2024-10-01 03:30;077009001;077009002;61';
    expect(doubts(await readCallRecords(text))).toEqual(['start: time-zone']);
  });
});

describe('readCallRecords, zones of each time', () => {
  it.each([
    ['2024-11-03 01:30:00 UTC', '2024-11-03T01:30:00Z'],
    ['2024-10-27 02:30:00 CEST', '2024-10-27T00:30:00Z'],
    ['27.10.2024 02:30:00 MEZ', '2024-10-27T01:30:00Z'],
    ['2024-10-27 02:30:00 GMT-3', '2024-10-27T05:30:00Z'],
    ['2024-10-27 02:30:00 -0400', '2024-10-27T06:30:00Z'],
    ['2024-10-27 02:30:00 +5:30', '2024-10-26T21:00:00Z'],
    ['2024-10-27 02:30:00+05', '2024-10-26T21:30:00Z'],
    ['2024-10-27 02:30:00 Asia/Tokyo', '2024-10-26T17:30:00Z'],
    ['2024-10-28T02:30:00+01:00[Europe/Paris]', '2024-10-28T01:30:00Z'],
    ['Mon Oct 14 2024 18:30:00 GMT+0200 (Central European Summer Time)', '2024-10-14T16:30:00Z'],
    ['2024-12-27 02:30:00 PST', '2024-12-27T10:30:00Z'],
    ['09:15:00 UTC 2024-10-14', '2024-10-14T09:15:00Z'],
  ])('reads %s', async (start, expected) => {
    const report = await read('Start', [start]);
    expect(instants(report)).toEqual([expected]);
    expect(report.confidence).toBe('high');
  });

  it('settles an abbreviation of several zones by the reader, or asks', async () => {
    const starts = ['2024-10-27 02:30:00 IST', '2024-10-28 02:30:00 IST'];
    expect(instants(await read('Start', starts, 'Asia/Kolkata'))[0]).toBe('2024-10-26T21:00:00Z');
    const report = await read('Start', starts);
    expect(doubts(report)).toEqual(['start: time-zone']);
    expect(rejections(report)).toEqual(['2: bad-date', '3: bad-date']);
  });

  it('asks for the start when nobody knows the zone behind it', async () => {
    expect((await read('Start', ['2024-12-27 02:30:00 XYZ'])).missing).toEqual(['start']);
  });

  it('reads a column of zones', async () => {
    const report = await read('Start;Time zone', [
      '2024-10-01 03:30:00;UTC',
      '2024-10-01 03:30:00;Europe/Paris',
      '2024-10-01 03:30:00;EDT',
      '2024-10-01 03:30:00;+02:00',
      '2024-10-01 03:30:00;Mars',
      '2024-10-01 03:30:00;',
    ]);
    expect(instants(report)).toEqual([
      '2024-10-01T03:30:00Z',
      '2024-10-01T01:30:00Z',
      '2024-10-01T07:30:00Z',
      '2024-10-01T01:30:00Z',
      '2024-10-01T07:30:00Z',
    ]);
    expect(rejections(report)).toEqual(['6: bad-date']);
  });
});

describe('readCallRecords, ways of writing a time', () => {
  it.each([
    ['timestamp', '1730005200123', '2024-10-27T05:00:00Z'],
    ['timestamp', '1730005200123456', '2024-10-27T05:00:00Z'],
    ['timestamp', '1730005200,5', '2024-10-27T05:00:00Z'],
    ['Début', '14/10/2024 à 18h', '2024-10-14T22:00:00Z'],
    ['Début', 'le 14/10/2024 à 18h30', '2024-10-14T22:30:00Z'],
    ['Début', 'lundi 14 octobre 2024 à 18 h 30', '2024-10-14T22:30:00Z'],
    ['Début', 'mar. 15 oct. 2024 18:30', '2024-10-15T22:30:00Z'],
    ['Beginn', '14.10.2024 um 18.30 Uhr', '2024-10-14T22:30:00Z'],
    ['Beginn', 'Mo., 14.10.2024 18:30', '2024-10-14T22:30:00Z'],
    ['Inicio', '14/10/2024 a las 18:30', '2024-10-14T22:30:00Z'],
    ['Inizio', '14/10/2024 alle ore 18.30', '2024-10-14T22:30:00Z'],
    ['Início', '14/10/2024 às 18h30', '2024-10-14T22:30:00Z'],
    ['Start', '2024-10-14 kl. 18.30', '2024-10-14T22:30:00Z'],
    ['Start', '10/14/2024 10:15A', '2024-10-14T14:15:00Z'],
    ['Start', '10/14/2024 10:15p', '2024-10-15T02:15:00Z'],
    ['Start', '14/10/2024 12:15 a. m.', '2024-10-14T04:15:00Z'],
    ['開始日時', '2024年10月14日 18時30分', '2024-10-14T22:30:00Z'],
    ['Start', '2024. 10. 14. 오후 6:30', '2024-10-14T22:30:00Z'],
    ['Начало', '14 октября 2024 г., 18:30', '2024-10-14T22:30:00Z'],
    ['Start', '14 października 2024, 18:30', '2024-10-14T22:30:00Z'],
  ])('reads %s %s', async (name, start, expected) => {
    const report = await read(name, [start]);
    expect(instants(report)).toEqual([expected]);
    expect(report.confidence).toBe('high');
  });

  it.each([
    [['14/10/24 18:30', '15/10/24 08:05'], '2024-10-14T22:30:00Z'],
    [['10/14/24 18:30', '10/15/24 08:05'], '2024-10-14T22:30:00Z'],
    [['14.10.24 18:30', '15.10.24 08:05'], '2024-10-14T22:30:00Z'],
    [['24-10-14 18:30', '24-10-15 08:05'], '2024-10-14T22:30:00Z'],
  ])('finds the order of years of two figures in %j', async (starts, expected) => {
    const report = await read('Start', starts);
    expect([instants(report)[0], report.confidence]).toEqual([expected, 'high']);
  });

  it.each([
    ['Date (dd/mm/yyyy)', '2024-02-01T05:00:00Z'],
    ['Date (MM/DD/YYYY)', '2024-01-02T05:00:00Z'],
    ['Date (jj/mm/aaaa)', '2024-02-01T05:00:00Z'],
    ['Datum (TT/MM/JJJJ)', '2024-02-01T05:00:00Z'],
  ])('heeds the order that %s names', async (name, expected) => {
    const report = await read(`${name};Time`, ['01/02/2024;00:00']);
    expect([instants(report), report.confidence]).toEqual([[expected], 'high']);
  });

  it('asks when the days do not exist in the order of the name', async () => {
    const report = await read('Date (dd/mm/yyyy);Time', ['01/22/2024;00:00']);
    expect(instants(report)).toEqual(['2024-01-22T05:00:00Z']);
    expect(doubts(report)).toEqual(['date: date-order']);
  });

  it.each([[['14/10/24 18:30']], [['24-10-14 18:30']], [['01/02/2024 18:30', '03/02/2024 08:05']]])(
    'asks for the order of %j, which could be another',
    async (starts) => {
      expect(doubts(await read('Start', starts))).toEqual(['start: date-order']);
    },
  );

  it.each([
    ['20241014;0915', '2024-10-14T13:15:00Z'],
    ['20241014;091500', '2024-10-14T13:15:00Z'],
    ['10/14/24;09:15A', '2024-10-14T13:15:00Z'],
    ['14.10.2024;9.15', '2024-10-14T13:15:00Z'],
    ['2024-10-14 00:00:00;09:15', '2024-10-14T13:15:00Z'],
  ])('reads a day and a time in two columns: %s', async (cells, expected) => {
    const report = await read('Date;Time', [cells, cells]);
    expect(instants(report)).toEqual([expected, expected]);
  });

  it.each([
    ['Date', '14/10/2024'],
    ['Start', '14/10/2024'],
    ['Start', '2024-10-14 00:00:00'],
  ])('asks for the time of day of %s %s, and takes one for all', async (name, day) => {
    const report = await read(name, [day, day]);
    expect([report.needsMapping, report.missing]).toEqual([true, ['time']]);
    const text = `${name};Line;Number;Duration\n${day};07700900101;07700900102;61`;
    const { mapping } = report;
    const format = { ...mapping.format, timeOfDay: '12:00' };
    const { records } = await readCallRecords(text, { mapping: { ...mapping, format } });
    expect(records).toMatchObject([{ start: '2024-10-14T12:00:00+00:00', dayOnly: true }]);
  });
});
