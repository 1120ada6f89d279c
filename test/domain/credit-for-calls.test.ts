import { describe, expect, it } from 'vitest';
import { creditForCalls } from '../../src/domain/index.js';
import { buildCall, buildDisputedCall, money } from '../support/builders.js';

describe('creditForCalls', () => {
  it('should add up the charges of each cycle, exactly', () => {
    const calls = [
      buildCall({ cycleId: 'july', charge: money('0.10') }),
      buildDisputedCall({ cycleId: 'august', charge: money('3') }),
      buildCall({ cycleId: 'july', charge: money('0.2025') }),
    ];
    expect(creditForCalls(calls)).toEqual([
      { cycleId: 'july', amount: money('0.3025') },
      { cycleId: 'august', amount: money('3.00') },
    ]);
  });

  it('should be empty without calls', () => {
    expect(creditForCalls([])).toEqual([]);
  });

  it('should refuse two currencies in one cycle, but not in two', () => {
    const dollars = buildCall({ cycleId: 'july', charge: money('1', 'USD') });
    const euros = buildCall({ cycleId: 'july', charge: money('1', 'EUR') });
    expect(() => creditForCalls([dollars, euros])).toThrow(RangeError);
    expect(creditForCalls([dollars, { ...euros, cycleId: 'august' }])).toHaveLength(2);
  });
});
