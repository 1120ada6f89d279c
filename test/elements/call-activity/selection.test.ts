import { expect } from '@open-wc/testing';
import type { RedressRequestCreditEvent } from '../../../src/events/index.js';
import { buildCalls } from '../../support/builders.js';
import {
  findByRole,
  focusedElement,
  getByRole,
  shownText,
  expectFocusOn,
} from '../../support/by-role.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { press } from '../../support/page.js';
import {
  activityAdapter,
  announced,
  choose,
  enter,
  manyCalls,
  plainAdapter,
  rowBoxes,
} from './activity-setup.js';
import { aFrame } from '../../support/page.js';

const many = () => mountPanel('redress-call-activity', { adapter: activityAdapter(manyCalls) });
const selectAll = (panel: Element) =>
  getByRole(panel, 'checkbox', /^Select (all|the)/) as HTMLInputElement;

/** The row with the most expensive call on a page, counted from 0. */
function boxAt(panel: Element, index: number): HTMLInputElement {
  const box = rowBoxes(panel)[index];
  if (!box) throw new Error(`no row ${index}`);
  return box;
}

describe('<redress-call-activity> the selection', () => {
  it('should be counted, summed up and announced once (A3, A6)', async () => {
    const { panel } = await many();
    expect(shownText(panel)).to.contain('No calls selected');
    boxAt(panel, 0).click();
    await rendered(panel);
    expect(announced(panel)).to.equal('1 call selected, $2.19');
    boxAt(panel, 1).click();
    await rendered(panel);
    expect(announced(panel)).to.equal('2 calls selected, $4.37');
    expect(shownText(panel)).to.contain('2 calls selected $4.37');
    boxAt(panel, 0).click();
    await rendered(panel);
    expect(announced(panel)).to.equal('1 call selected, $2.18');
  });

  it('tells beforehand how many calls a dispute can hold, where there are more', async () => {
    const eligibility = { eligible: true } as const;
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(buildCalls(1_001, () => ({ eligibility }))),
    });
    const limit = 'A dispute can hold at most 1,000 calls.';
    expect(shownText(panel).split(limit)).to.have.length(2);
    const described = selectAll(panel).getAttribute('aria-describedby') ?? '';
    expect(panel.shadowRoot?.getElementById(described)?.textContent).to.equal(limit);
    selectAll(panel).click();
    await rendered(panel);
    expect(announced(panel)).to.contain('1,001 calls selected').and.to.contain(limit);
    boxAt(panel, 0).click();
    await rendered(panel);
    expect(announced(panel)).to.contain('1,000 calls selected').and.not.to.contain(limit);
  });

  it('should have its actions in sight, so that the page stays where it is when one takes the focus (A2)', async () => {
    const { panel } = await many();
    boxAt(panel, 0).click();
    await rendered(panel);
    scrollTo({ top: 400, behavior: 'instant' });
    const before = scrollY;
    getByRole(panel, 'button', 'Request a credit').focus();
    await aFrame();
    expect([before, scrollY]).to.deep.equal([400, 400]);
  });

  it('should be all, some or none of the whole list, over all pages (A6)', async () => {
    const { panel, store } = await many();
    expect(selectAll(panel)).to.include({ checked: false, indeterminate: false });
    boxAt(panel, 0).click();
    await rendered(panel);
    expect(selectAll(panel)).to.include({ checked: false, indeterminate: true });
    selectAll(panel).click();
    await rendered(panel);
    expect(selectAll(panel)).to.include({ checked: true, indeterminate: false });
    expect(store.snapshot.selection.size).to.equal(120);
    expect(announced(panel)).to.equal('120 calls selected, $191.40');
    selectAll(panel).click();
    await rendered(panel);
    expect(selectAll(panel)).to.include({ checked: false, indeterminate: false });
    expect(announced(panel)).to.equal('No calls selected');
  });

  it('should take in all that a search leaves, and nothing else', async () => {
    const { panel, store } = await many();
    enter(getByRole(panel, 'searchbox'), '5551010');
    await rendered(panel);
    expect(getByRole(panel, 'checkbox', 'Select the 1 call in this list')).to.equal(
      selectAll(panel),
    );
    selectAll(panel).click();
    await rendered(panel);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).to.deep.equal(['call-11']);
  });

  it('should survive paging, searching, sorting and another page size (A6)', async () => {
    const { panel, store } = await many();
    boxAt(panel, 0).click();
    getByRole(panel, 'button', 'Next page').click();
    await rendered(panel);
    expect(rowBoxes(panel).some(({ checked }) => checked)).to.equal(false);
    getByRole(panel, 'button', 'Previous page').click();
    await rendered(panel);
    expect(boxAt(panel, 0).checked).to.equal(true);
    enter(getByRole(panel, 'searchbox'), '1119');
    await rendered(panel);
    expect(boxAt(panel, 0).checked).to.equal(true);
    enter(getByRole(panel, 'searchbox'), '');
    await rendered(panel);
    getByRole(panel, 'button', 'Charge').click();
    getByRole(panel, 'button', 'Charge').click();
    choose(getByRole(panel, 'combobox', 'Calls per page'), '100');
    await rendered(panel);
    expect(rowBoxes(panel)).to.have.length(100);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).to.deep.equal(['call-120']);
  });

  it('should survive another number, another cycle and a reload, and say what is elsewhere (A6)', async () => {
    const mounted = await many();
    const { panel, store } = mounted;
    boxAt(panel, 0).click();
    choose(getByRole(panel, 'combobox', 'Phone number'), 'line-2');
    await settled(mounted);
    expect(shownText(panel)).to.contain('1 call selected $2.19 1 of them on another list');
    boxAt(panel, 0).click();
    choose(getByRole(panel, 'combobox', 'Billing cycle'), 'cycle-0');
    await settled(mounted);
    expect(shownText(panel)).to.contain('2 of them on other lists');
    choose(getByRole(panel, 'combobox', 'Phone number'), 'line-1');
    choose(getByRole(panel, 'combobox', 'Billing cycle'), 'cycle-1');
    await settled(mounted);
    await store.activity.reload();
    await rendered(panel);
    expect(boxAt(panel, 0).checked).to.equal(true);
    expect(shownText(panel)).to.contain('2 calls selected').and.to.contain('1 of them on another');
  });

  it('should be clearable at once, with the focus kept in the panel (A2)', async () => {
    const { panel, store } = await many();
    selectAll(panel).click();
    await rendered(panel);
    getByRole(panel, 'button', 'Clear selection').focus();
    await press('Enter');
    await rendered(panel);
    expect(store.snapshot.selection.size).to.equal(0);
    expect(announced(panel)).to.equal('No calls selected');
    expect(panel.shadowRoot?.activeElement).not.to.equal(null);
    expect(focusedElement()?.textContent).to.contain('No calls selected');
  });

  it('should be made by keyboard alone (A2)', async () => {
    const { panel, store } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(buildCalls(2)),
    });
    getByRole(panel, 'button', 'Credit').focus();
    await press('Tab');
    expectFocusOn(boxAt(panel, 0));
    await press(' ');
    await press('Tab');
    expect(focusedElement()?.getAttribute('aria-label')).to.match(/^View details/);
    await press('Tab');
    await press(' ');
    await rendered(panel);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).to.deep.equal([
      'call-1',
      'call-2',
    ]);
    expect(announced(panel)).to.equal('2 calls selected, $2.40');
  });
});

