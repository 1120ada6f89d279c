import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUSINESS_TARIFF,
  CHARITY_DONATION,
  householdTariff,
} from '../../../src/adapters/demo/tariff/demo-tariffs.js';
import { createLineRating } from '../../../src/adapters/demo/billing/rate-line.js';
import {
  billedSecondsOf,
  rateCall,
  type RatedCharge,
  type UnratedCall,
} from '../../../src/adapters/demo/tariff/rate-call.js';
import {
  CALL_TYPES,
  MAX_CALL_SECONDS,
  tariffSchema,
  type Call,
} from '../../../src/contract/index.js';
import { addMoney, isNegative, prorateMoney, zeroMoney } from '../../../src/domain/index.js';
import { Customer } from './demo-fixture.js';

const HOUSEHOLD_TARIFF = householdTariff('USD');

/** Works the charge out from nothing but the facts that come with it. */
function chargeFromFacts(rated: Pick<Call, 'billedSeconds' | 'tariff' | 'charge'>) {
  const { setupFee, ratePerMinute, includedSeconds = 0 } = rated.tariff ?? {};
  const seconds = (rated.billedSeconds ?? 0) - includedSeconds;
  const zero = zeroMoney(rated.charge.currency);
  const forTime = ratePerMinute ? prorateMoney(ratePerMinute, BigInt(seconds), 60n, 4) : zero;
  return addMoney(setupFee ?? zero, forTime);
}

function call(overrides: Partial<UnratedCall> = {}): UnratedCall {
  return { type: 'local', direction: 'out', durationSeconds: 61, ...overrides };
}

const arbitraryCall: fc.Arbitrary<UnratedCall> = fc.record({
  type: fc.constantFrom(...CALL_TYPES),
  direction: fc.constantFrom('in' as const, 'out' as const),
  durationSeconds: fc.oneof(fc.nat(7_200), fc.nat(MAX_CALL_SECONDS)),
  destination: fc.option(
    fc.constantFrom('France', 'Jamaica', 'Sweden', CHARITY_DONATION, '__proto__'),
    { nil: undefined },
  ),
});
const arbitraryPlan = fc.constantFrom(HOUSEHOLD_TARIFF, BUSINESS_TARIFF, householdTariff('KWD'));

