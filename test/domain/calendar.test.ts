import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDateOf, daysBetween, todayIn } from '../../src/domain/index.js';

const anyDay = fc
  .integer({ min: Date.UTC(1971, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('addDays', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-08-01', 60, '2026-09-30'],
  ])('should move %s by %d to %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-8-1', '', 'today', '2026-08-01T00:00:00Z'])(
    'should refuse %j, which is no calendar day',
    (date) => {
      expect(() => addDays(date, 1)).toThrow(RangeError);
    },
  );

  it('should refuse to leave the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('should be undone by daysBetween', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('calendarDateOf', () => {
  it('should give the local day, whatever offset the instant is written with', () => {
    expect(calendarDateOf('2026-08-01T03:30:00Z', 'America/New_York')).toBe('2026-07-31');
    expect(calendarDateOf('2026-08-01T05:30:00+02:00', 'America/New_York')).toBe('2026-07-31');
    expect(calendarDateOf('2026-07-31T23:30:00Z', 'Asia/Kolkata')).toBe('2026-08-01');
    expect(calendarDateOf('2026-07-31T12:00:00Z', 'Pacific/Kiritimati')).toBe('2026-08-01');
  });

  it('should be right in the doubled hour and the skipped hour', () => {
    expect(calendarDateOf('2026-10-31T23:30:00-04:00', 'America/New_York')).toBe('2026-10-31');
    expect(calendarDateOf('2026-11-01T00:30:00-04:00', 'America/New_York')).toBe('2026-11-01');
    expect(calendarDateOf('2026-11-01T23:30:00-05:00', 'America/New_York')).toBe('2026-11-01');
    expect(calendarDateOf('2026-03-08T23:59:59-04:00', 'America/New_York')).toBe('2026-03-08');
  });

  it('should know that a day can be missing altogether', () => {
    expect(calendarDateOf('2011-12-30T09:59:59Z', 'Pacific/Apia')).toBe('2011-12-29');
    expect(calendarDateOf('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('should refuse what is no instant and what is no time zone', () => {
    expect(() => calendarDateOf('yesterday', 'UTC')).toThrow(RangeError);
    expect(() => calendarDateOf('2026-08-01T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
  });

  it('should agree with Intl, also around changes of the clock', () => {
    const zones = ['America/New_York', 'Europe/Paris', 'Asia/Beirut', 'Australia/Lord_Howe'];
    const formats = new Map(
      zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone })]),
    );
    const clockChanges = ['2026-03-08T07:00:00Z', '2026-03-29T01:00:00Z', '2026-10-24T21:00:00Z'];
    const times = fc.oneof(
      fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) }),
      fc
        .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -1e8, max: 1e8 }))
        .map(([change, distance]) => Date.parse(change) + distance),
    );
    fc.assert(
      fc.property(times, fc.constantFrom(...zones), (time, zone) => {
        const expected = formats.get(zone)?.format(time);
        expect(calendarDateOf(new Date(time).toISOString(), zone)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('todayIn', () => {
  it('should be the day of the account, not of the device', () => {
    const now = Date.parse('2026-08-01T02:00:00Z');
    expect(todayIn('America/Los_Angeles', now)).toBe('2026-07-31');
    expect(todayIn('Europe/Paris', now)).toBe('2026-08-01');
  });
});
