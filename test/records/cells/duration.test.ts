import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CALL_SECONDS } from '../../../src/contract/call.js';
import { parseDuration } from '../../../src/records/cells/duration.js';

describe('parseDuration', () => {
  it.each([
    ['211', 'seconds', 211],
    ['0', 'seconds', 0],
    ['-0', 'seconds', 0],
    ['12.5', 'seconds', 13],
    ['12,4', 'seconds', 12],
    ['3.5', 'minutes', 210],
    ['0,1', 'minutes', 6],
    ['5:20', 'seconds', 320],
    ['5:20', 'minutes', 320],
    ['90:00', 'seconds', 5400],
    ['1:05:20', 'seconds', 3920],
    ['00:00:09.4', 'seconds', 9],
    ['1h 3min 31s', 'seconds', 3811],
    ['2 min', 'seconds', 120],
    ['45 Sek.', 'seconds', 45],
    ['PT3M31S', 'seconds', 211],
    ['١٢', 'seconds', 12],
  ] as const)('reads "%s" in %s as %i seconds', (text, unit, seconds) => {
    expect(parseDuration(text, unit)).toBe(seconds);
  });

  it.each([
    ['', 'bad-duration'],
    ['long', 'bad-duration'],
    ['1:75', 'bad-duration'],
    ['1:75:00', 'bad-duration'],
    ['1e3', 'bad-duration'],
    ['PT', 'bad-duration'],
    ['1.2.3', 'bad-duration'],
    ['-5', 'negative-duration'],
    ['-0:01', 'negative-duration'],
    [String(MAX_CALL_SECONDS + 1), 'duration-too-long'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(parseDuration(text, 'seconds')).toBe(reason);
  });

  it('reads every duration in each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_CALL_SECONDS }), (seconds) => {
        const [hours, minutes, rest] = [
          Math.floor(seconds / 3600),
          Math.floor(seconds / 60) % 60,
          seconds % 60,
        ];
        const clock = `${hours}:${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
        expect(parseDuration(String(seconds), 'seconds')).toBe(seconds);
        expect(parseDuration(clock, 'minutes')).toBe(seconds);
        expect(parseDuration(`${hours}h ${minutes}m ${rest}s`, 'seconds')).toBe(seconds);
      }),
    );
  });
});
