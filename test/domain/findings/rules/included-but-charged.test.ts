import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { buildTariff, money } from '../../../support/builders.js';
import { callAt, CONTEXT } from '../call-at.js';

describe('included-but-charged', () => {
  it('finds a charge for what the plan includes', () => {
    const tariff = buildTariff({ includedSeconds: 180 });
    const call = callAt('14T09:12:30', { includedInPlan: true, tariff });
    expect(findingsOf([call], CONTEXT, 'included-but-charged')).toEqual([
      {
        rule: 'included-but-charged',
        strength: 'certain',
        calls: [{ call, amount: money('1.20') }],
        beside: [],
        reason: 'wrong-rate',
        facts: { includedSeconds: 180 },
      },
    ]);
  });

  it('leaves included calls without a charge, and charges for calls that are not', () => {
    const calls = [
      callAt('14T09:12:30', { includedInPlan: true, charge: money('0.00') }),
      callAt('14T10:12:30', { includedInPlan: true, charge: money('-1.20') }),
      callAt('14T11:12:30'),
    ];
    expect(findingsOf(calls, CONTEXT, 'included-but-charged')).toEqual([]);
  });
});
