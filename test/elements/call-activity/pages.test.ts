import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { buildCalls } from '../../support/builders.js';
import {
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
  expectFocusOn,
} from '../../support/by-role.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { press } from '../../support/page.js';
import { announced, choose, manyCalls, plainAdapter, rowsOf } from './activity-setup.js';

async function many() {
  const mounted = await mountPanel('redress-call-activity', { adapter: plainAdapter(manyCalls) });
  mounted.store.activity.choosePageSize(50);
  await rendered(mounted.panel);
  return mounted;
}

describe('<redress-call-activity> pages', () => {
  it('are not there for a list that fits the smallest page', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(buildCalls(25)),
    });
    expect(queryAllByRole(panel, 'navigation')).to.have.length(0);
    expect(rowsOf(panel)).to.have.length(25);
  });

  it('lead through the list and say where it is (A3)', async () => {
    const { panel } = await many();
    expect(nameOf(getByRole(panel, 'navigation'))).to.equal('Pages of the list');
    expect(shownText(panel)).to.contain('1–50 of 120').and.to.contain('Page 1 of 3');
    getByRole(panel, 'button', 'Next page').click();
    await rendered(panel);
    expect(rowsOf(panel)[0]?.textContent).to.contain('+1 202-555-1069');
    expect(announced(panel)).to.equal('51–100 of 120');
    getByRole(panel, 'button', 'Next page').click();
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(20);
    expect(shownText(panel)).to.contain('101–120 of 120').and.to.contain('Page 3 of 3');
  });

  it('end at both ends, with the focus kept on the button (A2)', async () => {
    const { panel } = await many();
    const next = getByRole(panel, 'button', 'Next page');
    const previous = getByRole(panel, 'button', 'Previous page');
    expect(previous.getAttribute('aria-disabled')).to.equal('true');
    previous.click();
    next.focus();
    for (let times = 0; times < 4; times += 1) {
      await press('Enter');
      await rendered(panel);
    }
    expect(shownText(panel)).to.contain('Page 3 of 3');
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expectFocusOn(next);
    await expectAccessible(panel);
  });

  it('hold 25, 50 or 100 calls, and keep the first one shown on the page', async () => {
    const { panel } = await many();
    const list = () => getByRole(panel, 'combobox', 'Calls per page') as HTMLSelectElement;
    expect([...list().options].map(({ text }) => text.trim())).to.deep.equal(['25', '50', '100']);
    expect(list().value).to.equal('50');
    getByRole(panel, 'button', 'Next page').click();
    await rendered(panel);
    choose(list(), '25');
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(25);
    expect(shownText(panel)).to.contain('51–75 of 120');
    choose(list(), '100');
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(100);
    expect(shownText(panel)).to.contain('1–100 of 120');
    expect(announced(panel)).to.equal('1–100 of 120');
  });

  it('lead to the first, the last and any page of a long list (A3, P2)', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(buildCalls(1_001)),
    });
    const field = () => getByRole(panel, 'textbox', 'Page') as HTMLInputElement;
    const type = async (text: string): Promise<void> => {
      field().value = text;
      field().dispatchEvent(new Event('change'));
      await rendered(panel);
    };
    expect(shownText(panel)).to.contain('of 41');
    getByRole(panel, 'button', 'Last page').click();
    await rendered(panel);
    expect(field().value).to.equal('41');
    expect(announced(panel)).to.equal('1,001–1,001 of 1,001');
    getByRole(panel, 'button', 'First page').click();
    await rendered(panel);
    expect(announced(panel)).to.equal('1–25 of 1,001');
    await type(' ٣ ');
    expect(shownText(panel)).to.contain('51–75 of 1,001');
    await type('999');
    expect(field().value).to.equal('41');
    await type('the third');
    expect(field().value).to.equal('41');
    await type('0');
    expect(field().value).to.equal('41');
    await expectAccessible(panel);
  });

  it('go back to the first page after a search or another order', async () => {
    const { panel, store } = await many();
    store.activity.showPage(3);
    getByRole(panel, 'button', 'Charge').click();
    await rendered(panel);
    expect(shownText(panel)).to.contain('Page 1 of 3');
  });
});
