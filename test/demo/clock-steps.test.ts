import { describe, expect, it } from 'vitest';
import { daysAhead, daysToNextMonth } from '../../demo/session/clock-steps.js';

describe('daysToNextMonth', () => {
  it.each([
    [new Date(2026, 10, 23, 15), 30],
    [new Date(2026, 11, 5), 31],
    [new Date(2027, 0, 31), 28],
    [new Date(2028, 0, 31, 23, 59), 29],
    [new Date(2026, 2, 31), 30],
  ])('should reach the same day of the next month, or its last one: %s', (from, days) => {
    expect(daysToNextMonth(from)).toBe(days);
  });
});

describe('daysAhead', () => {
  const real = new Date('2026-11-23T10:00:00Z');

  it('should count whole days', () => {
    expect(daysAhead(new Date('2026-12-07T10:00:00.020Z'), real)).toBe(14);
  });

  it('should not be negative', () => {
    expect(daysAhead(new Date('2026-11-20T10:00:00Z'), real)).toBe(0);
  });
});
