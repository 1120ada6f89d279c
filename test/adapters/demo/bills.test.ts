import { describe, expect, it } from 'vitest';
import {
  BUSINESS_TARIFF,
  householdTariff,
} from '../../../src/adapters/demo/tariff/demo-tariffs.js';
import type { Call } from '../../../src/contract/index.js';
import {
  addMoney,
  roundMoney,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from '../../../src/domain/index.js';
import { Customer } from './demo-fixture.js';

const FEES = { household: householdTariff('USD').monthlyFee, business: BUSINESS_TARIFF.monthlyFee };

describe.each(['household', 'business'] as const)('bills of the %s', (id) => {
  it('should be the monthly fee and the usage, less the credits that landed on them', async () => {
    const customer = new Customer(id);
    const calls = await customer.allCalls();
    const disputes = await customer.disputes();
    const fee = FEES[id];
    const usageOf = (cycleId: string) =>
      sumMoney(
        calls.filter((call: Call) => call.cycleId === cycleId).map(({ charge }) => charge),
        fee.currency,
      );
    for (const { id: cycleId, bill } of await customer.cycles()) {
      if (bill === undefined) continue;
      const credits = disputes
        .flatMap(({ outcome }) => outcome?.placements ?? [])
        .filter(({ billNumber }) => billNumber === bill.number)
        .map(({ amount }) => amount);
      const gross = roundMoney(addMoney(fee, usageOf(cycleId)));
      expect(bill.amountDue).toEqual(subtractMoney(gross, sumMoney(credits, fee.currency)));
    }
  });

  it('should leave nothing of paid bills, all of unpaid ones, half of part-paid ones', async () => {
    for (const { bill } of await new Customer(id).cycles()) {
      if (bill === undefined) continue;
      const { amountDue, amountRemaining, state } = bill;
      const none = zeroMoney(amountDue.currency);
      if (state === 'paid') expect(amountRemaining).toEqual(none);
      if (state === 'unpaid') expect(amountRemaining).toEqual(amountDue);
      if (state === 'unknown') expect(amountRemaining).toBeUndefined();
      if (state === 'part-paid') {
        const doubled = addMoney(amountRemaining ?? none, amountRemaining ?? none);
        const cents = Number(subtractMoney(doubled, amountDue).amount);
        expect(Math.abs(cents)).toBeLessThanOrEqual(0.01);
      }
    }
  });

  it('should be issued as the clock moves on, and the open cycle with them', async () => {
    const customer = new Customer(id);
    const before = await customer.cycles();
    customer.provider.clock.advance({ days: 62 });
    const after = await customer.cycles();
    expect(after.length).toBeGreaterThanOrEqual(before.length + 2);
    const opened = after.at(before.length - 1);
    expect(opened?.id).toBe(before.at(-1)?.id);
    expect(opened?.bill?.state).toBe('unpaid');
    expect(await customer.calls(after.at(-2)?.id ?? '')).not.toEqual([]);
  });
});

describe('the open cycle', () => {
  it('should hold the calls until now, and more of them later', async () => {
    const customer = new Customer('business');
    const open = (await customer.cycles()).at(-1)?.id ?? '';
    const today = await customer.calls(open, 'business-reception');
    for (const { start } of today) {
      expect(Date.parse(start)).toBeLessThanOrEqual(customer.provider.clock.now().getTime());
    }
    customer.provider.clock.advance({ days: 5 });
    const later = await customer.calls(open, 'business-reception');
    expect(later.slice(0, today.length)).toEqual(today);
    expect(later.length).toBeGreaterThan(today.length);
  });
});
