import { expect } from '@open-wc/testing';
import type { Call } from '../../../src/contract/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { itInChromium } from '../../support/engine.js';
import { buildCall, buildDispute, buildTariff, money } from '../../support/builders.js';
import { getByRole, plain, queryAllByRole, shownText } from '../../support/by-role.js';
import { mountPanel, rendered, type PanelSetup } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';

const ELIGIBLE = { eligible: true, lastDay: '2026-12-24' } as const;

async function open(call: Call, setup: PanelSetup = {}) {
  const mounted = await mountPanel('redress-call-details', {
    adapter: stubAdapter({
      calls: async () => ({ items: [call] }),
      disputes: async () => ({ items: [] }),
    }),
    ...setup,
  });
  mounted.store.goTo({ name: 'call-details', callId: call.id });
  await rendered(mounted.panel);
  return mounted;
}

/** What stands beside a name in the lists of facts. */
function factOf(panel: Element, name: string): string | undefined {
  const term = queryAllByRole(panel, 'term').find(
    (candidate) => plain(candidate.textContent) === name,
  );
  return plain(term?.nextElementSibling?.textContent ?? '') || undefined;
}

describe('<redress-call-details>', () => {
  itInChromium('should have no violation (A1)', async () => {
    const { panel } = await open(buildCall({ tariff: buildTariff(), eligibility: ELIGIBLE }));
    await expectAccessibleInBothThemes(panel);
  });

  it('should show all facts of the call', async () => {
    const { panel } = await open(
      buildCall({
        eligibility: ELIGIBLE,
        otherParty: { raw: '0033142685300', kind: 'other', display: '+33 1 42 68 53 00' },
      }),
    );
    expect(getByRole(panel, 'heading', 'Call to +33 1 42 68 53 00').isConnected).to.equal(true);
    const facts = {
      Number: '+33 1 42 68 53 00',
      'As recorded by the network': '0033142685300',
      'Your number': '+1 202-555-0100 Front desk',
      'Date and time': 'Jul 14, 2026, 9:12 AM',
      Direction: 'Outgoing',
      Type: 'International',
      Destination: 'Paris, France',
      Duration: '2 min 41 sec',
      'Billed duration': '3 min',
      Bill: 'B-2026-08',
      Credit: 'Eligible You can dispute it until December 24, 2026.',
    };
    for (const [name, value] of Object.entries(facts)) {
      expect(factOf(panel, name), name).to.equal(value);
    }
  });

  it('should leave out what is not known', async () => {
    const { panel } = await open(
      buildCall({
        direction: 'in',
        destination: undefined,
        billedSeconds: undefined,
        otherParty: { raw: '', kind: 'withheld' },
        eligibility: { eligible: false, reason: 'included-in-plan' },
      }),
    );
    expect(getByRole(panel, 'heading', 'Call from Number withheld').isConnected).to.equal(true);
    for (const name of ['As recorded by the network', 'Destination', 'Billed duration']) {
      expect(factOf(panel, name), name).to.equal(undefined);
    }
    expect(factOf(panel, 'Credit')).to.equal('This call is included in your plan.');
  });

  it('should show hostile text of the provider as text (S1)', async () => {
    const attack = '<img src=x onerror="globalThis.attacked = true">';
    const { panel } = await open(
      buildCall({
        destination: attack,
        otherParty: { raw: '<b>1</b>', kind: 'other', display: '<script>1</script>' },
        tariff: buildTariff({ name: attack }),
      }),
    );
    expect(factOf(panel, 'Destination')).to.equal(attack);
    expect(shownText(panel)).to.contain('<script>1</script>').and.to.contain('<b>1</b>');
    expect(panel.shadowRoot?.querySelector('img, b, script')).to.equal(null);
    expect((globalThis as { attacked?: boolean }).attacked).to.equal(undefined);
  });

  it('should say what to do when no call was opened', async () => {
    const { panel } = await mountPanel('redress-call-details');
    expect(shownText(panel)).to.contain('Choose a call in your call activity');
    expect(queryAllByRole(panel, 'button')).to.have.length(0);
  });

  it('should say that a call is gone, and lead back', async () => {
    const { panel, store } = await mountPanel('redress-call-details');
    store.goTo({ name: 'call-details', callId: 'nobody knows' });
    await rendered(panel);
    expect(shownText(panel)).to.contain('This call is not in the current list.');
    getByRole(panel, 'button', 'Back to call activity').click();
    expect(store.snapshot.step.name).to.equal('activity');
  });

  it('should still show a selected call of another list', async () => {
    const { panel, store } = await mountPanel('redress-call-details');
    store.selection.add([buildCall({ id: 'elsewhere', destination: 'Elsewhere' })]);
    store.goTo({ name: 'call-details', callId: 'elsewhere' });
    await rendered(panel);
    expect(factOf(panel, 'Destination')).to.equal('Elsewhere');
  });
});

