import { describe, expect, it } from 'vitest';
import type { Bill, BillingCycle } from '../../src/contract/index.js';
import { placementsOf, planCredit, type CreditPart } from '../../src/domain/index.js';
import { buildBill, buildCycle, money } from '../support/builders.js';

const TODAY = '2026-08-10';

function june(bill: Partial<Bill> = {}): BillingCycle {
  return buildCycle({
    id: 'june',
    start: '2026-06-01',
    end: '2026-07-01',
    bill: buildBill({ id: 'bill-june', number: 'B-June', issued: '2026-07-01', ...bill }),
  });
}

function july(bill: Partial<Bill> = {}): BillingCycle {
  return buildCycle({
    id: 'july',
    start: '2026-07-01',
    end: '2026-08-01',
    bill: buildBill({ id: 'bill-july', number: 'B-July', issued: '2026-08-01', ...bill }),
  });
}

const august = buildCycle({
  id: 'august',
  start: '2026-08-01',
  end: '2026-09-01',
  bill: undefined,
  billExpected: '2026-09-03',
});

const PAID = { state: 'paid', amountRemaining: money('0') } as const;
const UNPAID = { state: 'unpaid', amountRemaining: money('48.90') } as const;
const partPaid = (remaining: string): Partial<Bill> => ({
  state: 'part-paid',
  amountRemaining: money(remaining),
});

const part = (cycleId: string, amount: string): CreditPart => ({ cycleId, amount: money(amount) });
const onJuly = (amount: string) => ({
  bill: 'current',
  billDate: '2026-08-01',
  billNumber: 'B-July',
  amount: money(amount),
});
const onNext = (amount: string) => ({
  bill: 'next',
  billDate: '2026-09-03',
  amount: money(amount),
});

