import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../src/records/index.js';
import {
  isPlausible,
  momentInstant,
  momentMs,
  parseDateAndTime,
  parseMoment,
  secondsBetween,
} from '../../../src/records/cells/moment.js';

function instantOf(text: string, order: DateOrder = 'dmy', timeZone = 'UTC'): string | undefined {
  const moment = parseMoment(text, order);
  return moment && momentInstant(moment, momentMs(moment, timeZone), timeZone);
}

describe('parseMoment', () => {
  it.each([
    ['Wed Sep 15 19:17:44 +0100 2010', '2010-09-15T19:17:44+01:00'],
    ['Mon Feb 11 07:18:23 +0000 1980', '1980-02-11T07:18:23+00:00'],
    ['2014-01-03T11:00:00Z', '2014-01-03T11:00:00+00:00'],
    ['2014-01-03T11:00:00.123-05:00', '2014-01-03T11:00:00-05:00'],
    ['2014-01-03 11:00', '2014-01-03T11:00:00+00:00'],
    ['20140103110059', '2014-01-03T11:00:59+00:00'],
    ['20140103T110059Z', '2014-01-03T11:00:59+00:00'],
    ['3/1/2014 11:00:00', '2014-01-03T11:00:00+00:00'],
    ['03.01.14, 9:05', '2014-01-03T09:05:00+00:00'],
    ['3. 1. 2014 9:05', '2014-01-03T09:05:00+00:00'],
    ['3 janvier 2014 9h05', '2014-01-03T09:05:00+00:00'],
    ['mardi 4 mars 2014 09:05', '2014-03-04T09:05:00+00:00'],
    ['Mo, 3. März 2014 09:05', '2014-03-03T09:05:00+00:00'],
    ['martes, 4 de mayo de 2010 09:05', '2010-05-04T09:05:00+00:00'],
    ['Jan 3, 2014 12:05 AM', '2014-01-03T00:05:00+00:00'],
    ['Jan 3, 2014, 12:05:01 p.m.', '2014-01-03T12:05:01+00:00'],
    ['03-Jan-14 23:59:59 GMT', '2014-01-03T23:59:59+00:00'],
    ['1388746800', '2014-01-03T11:00:00+00:00'],
    ['1388746800123', '2014-01-03T11:00:00+00:00'],
    ['٠٣/٠١/٢٠١٤ ١١:٠٠', '2014-01-03T11:00:00+00:00'],
  ])('reads %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  it('reads figures in the stated order only', () => {
    expect(instantOf('3/4/2014 10:00', 'dmy')).toBe('2014-04-03T10:00:00+00:00');
    expect(instantOf('3/4/2014 10:00', 'mdy')).toBe('2014-03-04T10:00:00+00:00');
    expect(instantOf('14/4/3 10:00', 'ymd')).toBe('2014-04-03T10:00:00+00:00');
    expect(instantOf('22/1/2014 10:00', 'mdy')).toBeUndefined();
    expect(instantOf('1/22/2014 10:00', 'dmy')).toBeUndefined();
  });

  it.each([
    '',
    'soon',
    '2014-01-03',
    '11:00',
    '31/02/2014 10:00',
    '29/02/2013 10:00',
    '2014-13-01 10:00',
    '2014-01-03 24:00:00',
    '2014-01-03 10:60',
    '2014-01-03 13:00 pm',
    '2014-01-03T10:00:00+15:00',
    '3/1/201 10:00',
    '3-1/2014 10:00',
    '3 Foo 2014 10:00',
  ])('refuses "%s"', (text) => {
    expect(parseMoment(text, 'dmy')).toBeUndefined();
  });

  it('finds implausible what a clock writes that was never set', () => {
    for (const [text, plausible] of [
      ['Sun Jan 06 00:01:45 +0000 1980', false],
      ['1989-12-31 23:59:59', false],
      ['1990-01-01 00:00:00', true],
      ['2099-12-31 23:59:59', true],
      ['2100-01-01 00:00:00', false],
    ] as const) {
      const moment = parseMoment(text, 'dmy');
      expect(moment && isPlausible(moment)).toBe(plausible);
    }
  });

  it('reads back any second with its offset', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: -840, max: 840 }), (second, offset) => {
        const wall = new Date((second + offset * 60) * 1000).toISOString().slice(0, 19);
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
        const read = instantOf(`${wall}${zone}`) ?? '';
        expect(Date.parse(read)).toBe(second * 1000);
        expect(read.slice(0, 19)).toBe(wall);
      }),
    );
  });
});

describe('parseDateAndTime', () => {
  it('puts two columns together', () => {
    const moment = parseDateAndTime('22/01/2014', '5:20:00', 'dmy');
    expect(moment).toEqual({ date: '2014-01-22', secondsOfDay: 5 * 3600 + 20 * 60 });
  });

  it('refuses a time column with a date in it, and the other way round', () => {
    expect(parseDateAndTime('22/01/2014', '22/01/2014 5:20', 'dmy')).toBeUndefined();
    expect(parseDateAndTime('22/01/2014 5:20', '5:20', 'dmy')).toBeUndefined();
  });
});

describe('momentMs', () => {
  it('moves a local time that summer time skips forward by the gap', () => {
    expect(instantOf('2024-03-31 01:30', 'dmy', 'Europe/London')).toBe('2024-03-31T02:30:00+01:00');
    expect(instantOf('2024-03-10 02:15', 'dmy', 'America/New_York')).toBe(
      '2024-03-10T03:15:00-04:00',
    );
  });

  it('takes the first of a local time that happens twice', () => {
    expect(instantOf('2024-10-27 01:30', 'dmy', 'Europe/London')).toBe('2024-10-27T01:30:00+01:00');
    expect(instantOf('2024-11-03 01:30', 'dmy', 'America/New_York')).toBe(
      '2024-11-03T01:30:00-04:00',
    );
  });

  it('lets an offset in the text win over the time zone', () => {
    expect(instantOf('2024-07-01 10:00 +0530', 'dmy', 'Europe/London')).toBe(
      '2024-07-01T10:00:00+05:30',
    );
  });
});

describe('secondsBetween', () => {
  const zone = 'Europe/London';
  function between(start: string, end: string, hasOwnDate = true): number {
    const from = parseMoment(start, 'dmy');
    const to = parseMoment(end, 'dmy');
    if (from === undefined || to === undefined) throw new Error('not a moment');
    return secondsBetween(momentMs(from, zone), to, zone, hasOwnDate);
  }

  it('reckons in real time over both changes of clocks', () => {
    expect(between('2024-03-31 00:30', '2024-03-31 02:30')).toBe(3600);
    expect(between('2024-10-27 00:30', '2024-10-27 02:30')).toBe(3 * 3600);
  });

  it('takes an end that seems too early in the doubled hour for the second one', () => {
    expect(between('2024-10-27 01:50', '2024-10-27 01:10')).toBe(20 * 60);
  });

  it('reaches over midnight when the end has no date of its own', () => {
    expect(between('2024-05-01 23:50', '2024-05-01 00:10', false)).toBe(20 * 60);
    expect(between('2024-05-01 23:50', '2024-05-01 00:10')).toBeLessThan(0);
  });
});
