import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/contract/index.js';
import { addMoney, chargeBreakdownOf, normaliseMoney, zeroMoney } from '../../src/domain/index.js';
import { buildCall, money } from '../support/builders.js';
import { moneyIn, smallAmount } from './arbitrary-money.js';

/** Three minutes at 0.35 after a fee of 0.15. */
const EXPLAINED: Partial<Call> = {
  charge: money('1.20'),
  billedSeconds: 180,
  tariff: { setupFee: money('0.15'), ratePerMinute: money('0.35'), tax: money('0.20') },
};

describe('chargeBreakdownOf', () => {
  it('should explain a charge by its fee and its time', () => {
    expect(chargeBreakdownOf(buildCall(EXPLAINED))).toEqual({
      setupFee: money('0.15'),
      usage: { seconds: 180, ratePerMinute: money('0.35'), amount: money('1.05') },
      includedSeconds: 0,
    });
  });

  it('should not charge the seconds that the plan includes', () => {
    const call = buildCall({
      charge: money('0.35'),
      billedSeconds: 180,
      tariff: { ratePerMinute: money('0.35'), includedSeconds: 120 },
    });
    expect(chargeBreakdownOf(call)).toMatchObject({
      usage: { seconds: 60, amount: money('0.35') },
      includedSeconds: 120,
    });
  });

  it('should go by the duration when no billed duration is told', () => {
    const call = buildCall({
      charge: money('0.0833'),
      durationSeconds: 10,
      billedSeconds: undefined,
      tariff: { ratePerMinute: money('0.50') },
    });
    expect(chargeBreakdownOf(call)?.usage).toMatchObject({ seconds: 10, amount: money('0.0833') });
  });

  it('should show no usage when only the fee was charged', () => {
    const call = buildCall({
      charge: money('0.15'),
      billedSeconds: 60,
      tariff: { setupFee: money('0.15'), ratePerMinute: money('0.35'), includedSeconds: 60 },
    });
    expect(chargeBreakdownOf(call)).toMatchObject({ setupFee: money('0.15'), usage: undefined });
  });

  it.each<[string, Partial<Call>]>([
    ['there are no facts', { tariff: undefined }],
    ['no price is told', { tariff: { name: 'World', tax: money('0.20') } }],
    ['the facts do not add up', { ...EXPLAINED, charge: money('1.21') }],
    ['the currencies differ', { ...EXPLAINED, charge: money('1.20', 'EUR') }],
  ])('should explain nothing when %s', (_, facts) => {
    expect(chargeBreakdownOf(buildCall(facts))).toBeUndefined();
  });

  it('should only ever give parts that add up to the charge', () => {
    const prices = moneyIn('USD', smallAmount);
    const seconds = fc.constantFrom(0, 1, 30, 60, 61, 90, 180);
    fc.assert(
      fc.property(prices, prices, prices, seconds, seconds, (charge, fee, rate, billed, free) => {
        const tariff = { setupFee: fee, ratePerMinute: rate, includedSeconds: free };
        const breakdown = chargeBreakdownOf(buildCall({ charge, billedSeconds: billed, tariff }));
        if (!breakdown) return;
        const usage = breakdown.usage?.amount ?? zeroMoney('USD');
        expect(addMoney(breakdown.setupFee ?? zeroMoney('USD'), usage)).toEqual(
          normaliseMoney(charge),
        );
      }),
      { numRuns: 500 },
    );
  });
});
