import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/contract/index.js';
import { sumByCurrency } from '../../src/domain/index.js';
import { creditTotals } from '../../src/domain/index.js';
import { creditPlanOf, creditRequestOf } from '../../src/store/index.js';
import { buildBill, buildCall, buildCycle, money } from '../support/builders.js';
import { signedInStore } from './support/store-setup.js';

const cycles = [
  buildCycle(),
  buildCycle({
    id: 'cycle-0',
    start: '2026-06-01',
    end: '2026-07-01',
    bill: buildBill({ id: 'bill-0', number: 'B-2026-07', issued: '2026-07-01', state: 'paid' }),
  }),
];

const arbitraryCalls: fc.Arbitrary<readonly Call[]> = fc
  .array(
    fc.record({
      cycleId: fc.constantFrom('cycle-1', 'cycle-0', 'cycle-unknown'),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
      amount: fc.stringMatching(/^\d{1,3}(\.\d{1,4})?$/),
      day: fc.integer({ min: 10, max: 28 }),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ cycleId, currency, amount, day }, index) =>
      buildCall({
        id: `call-${index}`,
        cycleId,
        charge: money(amount, currency),
        start: `2026-07-${day}T10:00:00Z`,
      }),
    ),
  );

describe('creditRequestOf', () => {
  it('splits the selection into eligible calls, earliest first, and rejected ones', async () => {
    const { store } = await signedInStore({}, (s) => s.always('billingCycles', () => cycles));
    const late = buildCall({ id: 'late', start: '2026-07-20T10:00:00Z' });
    const early = buildCall({ id: 'early', start: '2026-07-02T10:00:00Z' });
    const free = buildCall({ id: 'free', charge: money('0.00') });
    const included = buildCall({ id: 'included', includedInPlan: true });
    store.selection.add([late, free, early, included]);
    const request = creditRequestOf(store.snapshot.selection, store.eligibilityOf);
    expect(request.eligible).toEqual([early, late]);
    expect(request.refused.map(({ call, eligibility }) => [call.id, eligibility.reason])).toEqual([
      ['free', 'not-charged'],
      ['included', 'included-in-plan'],
    ]);
    expect(request.totals).toEqual([money('2.40')]);
  });

  it('puts every selected call on exactly one side', () => {
    fc.assert(
      fc.property(arbitraryCalls, fc.func(fc.boolean()), (calls, isEligible) => {
        const { eligible, refused, totals } = creditRequestOf(calls, (call) =>
          isEligible(call.id) ? { eligible: true } : { eligible: false, reason: 'not-eligible' },
        );
        const sides = [...eligible, ...refused.map(({ call }) => call)].map(({ id }) => id);
        expect(sides.toSorted()).toEqual(calls.map(({ id }) => id).toSorted());
        expect(totals).toEqual(creditTotals(eligible));
      }),
    );
  });

  it('is empty for an empty selection', () => {
    expect(creditRequestOf([], () => ({ eligible: true }))).toEqual({
      eligible: [],
      refused: [],
      totals: [],
    });
  });
});

describe('creditTotals', () => {
  it('rounds once per bill and never per call', () => {
    const calls = ['0.0049', '0.0049', '0.0049'].map((amount, index) =>
      buildCall({ id: String(index), charge: money(amount) }),
    );
    expect(creditTotals(calls)).toEqual([money('0.01')]);
  });

  it('never adds across currencies', () => {
    const calls = [buildCall(), buildCall({ id: 'call-2', charge: money('2', 'EUR') })];
    expect(creditTotals(calls)).toEqual([money('2.00', 'EUR'), money('1.20')]);
  });
});

describe('creditPlanOf', () => {
  it('returns per bill where the credit lands', () => {
    const calls = [buildCall(), buildCall({ id: 'call-2', cycleId: 'cycle-0' })];
    expect(
      creditPlanOf(calls, cycles, '2026-08-11').map(({ cycleId, because, amount }) => [
        cycleId,
        because,
        amount,
      ]),
    ).toEqual([
      ['cycle-0', 'paid', money('1.20')],
      ['cycle-1', 'unpaid', money('1.20')],
    ]);
  });

  it('has parts and placements that add up to the totals per currency', () => {
    fc.assert(
      fc.property(arbitraryCalls, (calls) => {
        const plans = creditPlanOf(calls, cycles, '2026-08-11');
        const totals = creditTotals(calls);
        expect(sumByCurrency(plans.map(({ amount }) => amount))).toEqual(totals);
        expect(
          sumByCurrency(plans.flatMap(({ placements }) => placements.map(({ amount }) => amount))),
        ).toEqual(totals);
        const currencies = new Set(calls.map(({ charge }) => charge.currency));
        expect(totals.map(({ currency }) => currency)).toEqual([...currencies].toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