describe('planCredit', () => {
  describe('of a paid bill', () => {
    it('should place the credit on the next bill, with the day on which it is expected', () => {
      expect(planCredit([part('july', '4.32')], [july(PAID), august], TODAY)).toEqual([
        {
          cycleId: 'july',
          bill: july(PAID).bill,
          because: 'paid',
          amount: money('4.32'),
          placements: [onNext('4.32')],
        },
      ]);
    });

    it('says that nothing is due on a bill that is not paid and comes to nothing', () => {
      for (const state of ['unpaid', 'part-paid'] as const) {
        for (const remaining of ['-3.00', '0']) {
          const cycle = july({ state, amountRemaining: money(remaining) });
          const [plan] = planCredit([part('july', '1')], [cycle, august], TODAY);
          expect(plan).toMatchObject({ because: 'nothing-due', placements: [{ bill: 'next' }] });
        }
      }
    });

    it("should date the next bill with the cycle's end when nothing better is known", () => {
      const open = { ...august, billExpected: undefined };
      const [plan] = planCredit([part('july', '1')], [july(PAID), open], TODAY);
      expect(plan?.placements[0]?.billDate).toBe('2026-09-01');
    });

    it('should leave the day out when it is not known', () => {
      const [plan] = planCredit([part('july', '1')], [july(PAID)], TODAY);
      expect(plan?.placements).toEqual([{ bill: 'next', amount: money('1.00') }]);
    });

    it('should never promise a day that is over', () => {
      const [plan] = planCredit([part('july', '1')], [july(PAID), august], '2026-09-04');
      expect(plan?.placements).toEqual([{ bill: 'next', amount: money('1.00') }]);
    });

    it('should mean the first bill to come, not one after it', () => {
      const september = buildCycle({
        id: 'september',
        start: '2026-09-01',
        end: '2026-10-01',
        bill: undefined,
      });
      const [plan] = planCredit([part('july', '1')], [september, august, july(PAID)], TODAY);
      expect(plan?.placements).toEqual([onNext('1.00')]);
    });

    it('should place the credit for an older bill on the next one, too', () => {
      const cycles = [june(PAID), july(UNPAID), august];
      const [plan] = planCredit([part('june', '1')], cycles, TODAY);
      expect(plan).toMatchObject({ because: 'paid', placements: [onNext('1.00')] });
    });
  });

  describe('of an unpaid bill', () => {
    it('should place the credit on the current bill', () => {
      const [plan] = planCredit([part('july', '4.32')], [july(UNPAID), august], TODAY);
      expect(plan).toMatchObject({ because: 'unpaid', placements: [onJuly('4.32')] });
    });

    it('should take the most recently issued bill for the current one', () => {
      const cycles = [july(UNPAID), june(UNPAID), august];
      const [plan] = planCredit([part('june', '4.32')], cycles, TODAY);
      expect(plan).toMatchObject({
        because: 'unpaid',
        bill: { number: 'B-June' },
        placements: [onJuly('4.32')],
      });
    });

    it('should not take a bill of tomorrow for the current one', () => {
      const cycles = [june(UNPAID), july(UNPAID), august];
      const [plan] = planCredit([part('june', '1')], cycles, '2026-07-31');
      expect(plan?.placements).toMatchObject([{ bill: 'current', billNumber: 'B-June' }]);
    });

    it('should take the only bill for the current one when the clock is slow', () => {
      const [plan] = planCredit([part('july', '1')], [july(UNPAID), august], '2026-07-31');
      expect(plan?.placements).toEqual([onJuly('1.00')]);
    });

    it('should not need to know what remains', () => {
      const cycle = july({ state: 'unpaid', amountRemaining: undefined });
      const [plan] = planCredit([part('july', '1')], [cycle, august], TODAY);
      expect(plan).toMatchObject({ because: 'unpaid', placements: [onJuly('1.00')] });
    });
  });

  describe('of a partly paid bill', () => {
    it('should split what is more than remains', () => {
      const [plan] = planCredit([part('july', '4.32')], [july(partPaid('3.00')), august], TODAY);
      expect(plan).toMatchObject({
        because: 'part-paid',
        placements: [onJuly('3.00'), onNext('1.32')],
      });
    });

    it('should leave out the bill that gets nothing', () => {
      const [plan] = planCredit([part('july', '4.32')], [july(partPaid('4.32')), august], TODAY);
      expect(plan?.placements).toEqual([onJuly('4.32')]);
    });

    it('should share what remains on the current bill among all cycles', () => {
      const cycles = [june(partPaid('20.00')), july(partPaid('5.00')), august];
      const plans = planCredit([part('july', '4'), part('june', '3')], cycles, TODAY);
      expect(plans.map(({ placements }) => placements)).toEqual([
        [onJuly('3.00')],
        [onJuly('2.00'), onNext('2.00')],
      ]);
    });

    it('should count what lands on the current bill whole before splitting', () => {
      const cycles = [june(partPaid('1.00')), july(UNPAID), august];
      const plans = planCredit([part('june', '3'), part('july', '48')], cycles, TODAY);
      expect(plans.map(({ placements }) => placements)).toEqual([
        [onJuly('0.90'), onNext('2.10')],
        [onJuly('48.00')],
      ]);
    });

    it('should promise nothing when nobody tells what remains', () => {
      const cycle = july({ state: 'part-paid', amountRemaining: undefined });
      const [plan] = planCredit([part('july', '4.32')], [cycle, august], TODAY);
      expect(plan).toMatchObject({
        because: 'unknown',
        placements: [{ bill: 'unknown', amount: money('4.32') }],
      });
    });

    it('should promise nothing when nobody tells what remains on the current bill', () => {
      const cycles = [june(partPaid('1')), july({ state: 'unknown' }), august];
      const [plan] = planCredit([part('june', '4.32')], cycles, TODAY);
      expect(plan).toMatchObject({ because: 'unknown', placements: [{ bill: 'unknown' }] });
    });
  });

  describe('of a bill or cycle of which too little is known', () => {
    it('should promise nothing when the state is unknown', () => {
      const cycle = july({ state: 'unknown', amountRemaining: money('0') });
      const [plan] = planCredit([part('july', '1')], [cycle, august], TODAY);
      expect(plan).toMatchObject({
        because: 'unknown',
        placements: [{ bill: 'unknown', amount: money('1.00') }],
      });
    });

    it('should promise nothing for a cycle it does not know, and put it last', () => {
      const parts = [part('lost', '1'), part('july', '2')];
      const plans = planCredit(parts, [july(PAID), august], TODAY);
      expect(plans.map(({ cycleId, because }) => [cycleId, because])).toEqual([
        ['july', 'paid'],
        ['lost', 'unknown'],
      ]);
      expect(plans[1]?.bill).toBeUndefined();
    });

    it('promises no bill for a credit in another currency, and says why', () => {
      const euros = { cycleId: 'july', amount: money('1', 'EUR') };
      for (const state of [UNPAID, partPaid('9')]) {
        const [plan] = planCredit([euros], [july(state), august], TODAY);
        expect(plan?.because).toBe('other-currency');
        expect(plan?.placements).toEqual([{ bill: 'unknown', amount: money('1.00', 'EUR') }]);
      }
    });

    it('should survive a bill that contradicts itself about its currency', () => {
      const cycle = july({ state: 'unpaid', amountRemaining: money('9', 'EUR') });
      const [plan] = planCredit([part('july', '1')], [cycle, august], TODAY);
      expect(plan?.placements).toEqual([onJuly('1.00')]);
    });
  });

  it('should place the credit for usage that is not billed yet on the bill to come', () => {
    const [plan] = planCredit([part('august', '1')], [july(UNPAID), august], TODAY);
    expect(plan).toMatchObject({ because: 'not-billed', placements: [onNext('1.00')] });
  });

  it('should make one plan per cycle, in the order in which the cycles begin', () => {
    const cycles = [august, july(PAID), june(PAID)];
    const parts = [part('july', '1'), part('august', '1'), part('june', '1'), part('july', '2')];
    expect(
      planCredit(parts, cycles, TODAY).map(({ cycleId, amount }) => [cycleId, amount]),
    ).toEqual([
      ['june', money('1.00')],
      ['july', money('3.00')],
      ['august', money('1.00')],
    ]);
  });

  it('should keep one place for a credit of nothing', () => {
    const [plan] = planCredit([part('july', '0')], [july(partPaid('5')), august], TODAY);
    expect(plan?.placements).toEqual([onJuly('0.00')]);
  });

  it('should refuse a negative amount', () => {
    expect(() => planCredit([part('july', '-1')], [july(PAID)], TODAY)).toThrow(RangeError);
  });
});

describe('placementsOf', () => {
  it('names each bill once, with all that lands on it', () => {
    const cycles = [august, july(partPaid('5')), june(PAID)];
    const parts = [part('june', '1'), part('july', '6')];
    const plans = planCredit(parts, cycles, TODAY);
    expect(plans.flatMap(({ placements }) => placements)).toHaveLength(3);
    expect(placementsOf(plans)).toEqual([onNext('2.00'), onJuly('5.00')]);
  });

  it('adds up no two currencies', () => {
    const inEuro = planCredit([{ cycleId: 'x', amount: money('1', 'EUR') }], [], TODAY);
    const inDollar = planCredit([{ cycleId: 'y', amount: money('2') }], [], TODAY);
    expect(placementsOf([...inEuro, ...inDollar])).toHaveLength(2);
  });
});
