import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import {
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
  expectFocusOn,
} from '../../support/by-role.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { press, type } from '../../support/page.js';
import {
  announced,
  choose,
  columnTexts,
  enter,
  mixedCalls,
  plainAdapter,
  rowsOf,
  showAll,
} from './activity-setup.js';
import { until } from '../../support/until.js';

const mixed = async (locale = 'en') =>
  showAll(await mountPanel('redress-call-activity', { adapter: plainAdapter(mixedCalls), locale }));

async function withFilters(locale = 'en') {
  const mounted = await mixed(locale);
  getByRole(mounted.panel, 'button', locale === 'en' ? 'Filters' : 'Filtres').click();
  await rendered(mounted.panel);
  return mounted;
}

/** The calls that are listed, by the last word of their number. */
const listed = (panel: Element): string[] =>
  rowsOf(panel).length === 0
    ? []
    : columnTexts(panel, 2).map((text) => text.split(' ').at(-1) ?? '');

const PARIS = '00';
const HOTLINE = '09001';
const WITHHELD = 'withheld';

describe('<redress-call-activity> searching', () => {
  const FOUND: readonly (readonly [string, number])[] = [
    ['4268', 1],
    ['+33 1 42', 1],
    ['paris', 1],
    ['GENEVE', 1],
    ['weather', 1],
    ['premium', 1],
    ['mobile', 1],
    ['international', 2],
    ['international paris', 1],
    ['nowhere', 0],
  ];

  for (const [text, count] of FOUND) {
    it(`should find ${count} of 4 by "${text}", and announce it (A3)`, async () => {
      const { panel } = await mixed();
      enter(getByRole(panel, 'searchbox', 'Search calls'), text);
      await rendered(panel);
      expect(rowsOf(panel)).to.have.length(count);
      expect(announced(panel).trim()).to.equal(
        count === 1 ? '1 call found' : `${count} calls found`,
      );
    });
  }

  it('should find by the words of the other language too (I1)', async () => {
    const { panel } = await mixed('fr');
    for (const text of ['surtaxé', 'surtaxe', 'SURTAXÉ']) {
      enter(getByRole(panel, 'searchbox', 'Rechercher des appels'), text);
      await rendered(panel);
      expect(listed(panel), text).to.deep.equal([HOTLINE]);
      expect(announced(panel).trim()).to.equal('1 appel trouvé');
    }
  });

  it('should answer while the customer types', async () => {
    const { panel } = await mixed();
    getByRole(panel, 'searchbox').focus();
    await type('paris');
    await until('one row', () => rowsOf(panel).length === 1, { seen: () => rowsOf(panel).length });
    expectFocusOn(getByRole(panel, 'searchbox'));
  });

  it('should say how to go on when nothing is found', async () => {
    const { panel } = await mixed();
    enter(getByRole(panel, 'searchbox'), 'nowhere');
    await rendered(panel);
    expect(getByRole(panel, 'heading', 'No calls match').isConnected).to.equal(true);
    expect(queryAllByRole(panel, 'table')).to.have.length(0);
    await expectAccessible(panel);
    const clear = getByRole(panel, 'button', 'Clear search and filters');
    clear.focus();
    await press('Enter');
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(4);
    expectFocusOn(getByRole(panel, 'searchbox'));
  });
});