describe('<redress-call-activity> requesting a credit', () => {
  it('should be possible as soon as a call is selected', async () => {
    const { panel, store } = await many();
    const button = () => getByRole(panel, 'button', 'Request a credit') as HTMLButtonElement;
    expect(button().disabled).to.equal(true);
    button().click();
    expect(store.snapshot.step.name).to.equal('activity');
    boxAt(panel, 0).click();
    await rendered(panel);
    expect(button().disabled).to.equal(false);
  });

  it('should tell the host which calls, and go on', async () => {
    const { panel, provider, store } = await many();
    boxAt(panel, 0).click();
    await rendered(panel);
    const heard: RedressRequestCreditEvent[] = [];
    provider.parentElement?.addEventListener('redress-request-credit', (event) =>
      heard.push(event),
    );
    getByRole(panel, 'button', 'Request a credit').click();
    expect(heard.map(({ calls }) => calls.map(({ id }) => id))).to.deep.equal([['call-120']]);
    expect(store.snapshot.step.name).to.equal('credit-request');
  });

  it('should not go on when the host objects, with the selection kept', async () => {
    const { panel, provider, store } = await many();
    boxAt(panel, 0).click();
    await rendered(panel);
    provider.addEventListener('redress-request-credit', (event) => event.preventDefault());
    (await findByRole(panel, 'button', 'Request a credit')).click();
    expect(store.snapshot.step.name).to.equal('activity');
    expect(store.snapshot.selection.size).to.equal(1);
  });
});
