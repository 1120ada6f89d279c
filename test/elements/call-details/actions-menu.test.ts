import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { buildCall } from '../../support/builders.js';
import {
  focusedElement,
  getByRole,
  nameOf,
  queryAllByRole,
  expectFocusOn,
} from '../../support/by-role.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { click, press } from '../../support/page.js';
import { stubAdapter } from '../../support/stub-adapter.js';

async function open({ eligible = true } = {}) {
  const call = buildCall({
    eligibility: eligible ? { eligible: true } : { eligible: false, reason: 'not-charged' },
  });
  const mounted = await mountPanel('redress-call-details', {
    adapter: stubAdapter({
      calls: async () => ({ items: [call] }),
      disputes: async () => ({ items: [] }),
    }),
  });
  mounted.store.goTo({ name: 'call-details', callId: call.id });
  await rendered(mounted.panel);
  return mounted;
}

const itemsOf = (panel: Element): string[] =>
  queryAllByRole(panel, 'button')
    .map(nameOf)
    .filter((name) => name !== 'Back to call activity' && name !== 'Actions');

/** Where there is no room for more than the menu. */
async function openNarrow(): ReturnType<typeof open> {
  const opened = await open();
  opened.panel.style.inlineSize = '480px';
  return opened;
}

describe('<redress-call-details> the actions', () => {
  it('should be a menu that opens by keyboard, and closes by Escape with the focus back (A2, E9)', async () => {
    const { panel } = await openNarrow();
    expect(itemsOf(panel)).to.deep.equal([]);
    const button = getByRole(panel, 'button', 'Actions');
    button.focus();
    await press('Enter');
    expect(itemsOf(panel)).to.deep.equal([
      'Report call as fraudulent',
      'Request a credit',
      'Select this call',
      'Contact form',
    ]);
    await expectAccessible(panel);
    await press('Tab');
    expect(nameOf(focusedElement() ?? button)).to.equal('Report call as fraudulent');
    await press('Escape');
    expect(itemsOf(panel)).to.deep.equal([]);
    expectFocusOn(button);
  });

  it('opens and is walked through by the arrow keys, in a circle (A2)', async () => {
    const { panel } = await open();
    const focused = (): string => nameOf(focusedElement() ?? panel);
    getByRole(panel, 'button', 'Actions').focus();
    await press('ArrowDown');
    expect(focused()).to.equal('Request a credit');
    for (const [key, name] of [
      ['ArrowDown', 'Select this call'],
      ['End', 'Contact form'],
      ['ArrowDown', 'Request a credit'],
      ['ArrowUp', 'Contact form'],
      ['Home', 'Request a credit'],
    ] as const) {
      await press(key);
      expect(focused(), key).to.equal(name);
    }
    await press('Escape');
    expectFocusOn(getByRole(panel, 'button', 'Actions'));
    await press('ArrowUp');
    expect(focused()).to.equal('Contact form');
  });

  it('should close when the customer clicks elsewhere', async () => {
    const { panel } = await openNarrow();
    await click(getByRole(panel, 'button', 'Actions'));
    expect(itemsOf(panel)).to.have.length(4);
    await click(getByRole(panel, 'heading', /^Call to/));
    expect(itemsOf(panel)).to.deep.equal([]);
  });

  it('shows the report of a fraud as a button where there is room, and in the menu elsewhere', async () => {
    const { panel } = await open();
    panel.style.inlineSize = '720px';
    expect(itemsOf(panel)).to.deep.equal(['Report call as fraudulent']);
    await click(getByRole(panel, 'button', 'Actions'));
    expect(itemsOf(panel)).to.have.length(4);
    expect(itemsOf(panel).indexOf('Report call as fraudulent')).to.equal(0);
  });

  it('gives each action an icon of its own', async () => {
    const { panel } = await openNarrow();
    await click(getByRole(panel, 'button', 'Actions'));
    const icons = [...(panel.shadowRoot?.querySelectorAll('.menu__item svg') ?? [])];
    expect(new Set(icons.map(({ innerHTML }) => innerHTML)).size).to.equal(4);
  });

  it('should report the call as fraudulent, and the host hears of it', async () => {
    const { panel, provider, store } = await open();
    const heard: string[] = [];
    provider.addEventListener('redress-report-fraud', ({ call }) => heard.push(call.id));
    getByRole(panel, 'button', 'Actions').click();
    getByRole(panel, 'button', 'Report call as fraudulent').click();
    expect(heard).to.deep.equal(['call-1']);
    expect(store.snapshot.step.name).to.equal('dispute-form');
    expect(store.snapshot.draft).to.include({ stage: 'summary', reason: 'fraudulent-call' });
  });

  it('should request a credit for this call, added to those selected before', async () => {
    const { panel, store } = await open();
    store.selection.add([buildCall({ id: 'before' })]);
    getByRole(panel, 'button', 'Actions').click();
    getByRole(panel, 'button', 'Request a credit').click();
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).to.deep.equal([
      'before',
      'call-1',
    ]);
    expect(store.snapshot.step.name).to.equal('credit-request');
  });

  it('should offer no credit where there is none, but a person', async () => {
    const { panel, store } = await open({ eligible: false });
    getByRole(panel, 'button', 'Actions').click();
    expect(itemsOf(panel)).not.to.include('Request a credit');
    getByRole(panel, 'button', 'Contact form').click();
    expect(store.snapshot.step.name).to.equal('contact');
    expect(store.snapshot.contact.calls.map(({ id }) => id)).to.deep.equal(['call-1']);
  });

  it('should select the call, say so, and give the focus back (A2, A3)', async () => {
    const { panel, store } = await open();
    const button = getByRole(panel, 'button', 'Actions');
    button.focus();
    await press('Enter');
    getByRole(panel, 'button', 'Select this call').focus();
    await press('Enter');
    await rendered(panel);
    expect(store.selection.has('call-1')).to.equal(true);
    expect(panel.shadowRoot?.querySelector('[data-announcer]')?.textContent).to.equal(
      '1 call selected',
    );
    expectFocusOn(button);
    button.click();
    getByRole(panel, 'button', 'Remove from selection').click();
    expect(store.snapshot.selection.size).to.equal(0);
  });

  const VETOES = [
    ['redress-report-fraud', 'Report call as fraudulent'],
    ['redress-navigate', 'Request a credit'],
    ['redress-contact', 'Contact form'],
  ] as const;

  for (const [type, action] of VETOES) {
    it(`should not do "${action}" when the host objects to ${type}`, async () => {
      const { panel, provider, store } = await open();
      provider.addEventListener(type, (event) => event.preventDefault());
      getByRole(panel, 'button', 'Actions').click();
      getByRole(panel, 'button', action).click();
      expect(store.snapshot.step.name).to.equal('call-details');
      expect(store.snapshot.selection.size).to.equal(0);
      expect(store.snapshot.draft).to.equal(undefined);
    });
  }
});
