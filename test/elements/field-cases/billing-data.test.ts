/**
 * Billing data as it was met in the field, each with what the customer has to read. The files of
 * test/cases/contract hold the data; their names stand in the names of the tests.
 */
import { expect } from '@open-wc/testing';
import type { BillingAdapter, BillingCycle, Call, Line } from '../../../src/contract/index.js';
import { Drafts } from '../../../src/store/index.js';
import creditBalance from '../../cases/contract/30-credit-balance.json';
import otherCurrency from '../../cases/contract/31-call-in-another-currency.json';
import billInEuros from '../../cases/contract/32-bill-in-another-currency.json';
import lessThanACent from '../../cases/contract/33-less-than-a-cent.json';
import rowsAndTotal from '../../cases/contract/33b-rows-and-total.json';
import oneCreditRow from '../../cases/contract/35-one-credit-row.json';
import sameNumber from '../../cases/contract/36-same-number-twice.json';
import { buildCalls, buildCycle } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { mountPanel, rendered, type PanelTag } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';

interface Case {
  readonly account?: unknown;
  readonly lines?: unknown;
  readonly cycles?: unknown;
  readonly calls?: unknown;
}

const LINE = { id: 'l1', number: { raw: '+12125550118', kind: 'e164' } };

/** A provider that has what a file says, and the usual where it says nothing. */
function providerOf({ account, lines, cycles, calls }: Case): BillingAdapter {
  const usual = buildCycle();
  return stubAdapter({
    ...(account ? { account: async () => account as never } : {}),
    lines: async () => (lines ?? [LINE]) as readonly Line[],
    billingCycles: async () => (cycles ?? [{ ...usual, id: 'c1' }]) as readonly BillingCycle[],
    calls: async () => ({ items: (calls ?? []) as readonly Call[] }),
    disputes: async () => ({ items: [] }),
    now: () => Date.parse('2026-12-01T12:00:00Z'),
  });
}

async function shown<Tag extends PanelTag>(tag: Tag, data: Case) {
  const fixture = await mountPanel(tag, { adapter: providerOf(data) });
  return { ...fixture, text: () => shownText(fixture.panel) };
}

/** The credit request with every call of the file. */
async function creditOf(data: Case) {
  const panel = await shown('redress-credit-request', data);
  panel.store.selection.add((data.calls ?? []) as readonly Call[]);
  await rendered(panel.provider);
  return panel;
}

describe('30-credit-balance', () => {
  it('says of a bill in credit that nothing is to be paid, twice the same (R11)', async () => {
    const list = await shown('redress-call-activity', creditBalance);
    expect(list.text()).to.contain('In credit');
    expect(list.text()).not.to.contain('Not paid');
    const credit = await creditOf(creditBalance);
    expect(credit.text()).to.contain('because there is nothing to pay on your bill of');
    expect(credit.text()).not.to.contain('is paid');
  });
});

describe('31-call-in-another-currency', () => {
  it('names the currency as the cause, not the payment (R11)', async () => {
    const { text } = await creditOf(otherCurrency);
    expect(text()).to.contain('This amount is not in the currency of your bill');
    expect(text()).not.to.contain('whether the bill is paid');
  });
});

describe('32-bill-in-another-currency', () => {
  for (const [typed, problem] of [
    ['5.98', undefined],
    ['5,98 €', undefined],
    ['25', '€20.00'],
    ['$5.98', '€12.50'],
  ] as const) {
    it(`takes ${typed} in the currency of the bill (R11)`, async () => {
      const { provider, store, text } = await shown('redress-reason-form', billInEuros);
      const [cycle] = billInEuros.cycles as unknown as readonly BillingCycle[];
      store.use(Drafts).beginForBill(cycle as BillingCycle);
      store.use(Drafts).edit({ reason: 'service-lost', amountText: typed });
      await rendered(provider);
      expect(text()).to.contain('€12.50');
      getByRole(provider, 'button', 'Continue').click();
      await rendered(provider);
      if (problem === undefined) expect(text()).to.contain('€5.98');
      else expect(text()).to.contain(problem);
      const isChecked = store.snapshot.draft?.stage === 'check';
      expect(isChecked).to.equal(problem === undefined);
    });
  }
});

describe('33-less-than-a-cent', () => {
  it('never writes a charge as nothing, and offers no credit of nothing (R11)', async () => {
    const { provider, text } = await creditOf(lessThanACent);
    expect(text()).to.contain('$0.000125');
    expect(text()).to.contain('$0.004');
    expect(text()).to.contain('less than the smallest amount');
    expect(getByRole(provider, 'button', 'Continue')).to.have.property('disabled', true);
  });

  it('writes it so in the list (R11)', async () => {
    const { text } = await shown('redress-call-activity', lessThanACent);
    expect(text()).to.contain('$0.000125');
    expect(text()).not.to.contain('$0.00 ');
  });
});

describe('33b-rows-and-total', () => {
  it('shows every digit in the rows, so that they add up to the total (R11)', async () => {
    const { text } = await creditOf(rowsAndTotal);
    for (const row of ['$0.000125', '$1.234567', '$0.004999', '$2.50']) {
      expect(text()).to.contain(row);
    }
    expect(text()).to.contain('$3.74');
  });
});

describe('35-one-credit-row', () => {
  it('shows the month with its reversal, which cannot be disputed (R11)', async () => {
    const { provider, store, text } = await shown('redress-call-activity', oneCreditRow);
    expect(text()).to.contain('-$5.98');
    expect(text()).to.contain('$5.98');
    expect(text()).to.contain('Not charged');
    store.selection.add(oneCreditRow.calls as unknown as readonly Call[]);
    await rendered(provider);
    const [charged, reversed] = oneCreditRow.calls as unknown as readonly Call[];
    expect(store.eligibilityOf(charged as Call).eligible).to.equal(true);
    expect(store.eligibilityOf(reversed as Call)).to.deep.include({
      eligible: false,
      reason: 'not-charged',
    });
  });
});

describe('36-same-number-twice', () => {
  it('tells two lines of one number apart', async () => {
    const { provider } = await shown('redress-call-activity', sameNumber);
    const select = getByRole(provider, 'combobox', 'Phone number') as HTMLSelectElement;
    const names = [...select.options].map(({ text }) => text.trim());
    expect(names).to.deep.equal(['+12125550118 (1)', '+12125550118 (2)']);
  });
});

describe('a bill of 12,000 calls', () => {
  it('draws a hundred rows of the credit request at a time (P3)', async () => {
    const calls = buildCalls(12_000, (index) => ({
      id: `call-${index}`,
      lineId: 'l1',
      cycleId: 'c1',
      eligibility: { eligible: true },
    }));
    const { provider, text } = await creditOf({ calls });
    const rows = (): number => queryAllByRole(provider, 'listitem').length;
    expect(rows()).to.equal(100);
    expect(text()).to.contain('100 of 12,000 calls shown');
    getByRole(provider, 'button', 'Show more').click();
    await rendered(provider);
    expect(rows()).to.equal(200);
    expect(text()).to.contain('at most');
  });
});
