import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../src/domain/index.js';
import { buildCall, buildCalls, money } from '../support/builders.js';

describe('totalsOf', () => {
  it('should count calls, seconds and money, each currency apart', () => {
    const calls = [
      buildCall({ durationSeconds: 61, billedSeconds: 120, charge: money('0.1') }),
      buildCall({ durationSeconds: 9, charge: money('0.2') }),
      buildCall({ durationSeconds: 0, charge: money('3', 'EUR') }),
    ];
    expect(totalsOf(calls)).toEqual({
      count: 3,
      seconds: 70,
      charges: [money('3.00', 'EUR'), money('0.30')],
    });
  });

  it('should be nothing for no calls', () => {
    expect(totalsOf([])).toEqual({ count: 0, seconds: 0, charges: [] });
  });

  it('should be exact for 100,000 calls (P2)', () => {
    const calls = buildCalls(100_000, () => ({ charge: money('0.10') }));
    expect(totalsOf(calls).charges).toEqual([money('10000.00')]);
  });

  it('should never make a total of what is no amount (R11)', () => {
    expect(() => totalsOf([buildCall({ charge: money('1e400') })])).toThrow(RangeError);
  });
});
