/** How good the rules are, on bills whose faults are known; `npm run bench -- findings` prints more. */
import { describe, expect, it } from 'vitest';
import { FINDING_RULES } from '../../../src/domain/findings/index.js';
import { makeFaultyBill, scoreOf, type FaultyBill } from '../../support/made-bills/measure.js';

const BILLS = 50;

function* bills(): Generator<FaultyBill> {
  for (let seed = 1_001; seed <= 1_000 + BILLS; seed += 1) {
    yield makeFaultyBill({ seed, lines: 14, callsPerLine: 90 });
  }
}

describe('the rules, on made bills', () => {
  const score = scoreOf(bills());

  it.each(score.rules)('find at least 95 % of the faults: $rule (F1)', ({ faults, found }) => {
    expect(faults).toBeGreaterThan(5);
    expect(found / faults).toBeGreaterThanOrEqual(0.95);
  });

  it('flag at most 0.5 % of the charged calls without a fault (F1)', () => {
    expect(score.rules).toHaveLength(FINDING_RULES.length);
    expect(score.chargedCleanCalls).toBeGreaterThan(10_000);
    expect(score.wronglyFlagged / score.chargedCleanCalls).toBeLessThanOrEqual(0.005);
  });
});
