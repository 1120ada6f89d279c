import { expect } from '@open-wc/testing';
import type { Bill } from '../../../src/contract/index.js';
import type { RedressDisputeBillEvent } from '../../../src/events/index.js';
import { buildBill, buildCycle, buildLine, money } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { expectAccessible } from '../../support/accessible.js';
import { mountPanel, settled } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { activityAdapter, choose, mixedCalls, plainAdapter, rowsOf } from './activity-setup.js';

const withBill = (bill: Bill | undefined) =>
  mountPanel('redress-call-activity', {
    adapter: plainAdapter(mixedCalls, { billingCycles: async () => [buildCycle({ bill })] }),
  });

describe('<redress-call-activity> number and cycle', () => {
  it('should be told, not asked, when there is no choice', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(mixedCalls),
    });
    expect(queryAllByRole(panel, 'combobox')).to.have.length(0);
    expect(shownText(panel))
      .to.contain('Phone number +1 202-555-0100')
      .and.to.match(/Billing cycle Jul\w* 1 – 31, 2026 · Not paid/);
  });

  it('should be asked each only when there is a choice', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(mixedCalls, {
        lines: async () => [buildLine(), buildLine({ id: 'line-2' })],
      }),
    });
    expect(queryAllByRole(panel, 'combobox').map((list) => list.id)).to.deep.equal(['line']);
  });

  it('should be the first number and the newest cycle with a bill to begin with', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: activityAdapter(mixedCalls),
    });
    const number = getByRole(panel, 'combobox', 'Phone number') as HTMLSelectElement;
    const cycle = getByRole(panel, 'combobox', 'Billing cycle') as HTMLSelectElement;
    expect([...number.options].map(({ text }) => text.trim().replace(/\s+/g, ' '))).to.deep.equal([
      'Front desk · +1 202-555-0100',
      'Workshop · +1 202-555-0101',
    ]);
    expect(number.value).to.equal('line-1');
    expect(cycle.value).to.equal('cycle-1');
    expect([...cycle.options].map(({ text }) => text.trim().split(' · ')[1])).to.deep.equal([
      'Not billed yet',
      'Not paid',
      'Paid',
    ]);
  });

  it('should bring the calls of what is chosen', async () => {
    const mounted = await mountPanel('redress-call-activity', {
      adapter: activityAdapter(mixedCalls),
    });
    const { panel, store } = mounted;
    choose(getByRole(panel, 'combobox', 'Phone number'), 'line-2');
    await settled(mounted);
    expect(store.snapshot.activity.calls.held?.map(({ id }) => id)).to.deep.equal([
      'line-2 cycle-1',
    ]);
    choose(getByRole(panel, 'combobox', 'Billing cycle'), 'cycle-0');
    await settled(mounted);
    expect(store.snapshot.activity.calls.held?.map(({ id }) => id)).to.deep.equal([
      'line-2 cycle-0',
    ]);
    expect(shownText(panel)).to.contain('Bill B-2026-07');
  });

  it('should show only the end of the account number, and where to find it', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(mixedCalls),
    });
    expect(shownText(panel))
      .to.contain('•••• 0199')
      .and.to.contain('Your account number is at the top right of your bill.')
      .and.not.to.contain('8005550199');
  });

  it('shows the account number in full on request', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(mixedCalls),
    });
    const shown = panel.shadowRoot?.querySelector('details');
    shown?.querySelector('summary')?.click();
    expect(shownText(panel)).to.contain('Show in full 8005550199');
  });

  it('should show an empty cycle as such, with the way to report a call', async () => {
    const { panel } = await mountPanel('redress-call-activity', { adapter: plainAdapter([]) });
    expect(getByRole(panel, 'heading', 'No calls in this billing cycle').isConnected).to.equal(
      true,
    );
    expect(getByRole(panel, 'button', 'Contact form').isConnected).to.equal(true);
    expect(rowsOf(panel)).to.have.length(0);
    await expectAccessible(panel);
  });
});

describe('<redress-call-activity> the bill', () => {
  const STATES: readonly (readonly [Bill['state'], string, boolean])[] = [
    ['paid', 'Paid', false],
    ['part-paid', 'Partly paid', true],
    ['unpaid', 'Not paid', true],
    ['unknown', 'Payment state unknown', false],
  ];

  for (const [state, words, tellsRemaining] of STATES) {
    it(`should say "${words}" for a bill that is ${state}`, async () => {
      const { panel } = await withBill(buildBill({ state, amountRemaining: money('10.00') }));
      expect(shownText(panel)).to.contain(`Bill B-2026-08 ${words} Amount due $48.90`);
      expect(shownText(panel).includes('Still to pay $10.00')).to.equal(tellsRemaining);
      expect(shownText(panel)).to.contain('Issued August 1, 2026');
      expect(shownText(panel).includes('Due August 21, 2026')).to.equal(state !== 'paid');
    });
  }

  it('should say that an open cycle is not billed yet, and offer no dispute of it', async () => {
    const { panel } = await withBill(undefined);
    expect(shownText(panel)).to.contain('Not billed yet These calls are not on a bill yet.');
    expect(queryAllByRole(panel, 'button', 'Dispute the bill')).to.have.length(0);
  });

  it('should be disputable as a whole: the host hears of it, the form opens', async () => {
    const { panel, provider, store } = await withBill(buildBill());
    const heard: RedressDisputeBillEvent[] = [];
    provider.addEventListener('redress-dispute-bill', (event) => heard.push(event));
    getByRole(panel, 'button', 'Dispute the bill').click();
    expect(heard.map(({ cycle }) => cycle.id)).to.deep.equal(['cycle-1']);
    expect(store.snapshot.step.name).to.equal('dispute-form');
    expect(store.snapshot.draft?.purpose.kind).to.equal('dispute-bill');
  });

  it('should not be disputed when the host objects', async () => {
    const { panel, provider, store } = await withBill(buildBill());
    provider.addEventListener('redress-dispute-bill', (event) => event.preventDefault());
    getByRole(panel, 'button', 'Dispute the bill').click();
    expect(store.snapshot.step.name).to.equal('activity');
    expect(store.snapshot.draft).to.equal(undefined);
  });

  it('should not be disputable where the provider cannot', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({
        capabilities: { disputeBill: false, withdraw: false, evidence: false },
      }),
    });
    expect(shownText(panel)).to.contain('Bill B-2026-08');
    expect(queryAllByRole(panel, 'button', 'Dispute the bill')).to.have.length(0);
  });
});