describe('<redress-call-details> the charge', () => {
  it('should be made up of parts that add up to it', async () => {
    const { panel } = await open(buildCall({ tariff: buildTariff() }));
    expect(factOf(panel, 'Connection fee')).to.equal('$0.15');
    expect(factOf(panel, '3 min at $0.35 per minute')).to.equal('$1.05');
    expect(factOf(panel, 'Charge')).to.equal('$1.20');
    expect(factOf(panel, 'Tax included in the charge')).to.equal('$0.20');
    // Nothing stands after the sum.
    expect([...(panel.shadowRoot?.querySelectorAll('.amounts dt') ?? [])].at(-1)).to.have.text(
      'Charge',
    );
    expect(factOf(panel, 'Rounded up to steps of')).to.equal('1 min');
    expect(factOf(panel, 'Tariff')).to.equal('International');
  });

  it('should show every digit of small amounts, and what the plan took over', async () => {
    const { panel } = await open(
      buildCall({
        billedSeconds: 120,
        charge: money('0.0425'),
        tariff: { ratePerMinute: money('0.0425'), includedSeconds: 60 },
      }),
    );
    expect(factOf(panel, '1 min at $0.0425 per minute')).to.equal('$0.0425');
    expect(factOf(panel, 'Included in your plan')).to.equal('1 min');
    expect(factOf(panel, 'Charge')).to.equal('$0.0425');
  });

  it('rounds the tax, which is not a part of the sum', async () => {
    const tariff = buildTariff({ tax: money('0.4437') });
    const { panel } = await open(buildCall({ tariff }));
    expect(factOf(panel, 'Tax included in the charge')).to.equal('$0.44');
  });

  for (const [width, size] of [
    [320, 16],
    [360, 16],
    [320, 32],
  ] as const) {
    it(`cuts no label into letters in ${width} px with text of ${size} px (A7)`, async () => {
      const name = 'Everyday 120 with international minutes: Premium';
      const { panel } = await open(buildCall({ tariff: { ...buildTariff(), name } }));
      panel.style.inlineSize = `${width}px`;
      panel.style.setProperty('--redress-font-size', `${size}px`);
      const labels = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.amounts dt') ?? [])];
      expect(labels).to.not.have.length(0);
      for (const label of labels) {
        const least = Math.min(width / 3, widestWord(label));
        expect(label.getBoundingClientRect().width, label.textContent).to.be.at.least(least);
      }
    });
  }

  it('should explain nothing that does not add up (promise 4)', async () => {
    const { panel } = await open(
      buildCall({ charge: money('9.99'), tariff: buildTariff({ setupFee: money('0.15') }) }),
    );
    expect(factOf(panel, 'Connection fee')).to.equal(undefined);
    expect(factOf(panel, 'Rate per minute')).to.equal('$0.35');
    expect(factOf(panel, 'Charge')).to.equal('$9.99');
  });

  it('should say so when the tariff is not known, or the charge was worked out', async () => {
    const { panel } = await open(buildCall({ chargeEstimated: true }));
    expect(shownText(panel))
      .to.contain('Your provider does not say how this charge is made up.')
      .and.to.contain('The record had no price.');
  });
});

describe('<redress-call-details> a call that is disputed already', () => {
  const disputed = buildCall({ disputeId: 'dispute-1' });

  it('should lead to its dispute instead of a second one', async () => {
    const { panel, store } = await open(disputed, {
      adapter: stubAdapter({ calls: async () => ({ items: [disputed] }) }),
    });
    getByRole(panel, 'button', 'Actions').click();
    const items = queryAllByRole(panel, 'button').map(({ textContent }) => textContent.trim());
    expect(items).to.deep.equal([
      'Back to call activity',
      'Actions',
      'View the dispute',
      'Contact form',
    ]);
    getByRole(panel, 'button', 'View the dispute').click();
    expect(store.snapshot.step).to.deep.equal({ name: 'dispute', disputeId: 'dispute-1' });
  });

  it('should know the dispute by its calls where the call does not name it', async () => {
    const call = buildCall();
    const { panel } = await open(call, {
      adapter: stubAdapter({ calls: async () => ({ items: [call] }) }),
    });
    getByRole(panel, 'button', 'Actions').click();
    expect(queryAllByRole(panel, 'button', 'View the dispute')).to.have.length(1);
  });

  it('should be reportable again after its dispute was withdrawn', async () => {
    const call = buildCall();
    const { panel } = await open(call, {
      adapter: stubAdapter({
        calls: async () => ({ items: [call] }),
        disputes: async () => ({ items: [buildDispute({ status: 'withdrawn' })] }),
      }),
    });
    getByRole(panel, 'button', 'Actions').click();
    expect(queryAllByRole(panel, 'button', 'Report call as fraudulent')).to.have.length(1);
  });
});

/** In pixels. */
function widestWord(element: HTMLElement): number {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const words = [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getBoundingClientRect().width;
  });
  return Math.max(...words);
}