describe('<redress-call-activity> which calls', () => {
  const groups = (panel: Element) => queryAllByRole(panel, 'radio') as HTMLInputElement[];
  const chosen = (panel: Element) =>
    groups(panel)
      .filter(({ checked }) => checked)
      .map(nameOf);
  const first = () => mountPanel('redress-call-activity', { adapter: plainAdapter(mixedCalls) });

  it('are those that were charged to begin with, the others a step away', async () => {
    const { panel } = await first();
    expect(nameOf(getByRole(panel, 'group', 'Calls to show'))).to.equal('Calls to show');
    expect(groups(panel).map(nameOf)).to.deep.equal(['Charged 3', 'Eligible 2', 'All 4']);
    expect(chosen(panel)).to.deep.equal(['Charged 3']);
    expect(listed(panel)).to.deep.equal([PARIS, HOTLINE, PARIS]);
    expect(shownText(panel)).to.contain('3 calls, 6 min 31 sec, $16.54 in total');
    await expectAccessible(panel);
  });

  it('are chosen by the keyboard, and announced (A2, A3)', async () => {
    const { panel } = await first();
    groups(panel)[0]?.focus();
    await press('ArrowRight');
    await rendered(panel);
    expectFocusOn(groups(panel)[1]);
    expect(chosen(panel)).to.deep.equal(['Eligible 2']);
    expect(listed(panel)).to.deep.equal([HOTLINE, PARIS]);
    expect(announced(panel)).to.equal('2 calls found');
    await press('ArrowRight');
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(4);
    await press('Tab');
    expectFocusOn(getByRole(panel, 'searchbox'));
  });

  it('are counted as the search leaves them, in every group', async () => {
    const { panel } = await first();
    enter(getByRole(panel, 'searchbox'), 'mobile');
    await rendered(panel);
    expect(groups(panel).map(nameOf)).to.deep.equal(['Charged 0', 'Eligible 0', 'All 1']);
    expect(chosen(panel), 'what is looked for may not be charged').to.deep.equal(['All 1']);
    expect(listed(panel)).to.deep.equal([WITHHELD]);
    enter(getByRole(panel, 'searchbox'), '');
    await rendered(panel);
    expect(chosen(panel)).to.deep.equal(['Charged 3']);
  });

  it('are the ones that "select all" selects, and no other (A6)', async () => {
    const { panel, store } = await first();
    getByRole(panel, 'checkbox', 'Select all 3 calls in this list').click();
    await rendered(panel);
    expect(store.snapshot.selection.size).to.equal(3);
    groups(panel)[1]?.click();
    await rendered(panel);
    const all = () => getByRole(panel, 'checkbox', /^Select all/) as HTMLInputElement;
    expect(all()).to.include({ checked: true, indeterminate: false });
    all().click();
    await rendered(panel);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).to.deep.equal(['geneva']);
    groups(panel)[2]?.click();
    await rendered(panel);
    expect(all()).to.include({ checked: false, indeterminate: true });
  });

  it('stay chosen when search and filters are cleared', async () => {
    const { panel } = await first();
    groups(panel)[1]?.click();
    enter(getByRole(panel, 'searchbox'), 'weather');
    await rendered(panel);
    expect(listed(panel)).to.deep.equal([HOTLINE]);
    getByRole(panel, 'button', 'Clear search and filters').click();
    await rendered(panel);
    expect(chosen(panel)).to.deep.equal(['Eligible 2']);
  });
});

