import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBill } from '../../../src/adapters/demo/disputes/bill-decisions.js';
import { decideCalls } from '../../../src/adapters/demo/disputes/call-decisions.js';
import { capAmounts, roundedParts } from '../../../src/adapters/demo/disputes/decision.js';
import {
  compareMoney,
  isNegative,
  roundMoney,
  sumMoney,
  type CreditPart,
} from '../../../src/domain/index.js';
import { buildBill, buildCall, money } from '../../support/builders.js';

const decide = (
  reason: string,
  calls: Parameters<typeof decideCalls>[0]['calls'],
  more: Partial<Parameters<typeof decideCalls>[0]> = {},
) =>
  decideCalls({ reason, calls, hasTwin: () => false, answered: false, currency: 'USD', ...more });

const decisionsOf = (decision: ReturnType<typeof decideCalls>) =>
  decision.calls?.map((call) => [call.decision, call.creditedAmount?.amount]);

describe('decideCalls', () => {
  const premium = buildCall({ id: 'premium', type: 'premium', charge: money('4.97') });
  const local = buildCall({ id: 'local', type: 'local', charge: money('0.15') });
  const short = buildCall({ id: 'short', durationSeconds: 59, charge: money('0.35') });
  const long = buildCall({ id: 'long', durationSeconds: 61, charge: money('0.75') });
  const night = buildCall({ id: 'night', start: '2026-07-14T23:59:00-04:00' });
  const day = buildCall({ id: 'day', start: '2026-07-14T06:00:00-04:00' });

  it.each([
    [
      'fraudulent-call',
      [premium, local],
      [
        ['approved', '4.97'],
        ['denied', undefined],
      ],
    ],
    [
      'not-my-call',
      [night, day],
      [
        ['approved', '1.20'],
        ['denied', undefined],
      ],
    ],
    [
      'wrong-duration',
      [long, short],
      [
        ['approved', '0.375'],
        ['denied', undefined],
      ],
    ],
    [
      'wrong-rate',
      [long, local],
      [
        ['approved', '0.75'],
        ['denied', undefined],
      ],
    ],
    [
      'not-connected',
      [short, long],
      [
        ['approved', '0.35'],
        ['denied', undefined],
      ],
    ],
    [
      'duplicate-charge',
      [short, long],
      [
        ['denied', undefined],
        ['denied', undefined],
      ],
    ],
    [
      'other',
      [short, long],
      [
        ['denied', undefined],
        ['denied', undefined],
      ],
    ],
  ])('should decide %s call by call', (reason, calls, expected) => {
    expect(decisionsOf(decide(reason, calls))).toEqual(expected);
  });

  it('should be approved, partially approved or denied by what the calls got', () => {
    expect(decide('not-connected', [short]).decision).toBe('approved');
    expect(decide('not-connected', [short, long]).decision).toBe('partially-approved');
    expect(decide('not-connected', [long])).toMatchObject({ decision: 'denied', parts: [] });
    expect(decide('wrong-duration', [long]).decision).toBe('partially-approved');
  });

  it('should approve a call with a twin, and half of it where a question was answered', () => {
    expect(decide('duplicate-charge', [long], { hasTwin: () => true }).decision).toBe('approved');
    expect(decisionsOf(decide('other', [short], { answered: true }))).toEqual([
      ['approved', '0.175'],
    ]);
  });

  it('should never credit more than was asked for', () => {
    const decision = decide('not-connected', [short, { ...short, id: 'second' }], {
      requestedAmount: money('0.40'),
    });
    expect(decisionsOf(decision)).toEqual([
      ['approved', '0.35'],
      ['approved', '0.05'],
    ]);
    expect(decision.parts).toEqual([{ cycleId: 'cycle-1', amount: money('0.40') }]);
  });
});

describe('roundedParts', () => {
  const arbitraryAmount = fc.nat(10_000_000).map((units) => money((units / 10_000).toFixed(4)));
  const arbitraryParts = fc.array(
    fc.record({ cycleId: fc.constantFrom('a', 'b', 'c'), amount: arbitraryAmount }),
    { maxLength: 12 },
  );

  it('should add up to the rounded total, with nothing negative and nothing finer than cents', () => {
    fc.assert(
      fc.property(arbitraryParts, (exact) => {
        const parts = roundedParts(exact, 'USD');
        const sum = (list: readonly CreditPart[]) =>
          sumMoney(
            list.map(({ amount }) => amount),
            'USD',
          );
        expect(sum(parts)).toEqual(roundMoney(sum(exact)));
        for (const { amount } of parts) {
          expect(isNegative(amount)).toBe(false);
          expect(roundMoney(amount)).toEqual(amount);
        }
      }),
    );
  });

  it('should cap to the limit and not below what it allows', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAmount), arbitraryAmount, (amounts, limit) => {
        const capped = capAmounts(amounts, limit);
        const all = sumMoney(amounts, 'USD');
        const expected = compareMoney(all, limit) <= 0 ? all : limit;
        expect(compareMoney(sumMoney(capped, 'USD'), expected)).toBe(0);
      }),
    );
  });
});

describe('decideBill', () => {
  const decideOn = (
    reason: string,
    more: Partial<Parameters<typeof decideBill>[0]> = {},
  ): ReturnType<typeof decideBill> =>
    decideBill({
      reason,
      cycleId: 'cycle-1',
      bill: buildBill(),
      monthlyFee: money('39.00'),
      answered: false,
      ...more,
    });
  const partPaid = buildBill({ state: 'part-paid', amountRemaining: money('12.34') });

  it('should credit what remains of a partly paid bill, and nothing of any other', () => {
    expect(decideOn('payment-not-credited', { bill: partPaid })).toMatchObject({
      decision: 'approved',
      parts: [{ cycleId: 'cycle-1', amount: money('12.34') }],
    });
    for (const state of ['paid', 'unpaid', 'unknown'] as const) {
      const bill = buildBill({ state });
      expect(decideOn('payment-not-credited', { bill }).decision).toBe('denied');
    }
  });

  it('should take three days of the monthly fee for lost service', () => {
    expect(decideOn('service-lost')).toMatchObject({
      decision: 'partially-approved',
      parts: [{ amount: money('3.90') }],
    });
    expect(decideOn('service-lost', { monthlyFee: money('0.00') }).decision).toBe('denied');
  });

  it('should refuse a payment plan, and anything else without an answer', () => {
    expect(decideOn('payment-plan-declined').decision).toBe('denied');
    expect(decideOn('other').decision).toBe('denied');
    expect(decideOn('other', { answered: true })).toMatchObject({
      decision: 'partially-approved',
      parts: [{ amount: money('5.00') }],
    });
  });

  it('should never credit more than was asked for', () => {
    const requestedAmount = money('1.00');
    expect(decideOn('service-lost', { requestedAmount }).parts).toEqual([
      { cycleId: 'cycle-1', amount: money('1.00') },
    ]);
    expect(decideOn('service-lost', { requestedAmount: money('0') }).decision).toBe('denied');
  });
});
