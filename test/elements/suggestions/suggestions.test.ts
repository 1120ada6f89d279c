import { expect } from '@open-wc/testing';
import type { BillingAdapter, Call } from '../../../src/contract/index.js';
import { Drafts } from '../../../src/store/index.js';
import { buildCall, money } from '../../support/builders.js';
import {
  expectFocusOn,
  findByRole,
  getByRole,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

const ELIGIBLE = { eligible: true } as const;

/** Two of a night's premium calls in a row could be chance; these five are not. */
const nightCalls: readonly Call[] = [0, 1, 2, 3, 4].map((index) =>
  buildCall({
    id: `night-${index}`,
    start: new Date(Date.UTC(2026, 6, 14, 7, index * 12)).toISOString(),
    durationSeconds: 400 + index,
    billedSeconds: undefined,
    type: 'premium',
    destination: undefined,
    otherParty: { raw: '+19005550147', kind: 'e164', display: '+1 900-555-0147' },
    charge: money('10.10'),
    eligibility: ELIGIBLE,
  }),
);

const TWICE = { start: '2026-07-20T15:00:00Z', charge: money('2.50'), eligibility: ELIGIBLE };
const calls: readonly Call[] = [
  ...nightCalls,
  buildCall({ id: 'first', ...TWICE }),
  buildCall({ id: 'again', ...TWICE }),
];

const adapterOf = (items: readonly Call[], more: Partial<BillingAdapter> = {}) =>
  stubAdapter({ disputes: async () => ({ items: [] }), calls: async () => ({ items }), ...more });

async function mounted(items = calls, settings: Parameters<typeof mountPanel>[1] = {}) {
  const fixture = await mountPanel('redress-call-activity', {
    adapter: adapterOf(items),
    ...settings,
  });
  const line = await findByRole(fixture.panel, 'button', /may be wrong|à vérifier|stands out/);
  return { ...fixture, line };
}

async function opened(...setup: Parameters<typeof mounted>) {
  const fixture = await mounted(...setup);
  fixture.line.click();
  await rendered(fixture.panel);
  return fixture;
}

const suggestionsIn = (panel: Element) =>
  panel.shadowRoot?.querySelector('redress-suggestions') as HTMLElement;

describe('<redress-suggestions>', () => {
  it('tells in one line how many calls may be wrong, and selects none (F3)', async () => {
    const { line, store, panel } = await mounted();
    expect(shownText(line)).to.equal('6 calls may be wrong, $53.00');
    expect(line.getAttribute('aria-expanded')).to.equal('false');
    expect(store.snapshot.selection.size).to.equal(0);
    await rendered(panel);
    const marked = queryAllByRole(panel, 'row').filter((row) =>
      shownText(row).includes('May be wrong'),
    );
    expect(marked).to.have.length(6);
  });

  it('takes no room but its line, so that no row moves when it comes (P3)', async () => {
    const { panel } = await mounted();
    await rendered(panel);
    expect(suggestionsIn(panel).getBoundingClientRect().height).to.equal(44);
  });

  it('shows each finding with its sentence, its amount and its calls', async () => {
    const { panel } = await opened();
    const [burst, twice] = queryAllByRole(panel, 'listitem').filter((item) =>
      item.classList.contains('finding'),
    );
    expect(shownText(burst as Element)).to.contain(
      '5 calls in a row at night to one premium number, from Jul 14, 2026, 3:00 AM to 3:48 AM.',
    );
    expect(shownText(burst as Element)).to.contain('$50.50');
    expect(shownText(burst as Element)).to.contain('and 2 more calls');
    expect(shownText(twice as Element)).to.contain('The same call is charged twice.');
    expect(shownText(suggestionsIn(panel))).not.to.match(/fraud/i);
    await expectAccessibleInBothThemes(panel);
  });

  it('selects the calls of a finding at one press, and says how many (F3)', async () => {
    const { panel, store } = await opened();
    const button = getByRole(panel, 'button', 'Select these calls');
    button.click();
    await rendered(panel);
    expect([...store.snapshot.selection].map(({ id }) => id)).to.deep.equal(
      nightCalls.map(({ id }) => id),
    );
    expect(shownText(button)).to.equal('Selected');
    const status = panel.shadowRoot?.querySelector('[data-announcer]');
    expect(status?.textContent).to.equal('5 calls selected');
    button.click();
    expect(store.snapshot.selection.size).to.equal(5);
  });

  it('drops a finding whose calls are right, and brings it back on request', async () => {
    const { panel, store, line } = await opened();
    getByRole(panel, 'button', 'This is right').focus();
    getByRole(panel, 'button', 'This is right').click();
    await rendered(panel);
    expect(shownText(line)).to.equal('5 calls may be wrong, $50.50');
    expectFocusOn(getByRole(panel, 'heading', 'Charges that may be wrong'));
    expect(store.snapshot.findings.byCall.has('again')).to.equal(false);
    getByRole(panel, 'button', 'Ask again about 1 call').click();
    await rendered(panel);
    expect(shownText(line)).to.equal('6 calls may be wrong, $53.00');
  });

  it('says so when nothing stands out', async () => {
    const { line } = await mounted([buildCall({ tariff: undefined, billedSeconds: undefined })]);
    expect(shownText(line)).to.equal('No charge stands out in these calls');
  });

  it('speaks French', async () => {
    const { line, panel } = await opened(calls, { locale: 'fr' });
    expect(shownText(line)).to.match(/^6 appels à vérifier, 53,00\s\$US$/);
    expect(shownText(panel)).to.match(/5\sappels de suite, la nuit, vers un numéro surtaxé/);
  });

  it('shows the charges by day and hour as a picture and as a table', async () => {
    const { panel } = await opened();
    const picture = suggestionsIn(panel).shadowRoot?.querySelector('svg[role="img"]');
    expect(picture?.getAttribute('aria-labelledby')).to.equal('chart-title');
    expect(picture?.querySelectorAll('.chart__ring')).to.have.length(2);
    const table = suggestionsIn(panel).shadowRoot?.querySelector('details');
    (table as HTMLDetailsElement).open = true;
    const rows = queryAllByRole(table as Element, 'row').map(shownText);
    expect(rows).to.have.length(3);
    expect(rows[1]).to.match(/July 14, 2026.*3:00 AM.*5.*\$50\.50.*May be wrong/);
  });

  it('does not ask about calls that are in a dispute already', async () => {
    const settled = calls.map((call) => ({
      ...call,
      eligibility: { eligible: false, reason: 'already-disputed' } as const,
    }));
    const { line } = await mounted(settled);
    expect(shownText(line)).to.equal('No charge stands out in these calls');
  });

  it('fills in reason and details of the dispute, for the customer to edit', async () => {
    const { panel, store } = await opened();
    getByRole(panel, 'button', 'Select these calls').click();
    store.use(Drafts).beginForCalls(nightCalls);
    expect(store.snapshot.draft?.reason).to.equal('fraudulent-call');
    expect(store.snapshot.draft?.details).to.match(/^5 calls in a row at night to one premium/);
    store.use(Drafts).edit({ details: 'In my own words' });
    store.use(Drafts).beginForCalls(nightCalls.slice(1));
    expect(store.snapshot.draft?.details).to.equal('In my own words');
  });

  it('remembers what is right over a reload where drafts are kept, and nowhere else (S7)', async () => {
    const saved: string[] = [];
    const draftStore = {
      load: () => undefined,
      save: (_: string, draft: { readonly content: string }) => void saved.push(draft.content),
      clear: () => {},
    };
    const { panel, store } = await opened(calls, { draftStore });
    getByRole(panel, 'button', 'This is right').click();
    await until('the dismissed call is saved', () => saved.some((text) => text.includes('again')));
    expect(JSON.parse(saved.at(-1) ?? '')).to.deep.include({
      rightCalls: ['again'],
      selection: [],
      parked: [],
    });
    expect(store.snapshot.rightCalls).to.deep.equal(['again']);

    const other = await opened();
    getByRole(other.panel, 'button', 'This is right').click();
    await rendered(other.panel);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('again');
  });
});
