import { expect } from '@open-wc/testing';
import { Drafts } from '../../../src/store/index.js';
import { buildCall, buildTariff, money } from '../../support/builders.js';
import { findByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

/** Three minutes at 0.35 and 0.15 come to 1.20. */
const CALL = buildCall({
  tariff: buildTariff({ tax: undefined }),
  charge: money('7.40'),
  eligibility: { eligible: true },
});

async function details(partialAmounts = false, locale = 'en', call = CALL) {
  const mounted = await mountPanel('redress-call-details', {
    locale,
    adapter: stubAdapter({
      capabilities: { disputeBill: true, withdraw: true, evidence: true, partialAmounts },
      calls: async () => ({ items: [call] }),
      disputes: async () => ({ items: [] }),
    }),
  });
  const { store, panel } = mounted;
  await until('the calls', () => store.snapshot.activity.list !== undefined);
  store.goTo({ name: 'call-details', callId: call.id });
  await rendered(panel);
  await until('the findings', () => store.snapshot.findings.list !== undefined);
  await rendered(panel);
  return mounted;
}

const checkIn = (panel: Element) =>
  panel.shadowRoot?.querySelector('redress-call-check') as HTMLElement;

describe('<redress-call-check>', () => {
  it('shows the charge worked out again, and what is too much', async () => {
    const { panel } = await details();
    const text = shownText(checkIn(panel));
    for (const part of [
      'By its tariff this call costs $1.20. It is charged at $7.40, $6.20 more.',
      'Connection fee $0.15',
      '3 min at $0.35 per minute $1.05',
      'What the call costs by its tariff $1.20',
      'What was charged $7.40',
      'Charged too much $6.20',
    ]) {
      expect(text).to.contain(part);
    }
    await expectAccessibleInBothThemes(panel);
  });

  it('offers the difference where the provider takes a part, and the call elsewhere', async () => {
    const { panel } = await details(true);
    await findByRole(panel, 'button', 'Dispute $6.20');
    const other = await details(false);
    await findByRole(other.panel, 'button', 'Dispute this call');
  });

  it('puts the calculation into the details of the dispute, and the amount into its field', async () => {
    const { panel, store } = await details(true);
    (await findByRole(panel, 'button', 'Dispute $6.20')).click();
    expect(store.snapshot.step.name).to.equal('credit-request');
    store.use(Drafts).beginForCalls([CALL]);
    const { draft } = store.snapshot;
    expect(draft?.amountText).to.equal('6.20');
    expect(draft?.reason).to.equal('wrong-rate');
    expect(draft?.details.replace(/[\u00a0\u202f]/gu, ' ').split('\n')).to.deep.equal([
      '+33 1 42 68 53 00, Jul 14, 2026, 9:12 AM: By its tariff this call costs $1.20. It is charged at $7.40, $6.20 more.',
      '- Connection fee: $0.15',
      '- 3 min at $0.35 per minute: $1.05',
    ]);
  });

  it('stays where it is when the host objects', async () => {
    const { panel, provider, store } = await details(true);
    provider.addEventListener('redress-navigate', (event) => event.preventDefault());
    (await findByRole(panel, 'button', 'Dispute $6.20')).click();
    expect(store.snapshot.step.name).to.equal('call-details');
    expect(store.snapshot.selection.size).to.equal(0);
  });

  it('shows nothing for a call in which nothing stands out', async () => {
    const { panel } = await details(true, 'en', { ...CALL, charge: money('1.20') });
    expect(shownText(checkIn(panel))).to.equal('');
    expect(queryAllByRole(checkIn(panel), 'button')).to.have.length(0);
  });

  it('speaks French', async () => {
    const { panel } = await details(true, 'fr');
    await findByRole(panel, 'button', /^Contester 6,20/);
    expect(shownText(checkIn(panel))).to.match(/Facturé en trop 6,20\s\$US/);
  });
});
