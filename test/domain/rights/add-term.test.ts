import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/index.js';
import { addTerm, TERM_UNITS } from '../../../src/domain/rights/index.js';
import { arbitraryDay } from '../../support/arbitraries.js';

describe('addTerm', () => {
  it.each([
    ['2026-08-31', 30, 'days', '2026-09-30'],
    ['2026-08-31', 8, 'weeks', '2026-10-26'],
    ['2026-08-31', 1, 'months', '2026-09-30'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2028-01-31', 1, 'months', '2028-02-29'],
    ['2026-12-15', 2, 'months', '2027-02-15'],
    ['2026-11-30', 13, 'months', '2027-12-30'],
    ['2028-02-29', 1, 'years', '2029-02-28'],
    ['2026-08-31', 6, 'years', '2032-08-31'],
    // A Friday, so that the first working day is the Monday after it.
    ['2026-08-28', 1, 'working-days', '2026-08-31'],
    ['2026-08-29', 1, 'working-days', '2026-08-31'],
    ['2026-08-28', 10, 'working-days', '2026-09-11'],
  ] as const)('counts from %s on %i %s: %s', (date, count, unit, expected) => {
    expect(addTerm(date, count, unit)).toBe(expected);
  });

  it('leaves out holidays and other days of rest', () => {
    const working = { holidays: ['2026-12-24', '2026-12-27'], restDays: [5, 6] };
    // Thursday is a holiday, Friday and Saturday are free, Sunday is a holiday.
    expect(addTerm('2026-12-23', 1, 'working-days', working)).toBe('2026-12-28');
  });

  it('refuses a week without a working day', () => {
    const working = { holidays: [], restDays: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => addTerm('2026-12-23', 1, 'working-days', working)).toThrow(RangeError);
  });

  it('refuses a day that does not exist', () => {
    for (const unit of TERM_UNITS) expect(() => addTerm('2026-02-30', 1, unit)).toThrow(RangeError);
  });

  it('counts working days as one by one, and five a week (F6)', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: 1, max: 60 }), (date, count) => {
        let day = date;
        for (let left = count; left > 0;) {
          day = addDays(day, 1);
          const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
          if (weekday !== 0 && weekday !== 6) left -= 1;
        }
        expect(addTerm(date, count, 'working-days')).toBe(day);
        expect(addTerm(day, 5, 'working-days')).toBe(addDays(day, 7));
      }),
    );
  });

  it('gives months the same day, or the last one of a shorter month (F6)', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = addTerm(date, count, 'months');
        const isLast = addDays(end, 1).endsWith('-01');
        expect(end.slice(8) === date.slice(8) || (isLast && end.slice(8) < date.slice(8))).toBe(
          true,
        );
        const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(months(end) - months(date)).toBe(count);
        expect(daysBetween(date, end)).toBeGreaterThanOrEqual(28 * count);
      }),
    );
  });
});
