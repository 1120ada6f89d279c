import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startTimeMs } from '../../../src/domain/findings/start-time.js';
import { arbitraryInstant } from '../../support/arbitraries.js';

describe('startTimeMs', () => {
  it('reads every instant as Date.parse does', () => {
    fc.assert(
      fc.property(arbitraryInstant, (instant) => {
        expect(startTimeMs(instant)).toBe(Date.parse(instant));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '0000-01-01T00:00:00Z',
    '1968-02-29T23:59:59Z',
    '2000-02-29T12:00:00-11:30',
    '2100-03-01T00:00:00+05:45',
    '9999-12-31T23:59:59+00:00',
    '2026-08-03T18:04:11.120Z',
    '2026-08-03T18:04:11.007Z',
    '2026-08-03T18:04:11.123456+02:00',
    '2026-08-03T18:04:11.12345Z',
  ])('reads %s', (instant) => {
    expect(startTimeMs(instant)).toBe(Date.parse(instant));
  });

  it('refuses what is no point in time', () => {
    expect(() => startTimeMs('yesterday')).toThrow(RangeError);
  });
});
