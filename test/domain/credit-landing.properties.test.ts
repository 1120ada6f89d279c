import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILL_STATES, type BillingCycle } from '../../src/contract/index.js';
import { addDays, planCredit, type CreditPart, type CreditPlan } from '../../src/domain/index.js';
import { arbitraryDay } from '../support/arbitraries.js';
import { money } from '../support/builders.js';
import { modelOf, moneyIn, signedAmount, unsignedAmount } from './arbitrary-money.js';

/** Consecutive months; the last may be open, and anything may be missing or contradict the rest. */
const anyCycles: fc.Arbitrary<readonly BillingCycle[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...BILL_STATES),
      amountDue: moneyIn('USD', signedAmount),
      amountRemaining: fc.option(moneyIn('USD', signedAmount), { nil: undefined }),
      open: fc.boolean(),
      billExpected: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((months) =>
    months.map(({ open, billExpected, ...bill }, at) => {
      const start = addDays('2026-01-01', at * 30);
      const end = addDays(start, 30);
      return {
        id: `cycle-${at}`,
        start,
        end,
        ...(open
          ? { billExpected: billExpected === undefined ? undefined : addDays(end, billExpected) }
          : { bill: { id: `bill-${at}`, number: `B-${at}`, issued: end, ...bill } }),
      };
    }),
  );

const anyParts: fc.Arbitrary<readonly CreditPart[]> = fc.array(
  fc.record({
    cycleId: fc.integer({ min: 0, max: 5 }).map((at) => `cycle-${at}`),
    amount: moneyIn('USD', unsignedAmount),
  }),
  { maxLength: 8 },
);

const anyToday = fc.oneof(
  fc.integer({ min: -10, max: 200 }).map((days) => addDays('2026-01-01', days)),
  arbitraryDay,
);

function total(amounts: Iterable<{ amount: { amount: string; currency: string } }>): bigint {
  let sum = 0n;
  for (const { amount } of amounts) sum += modelOf(amount);
  return sum;
}

function forAnyPlans(
  check: (
    plans: readonly CreditPlan[],
    given: {
      readonly parts: readonly CreditPart[];
      readonly cycles: readonly BillingCycle[];
      readonly today: string;
    },
  ) => void,
): void {
  fc.assert(
    fc.property(anyParts, anyCycles, anyToday, (parts, cycles, today) => {
      check(planCredit(parts, cycles, today), { parts, cycles, today });
    }),
    { numRuns: 300 },
  );
}

describe('planCredit, for any bills', () => {
  it('should place exactly what was asked for', () => {
    forAnyPlans((plans, { parts }) => {
      for (const plan of plans) expect(total(plan.placements)).toBe(modelOf(plan.amount));
      expect(total(plans)).toBe(total(parts));
    });
  });

  it('should never split more onto the current bill than remains on it', () => {
    forAnyPlans((plans, { cycles }) => {
      const split = plans.filter(({ because }) => because === 'part-paid');
      const onCurrent = split
        .flatMap(({ placements }) => placements)
        .filter(({ bill, amount }) => bill === 'current' && modelOf(amount) > 0n);
      const [first] = onCurrent;
      if (first === undefined) return;
      const whole = plans.filter(({ because }) => because === 'unpaid');
      const current = cycles.find(({ bill }) => bill?.number === first.billNumber)?.bill;
      const remaining = current?.amountRemaining ?? current?.amountDue ?? money('0');
      const placed = total([...onCurrent, ...whole.flatMap(({ placements }) => placements)]);
      expect(placed).toBeLessThanOrEqual(modelOf(remaining));
    });
  });

  it('should promise nothing for a bill of unknown state', () => {
    forAnyPlans((plans) => {
      for (const { bill, because, placements } of plans) {
        if (bill?.state !== 'unknown') continue;
        expect(because).toBe('unknown');
        expect(placements.map((placement) => placement.bill)).toEqual(['unknown']);
      }
    });
  });

  it('should place on one current bill only, and on no next bill of the past', () => {
    forAnyPlans((plans, { today }) => {
      const placements = plans.flatMap((plan) => plan.placements);
      const currentNumbers = placements
        .filter(({ bill }) => bill === 'current')
        .map(({ billNumber }) => billNumber);
      expect(new Set(currentNumbers).size).toBeLessThanOrEqual(1);
      for (const { bill, billDate } of placements) {
        if (bill === 'next' && billDate !== undefined) expect(billDate >= today).toBe(true);
      }
    });
  });

  it('should make one plan for each cycle asked for, in order', () => {
    forAnyPlans((plans, { parts, cycles }) => {
      const wanted = new Set(parts.map(({ cycleId }) => cycleId));
      const known = cycles.map(({ id }) => id).filter((id) => wanted.has(id));
      const lost = [...wanted].filter((id) => !known.includes(id));
      expect(plans.map(({ cycleId }) => cycleId)).toEqual([...known, ...lost]);
    });
  });
});