describe('rateCall', () => {
  it('should give a charge that its tariff facts explain, never negative', () => {
    fc.assert(
      fc.property(arbitraryCall, arbitraryPlan, fc.nat(50_000), (unrated, plan, used) => {
        const rated = rateCall(unrated, plan, used);
        expect(chargeFromFacts(rated)).toEqual(rated.charge);
        expect(isNegative(rated.charge)).toBe(false);
        tariffSchema.parse(rated.tariff);
      }),
    );
  });

  it('should bill at least the duration, and less than one step more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_CALL_SECONDS }),
        fc.constantFrom({ first: 60, next: 60 }, { first: 30, next: 6 }, { first: 1, next: 1 }),
        (seconds, increment) => {
          const billed = billedSecondsOf(seconds, increment);
          expect(billed).toBeGreaterThanOrEqual(Math.max(seconds, increment.first));
          expect(billed - seconds).toBeLessThan(Math.max(increment.first, increment.next));
        },
      ),
    );
  });

  it.each([
    [1, 60, 30, 1],
    [30, 60, 30, 30],
    [31, 60, 36, 31],
    [60, 60, 60, 60],
    [61, 120, 66, 61],
    [0, 0, 0, 0],
  ])('should bill %i seconds as %i by 60/60, %i by 30/6, %i by 1/1', (seconds, ...expected) => {
    const increments = [
      { first: 60, next: 60 },
      { first: 30, next: 6 },
      { first: 1, next: 1 },
    ];
    expect(increments.map((increment) => billedSecondsOf(seconds, increment))).toEqual(expected);
  });

  it('should take a call from the allowance as long as there is some', () => {
    const rated = rateCall(call({ durationSeconds: 61 }), HOUSEHOLD_TARIFF, 0);
    expect(rated).toMatchObject({
      charge: { amount: '0.00', currency: 'USD' },
      billedSeconds: 120,
      includedInPlan: true,
      tariff: { includedSeconds: 120 },
    });
  });

  it('should charge only what is left of a call that straddles the end of the allowance', () => {
    const used = HOUSEHOLD_TARIFF.allowanceSeconds - 90;
    const rated = rateCall(call({ durationSeconds: 290 }), HOUSEHOLD_TARIFF, used);
    // 300 seconds billed, 90 included: 3.5 minutes at 0.05.
    expect(rated).toMatchObject({
      charge: { amount: '0.175', currency: 'USD' },
      billedSeconds: 300,
      includedInPlan: false,
      tariff: { includedSeconds: 90, ratePerMinute: { amount: '0.05', currency: 'USD' } },
    });
  });

  it('should charge the whole call when the allowance is used up', () => {
    const rated = rateCall(call(), HOUSEHOLD_TARIFF, HOUSEHOLD_TARIFF.allowanceSeconds);
    expect(rated.charge.amount).toBe('0.10');
    expect(rated.tariff.includedSeconds).toBeUndefined();
  });

  it('should never use more of the allowance than there is, nor leave any unused', () => {
    const domestic = fc.record({
      type: fc.constantFrom('local' as const, 'national' as const, 'mobile' as const),
      direction: fc.constant('out' as const),
      durationSeconds: fc.integer({ min: 1, max: 3_000 }),
    });
    fc.assert(
      fc.property(fc.array(domestic, { minLength: 1, maxLength: 30 }), (calls) => {
        const rate = createLineRating(HOUSEHOLD_TARIFF);
        const rated = calls.map((item) => rate(item) as RatedCharge);
        const included = rated.map(({ tariff }) => tariff.includedSeconds ?? 0);
        const used = included.reduce((sum, seconds) => sum + seconds, 0);
        const billed = rated.reduce((sum, { billedSeconds }) => sum + billedSeconds, 0);
        expect(used).toBe(Math.min(billed, HOUSEHOLD_TARIFF.allowanceSeconds));
        const straddling = rated.filter(
          ({ billedSeconds }, index) => included[index] !== 0 && included[index] !== billedSeconds,
        );
        expect(straddling.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('should take the setup fee once, and nothing by time where there is no rate', () => {
    const premium = rateCall(call({ type: 'premium' }), HOUSEHOLD_TARIFF, 0);
    expect(premium.charge.amount).toBe('4.97');
    const donation = call({ type: 'other', destination: CHARITY_DONATION, durationSeconds: 9_000 });
    expect(rateCall(donation, HOUSEHOLD_TARIFF, 0).charge.amount).toBe('5.00');
  });

  it('should contain the tax in the charge', () => {
    const rated = rateCall(call({ type: 'premium' }), BUSINESS_TARIFF, 0);
    expect(rated.charge.amount).toBe('2.20');
    // 20 % of the net price is a sixth of the gross price.
    expect(rated.tariff.tax?.amount).toBe('0.3667');
  });

  it('should charge nothing for incoming, unanswered and toll-free calls', () => {
    for (const free of [
      call({ direction: 'in', type: 'premium' }),
      call({ durationSeconds: 0, type: 'international' }),
      call({ type: 'toll-free' }),
    ]) {
      const rated = rateCall(free, HOUSEHOLD_TARIFF, 0);
      expect(rated.charge.amount).toBe('0.00');
      expect(rated.includedInPlan).toBe(false);
    }
  });
});

describe.each(['household', 'business'] as const)('charges of the %s', (id) => {
  it('should be explained by their tariff facts, every one', async () => {
    const calls = await new Customer(id).allCalls();
    for (const item of calls) expect(chargeFromFacts(item)).toEqual(item.charge);
  });

  it('should have a call that straddles the end of the allowance', async () => {
    const calls = await new Customer(id).allCalls();
    const straddling = calls.filter(
      ({ tariff, billedSeconds, includedInPlan }) =>
        !includedInPlan && (tariff?.includedSeconds ?? 0) > 0 && (billedSeconds ?? 0) > 0,
    );
    expect(straddling.length).toBeGreaterThan(0);
  });
});
