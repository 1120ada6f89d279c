import { expect } from '@open-wc/testing';
import type { BillingCycle } from '../../../src/contract/index.js';
import { buildBill, buildCall, buildCalls, buildCycle, money } from '../../support/builders.js';
import { getByRole, shownText } from '../../support/by-role.js';
import { standOnDay } from '../../support/today.js';
import { creditPanel } from './credit-setup.js';

const OPEN = buildCycle({
  id: 'cycle-2',
  start: '2026-08-01',
  end: '2026-09-01',
  bill: undefined,
  billExpected: '2026-09-01',
});
const eligible = { eligibility: { eligible: true } } as const;

function billed(bill: Parameters<typeof buildBill>[0]): BillingCycle[] {
  return [buildCycle({ bill: buildBill(bill) }), OPEN];
}

async function sentences(
  cycles: readonly BillingCycle[],
  calls = [buildCall(eligible)],
  locale = 'en',
): Promise<string> {
  const { panel } = await creditPanel({ calls, cycles, locale });
  return shownText(getByRole(panel, 'region', /^(Where the credit goes|Où va le crédit)$/));
}

const PAID = { state: 'paid', amountRemaining: money('0') } as const;
const PART_PAID = { state: 'part-paid', amountRemaining: money('0.50') } as const;

describe('<redress-credit-request> where the credit goes', () => {
  standOnDay();

  it('should put it on the next bill when the bill is paid', async () => {
    expect(await sentences(billed(PAID))).to.equal(
      'Where the credit goes Your September 1, 2026 bill $1.20 If approved, a credit of $1.20 is applied to your September 1, 2026 bill, because your bill of August 1, 2026 is paid.',
    );
  });

  it('should promise no date for the next bill when it is not known', async () => {
    expect(await sentences([buildCycle({ bill: buildBill(PAID) })])).to.contain(
      'If approved, a credit of $1.20 is applied to your next bill, because',
    );
  });

  it('should put it on the current bill when that is not paid', async () => {
    expect(await sentences(billed({}))).to.contain(
      'If approved, a credit of $1.20 is applied to your current bill of August 1, 2026, because it is not paid yet.',
    );
  });

  it('should split it when the bill is partly paid', async () => {
    expect(await sentences(billed(PART_PAID))).to.contain(
      'If approved, a credit of $0.50 is applied to your current bill of August 1, 2026, which has that much left to pay, and the remaining $0.70 to your September 1, 2026 bill.',
    );
  });

  it('should not call a bill unpaid of which a part is paid', async () => {
    const text = await sentences(billed({ state: 'part-paid', amountRemaining: money('5') }));
    expect(text).to.contain(
      'If approved, a credit of $1.20 is applied to your current bill of August 1, 2026, because part of your bill of August 1, 2026 is still to be paid.',
    );
  });

  it('should not call a bill paid when its rest is taken up by another bill', async () => {
    const cycles = [
      buildCycle({
        id: 'june',
        start: '2026-06-01',
        end: '2026-07-01',
        bill: buildBill({ id: 'bill-0', issued: '2026-07-01', ...PART_PAID }),
      }),
      ...billed({ amountDue: money('1.20'), amountRemaining: money('1.20') }),
    ];
    const calls = [
      buildCall({ id: 'old', cycleId: 'june', charge: money('0.40'), ...eligible }),
      buildCall(eligible),
    ];
    const text = await sentences(cycles, calls);
    expect(text).to.contain(
      'If approved, a credit of $0.40 is applied to your September 1, 2026 bill, because your current bill will then have nothing left to pay.',
    );
    expect(text).not.to.contain('is paid.');
  });

  it('should promise nothing when the state of the bill is unknown', async () => {
    expect(await sentences(billed({ state: 'unknown', amountRemaining: undefined }))).to.contain(
      'Your provider has not told us whether the bill is paid, so we cannot say which bill it is applied to.',
    );
  });

  it('should promise nothing for a call whose bill is not known', async () => {
    const text = await sentences(billed({}), [buildCall({ cycleId: 'elsewhere', ...eligible })]);
    expect(text).to.contain('we cannot say which bill');
  });

  it('should say it for each of several bills', async () => {
    const cycles = [
      buildCycle({
        id: 'june',
        start: '2026-06-01',
        end: '2026-07-01',
        bill: buildBill({ id: 'bill-0', issued: '2026-07-01', ...PAID }),
      }),
      ...billed({}),
    ];
    const calls = buildCalls(2, (index) => ({
      cycleId: index === 0 ? 'june' : 'cycle-1',
      ...eligible,
    }));
    const text = await sentences(cycles, calls);
    expect(text).to.contain('because your bill of July 1, 2026 is paid.');
    expect(text).to.contain(
      'is applied to your current bill of August 1, 2026, because it is not paid yet.',
    );
  });

  it('should put calls that are not billed yet on the bill they will be on', async () => {
    const text = await sentences([OPEN], [buildCall({ cycleId: 'cycle-2', ...eligible })]);
    expect(text).to.contain(
      'If approved, a credit of $1.20 is applied to the bill for this period, which has not been issued yet.',
    );
  });

  it('should say the same in French', async () => {
    const call = [buildCall(eligible)];
    expect(await sentences(billed(PAID), call, 'fr')).to.contain(
      "S'il est accordé, un crédit de 1,20 $US figurera sur votre facture du 1er septembre 2026, car votre facture du 1er août 2026 est payée.",
    );
    expect(await sentences(billed(PART_PAID), call, 'fr')).to.contain(
      "S'il est accordé, un crédit de 0,50 $US sera déduit de votre facture actuelle du 1er août 2026, sur laquelle ce montant reste à payer, et le reste, soit 0,70 $US, figurera sur votre facture du 1er septembre 2026.",
    );
  });
});