describe('<redress-call-activity> filters', () => {
  it('should unfold on request', async () => {
    const { panel } = await mixed();
    const toggle = getByRole(panel, 'button', 'Filters');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(queryAllByRole(panel, 'combobox', 'Direction')).to.have.length(0);
    toggle.click();
    await rendered(panel);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(getByRole(panel, 'combobox', 'Direction').isConnected).to.equal(true);
    await expectAccessible(panel);
  });

  it('should filter by direction', async () => {
    const { panel } = await withFilters();
    choose(getByRole(panel, 'combobox', 'Direction'), 'in');
    await rendered(panel);
    expect(listed(panel)).to.deep.equal([WITHHELD]);
  });

  it('should offer the types that occur, and filter by one', async () => {
    const { panel } = await withFilters();
    const list = getByRole(panel, 'combobox', 'Type') as HTMLSelectElement;
    expect([...list.options].map(({ text }) => text.trim())).to.deep.equal([
      'All types',
      'Mobile',
      'International',
      'Premium',
    ]);
    choose(list, 'premium');
    await rendered(panel);
    expect(listed(panel)).to.deep.equal([HOTLINE]);
  });

  it('should filter by days, both included', async () => {
    const { panel } = await withFilters();
    enter(getByRole(panel, 'textbox', 'From'), '2026-07-10');
    enter(getByRole(panel, 'textbox', 'To'), '2026-07-20');
    await rendered(panel);
    expect(listed(panel)).to.deep.equal([WITHHELD, HOTLINE]);
  });

  it('should say beside the field that the days are the wrong way round (A4)', async () => {
    const { panel } = await withFilters();
    enter(getByRole(panel, 'textbox', 'From'), '2026-07-20');
    enter(getByRole(panel, 'textbox', 'To'), '2026-07-10');
    await rendered(panel);
    const to = getByRole(panel, 'textbox', 'To');
    expect(to.getAttribute('aria-invalid')).to.equal('true');
    const error = panel.shadowRoot?.getElementById(to.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent.trim()).to.equal('The first day cannot be after the last.');
    await expectAccessible(panel);
  });

  it('should filter by charge, with either decimal mark', async () => {
    const { panel } = await withFilters();
    enter(getByRole(panel, 'textbox', /^Lowest charge/), '0,05');
    enter(getByRole(panel, 'textbox', /^Highest charge/), '4.50');
    await rendered(panel);
    expect(listed(panel)).to.deep.equal([PARIS]);
    expect(getByRole(panel, 'textbox', /^Lowest charge/)).to.have.property('value', '0,05');
  });

  it('should say beside the field that an amount cannot be read, and keep what was typed (A4)', async () => {
    const { panel, store } = await withFilters();
    enter(getByRole(panel, 'textbox', /^Lowest charge/), 'ten');
    await rendered(panel);
    const from = getByRole(panel, 'textbox', /^Lowest charge/);
    expect(from.getAttribute('aria-invalid')).to.equal('true');
    const error = panel.shadowRoot?.getElementById(from.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent.trim()).to.equal('Enter an amount such as 1.50.');
    expect(from).to.have.property('value', 'ten');
    expect(rowsOf(panel)).to.have.length(4);
    store.activity.refine({ text: 'paris' });
    await rendered(panel);
    expect(from).to.have.property('value', 'ten');
    getByRole(panel, 'button', 'Clear search and filters').click();
    await rendered(panel);
    expect(from).to.have.property('value', '');
    expect(from.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('should show what is on when the customer comes back to the list (R7)', async () => {
    const { panel, provider, store } = await withFilters();
    choose(getByRole(panel, 'combobox', 'Type'), 'premium');
    choose(getByRole(panel, 'combobox', 'Direction'), 'out');
    enter(getByRole(panel, 'textbox', /^Lowest charge/), '1');
    panel.remove();
    const again = document.createElement('redress-call-activity');
    provider.append(again);
    await rendered(provider);
    getByRole(again, 'button', 'Filters (3)').click();
    await rendered(provider);
    expect(getByRole(again, 'combobox', 'Type')).to.have.property('value', 'premium');
    expect(getByRole(again, 'combobox', 'Direction')).to.have.property('value', 'out');
    expect(getByRole(again, 'textbox', /^Lowest charge/)).to.have.property('value', '1');
    expect(store.snapshot.activity.view?.matching.map(({ id }) => id)).to.deep.equal(['hotline']);
  });

  it('should be taken off all at once, with the order kept', async () => {
    const { panel, store } = await withFilters();
    getByRole(panel, 'button', 'Charge').click();
    enter(getByRole(panel, 'searchbox'), 'paris');
    enter(getByRole(panel, 'textbox', 'From'), '2026-07-10');
    enter(getByRole(panel, 'textbox', /^Highest charge/), '3');
    await rendered(panel);
    expect(shownText(panel)).to.contain('No calls match');
    getByRole(panel, 'button', 'Clear search and filters').click();
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(4);
    expect(store.snapshot.activity.query.sort.column).to.equal('charge');
    for (const name of ['From', /^Highest charge/]) {
      expect(getByRole(panel, 'textbox', name)).to.have.property('value', '');
    }
    expect(queryAllByRole(panel, 'button', 'Clear search and filters')).to.have.length(0);
  });
});
