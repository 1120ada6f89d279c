import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDateSchema, instantSchema } from '../../src/contract/index.js';

describe('calendarDateSchema', () => {
  it.each(['2026-08-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'should accept a day that exists: %s',
    (text) => {
      expect(calendarDateSchema.safeParse(text).success).toBe(true);
    },
  );

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-8-1',
    '2026-08-01T00:00:00Z',
    ' 2026-08-01',
    '+002026-08-01',
    '',
    20260801,
    null,
  ])('should refuse what is no day: %j (R11)', (value) => {
    expect(calendarDateSchema.safeParse(value).success).toBe(false);
  });

  it('should agree with the calendar of Date for every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const exists = new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
          expect(calendarDateSchema.safeParse(text).success).toBe(exists);
        },
      ),
    );
  });
});

describe('instantSchema', () => {
  it.each([
    '2026-08-03T18:04:11+02:00',
    '2026-08-03T18:04:11Z',
    '2026-08-03T18:04:11.123456789-05:30',
    '2024-02-29T00:00:00Z',
  ])('should accept a date-time with its offset: %s', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(true);
    expect(Number.isNaN(Date.parse(text))).toBe(false);
  });

  // Chromium rolls 30 February over to March, Firefox does not parse it: neither may decide.
  it.each([
    '2026-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '2026-04-31T10:00:00+02:00',
    '2026-08-03T24:00:00Z',
    '2026-08-03T18:60:00Z',
    '2026-08-03T18:04:60Z',
    '2026-08-03T18:04:11+24:00',
    '2026-08-03T18:04:11+02:60',
    '2026-08-03T18:04:11',
    '2026-08-03 18:04:11Z',
    '2026-08-03T18:04:11z',
    '2026-08-03',
    1_785_772_800_000,
    null,
  ])('should refuse what is no instant in every browser: %j (R11)', (value) => {
    expect(instantSchema.safeParse(value).success).toBe(false);
  });
});
