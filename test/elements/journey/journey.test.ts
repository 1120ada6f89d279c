import { expect } from '@open-wc/testing';
import { Contact, Drafts, type JourneyStep } from '../../../src/store/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { buildCalls, buildDispute } from '../../support/builders.js';
import {
  expectFocusOn,
  findByRole,
  focusArrivesAt,
  focusedElement,
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { aFrame, press } from '../../support/page.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

const calls = buildCalls(30, () => ({ eligibility: { eligible: true } }));

const journey = () =>
  mountPanel('redress-journey', {
    adapter: stubAdapter({ calls: async () => ({ items: calls }) }),
  });

/** The tab of the section that the customer is in. */
function currentTab(panel: Element): string[] {
  const tabs = getByRole(panel, 'navigation', 'Calls and disputes');
  return queryAllByRole(tabs, 'button')
    .filter((tab) => tab.getAttribute('aria-current') === 'page')
    .map(nameOf);
}

describe('<redress-journey>', () => {
  it('should begin with the list, and not take the focus (A3)', async () => {
    const { panel } = await journey();
    expect(queryAllByRole(panel, 'table')).to.have.length(1);
    expect(currentTab(panel)).to.deep.equal(['Call activity']);
    expect(focusedElement()).to.satisfy((element: unknown) => element === document.body);
    await expectAccessibleInBothThemes(panel);
  });

  it('should name the account and offer a person at its end', async () => {
    const { panel } = await journey();
    expect(shownText(panel)).to.contain('Ada Lovelace');
    expect(getByRole(panel, 'link', 'Contact support').isConnected).to.equal(true);
    expect(shownText(panel)).to.contain('Need help?');
  });

  it('should not ask whether help is needed where the host names none', async () => {
    const { panel } = await mountPanel('redress-journey', {
      supportUrl: undefined,
      supportPhone: undefined,
    });
    expect(shownText(panel)).not.to.contain('Need help?');
  });

  it('should lead to the disputes and back, with the focus on the heading (A3)', async () => {
    const mounted = await journey();
    const { panel } = mounted;
    getByRole(panel, 'button', 'Disputes').click();
    await settled(mounted);
    expect(currentTab(panel)).to.deep.equal(['Disputes']);
    await focusArrivesAt('Disputes');
    expect(focusedElement()?.localName).to.equal('h2');
    getByRole(panel, 'button', 'Call activity').click();
    await settled(mounted);
    await focusArrivesAt('Call activity');
    expect(focusedElement()?.localName).to.equal('h2');
  });

  it('should stay where it is when the host objects', async () => {
    const { panel, provider, store } = await journey();
    const steps: string[] = [];
    provider.addEventListener('redress-navigate', (event) => {
      steps.push(event.step);
      event.preventDefault();
    });
    getByRole(panel, 'button', 'Disputes').click();
    expect(steps).to.deep.equal(['disputes']);
    expect(store.snapshot.step.name).to.equal('activity');
  });

  const STEPS: readonly (readonly [JourneyStep, string, string])[] = [
    [{ name: 'activity' }, 'redress-call-activity', 'Call activity'],
    [{ name: 'call-details', callId: 'call-1' }, 'redress-call-details', 'Call activity'],
    [{ name: 'credit-request' }, 'redress-credit-request', 'Call activity'],
    [{ name: 'dispute-form' }, 'redress-reason-form', 'Call activity'],
    [{ name: 'contact' }, 'redress-contact-form', 'Call activity'],
    [{ name: 'disputes' }, 'redress-dispute-status', 'Disputes'],
    [{ name: 'dispute', disputeId: 'dispute-1' }, 'redress-dispute-status', 'Disputes'],
  ];

  for (const [step, tag, tab] of STEPS) {
    it(`should show <${tag}> at the step ${step.name}, with its heading in focus (A3)`, async () => {
      const mounted = await journey();
      const { panel, store } = mounted;
      store.goTo(step);
      await settled(mounted);
      expect(panel.shadowRoot?.querySelector('[data-panel]')?.localName).to.equal(tag);
      expect(currentTab(panel)).to.deep.equal([tab]);
      await until('the focus on a heading', () => focusedElement()?.hasAttribute('data-heading'), {
        seen: focusedElement,
      });
    });
  }

  it('counts what is said about a dispute among the disputes', async () => {
    const mounted = await journey();
    const { panel, store } = mounted;
    store.use(Drafts).beginInformation(buildDispute());
    store.goTo({ name: 'dispute-form' });
    await settled(mounted);
    expect(currentTab(panel)).to.deep.equal(['Disputes']);
    store.use(Contact).begin({ topic: 'escalation', disputeId: 'dispute-1' });
    store.goTo({ name: 'contact' });
    await settled(mounted);
    expect(currentTab(panel)).to.deep.equal(['Disputes']);
    store.use(Contact).begin({ topic: 'call-not-listed' });
    await settled(mounted);
    expect(currentTab(panel)).to.deep.equal(['Call activity']);
  });

  it("should come back from a call's details to the button that opened them (A2)", async () => {
    const mounted = await journey();
    const { panel, store } = mounted;
    store.activity.choosePageSize(25);
    store.activity.refine({ sort: { column: 'otherParty', descending: false } });
    store.activity.showPage(2);
    await rendered(panel);
    const button = [...queryAllByRole(panel, 'button', /^View details/)].at(-1);
    button?.focus();
    const opened = button?.dataset['detailsOf'];
    await press('Enter');
    const back = await findByRole(panel, 'button', 'Back to call activity');
    await until('the focus on a heading', () => focusedElement()?.hasAttribute('data-heading'), {
      seen: focusedElement,
    });
    back.focus();
    await press('Enter');
    await until('the focus on a button', () => focusedElement() instanceof HTMLButtonElement, {
      seen: focusedElement,
    });
    expect((focusedElement() as HTMLElement).dataset['detailsOf']).to.equal(opened);
  });

  it('should come back to the heading when the call is not on the list any more', async () => {
    const mounted = await journey();
    const { store } = mounted;
    store.goTo({ name: 'call-details', callId: 'nobody knows' });
    await settled(mounted);
    store.goTo({ name: 'activity' });
    await settled(mounted);
    await focusArrivesAt('Call activity');
  });

  it('should put the focus on the sign-in when the session ends under the customer (A3)', async () => {
    const mounted = await journey();
    const { panel, store, provider } = mounted;
    getByRole(panel, 'searchbox').focus();
    provider.signOut();
    await rendered(provider);
    expect(store.snapshot.session).to.equal('signed-out');
    expectFocusOn(getByRole(panel, 'heading', 'Sign in to see your calls and disputes'));
    expect(shownText(panel)).not.to.contain('Ada Lovelace');
  });

  it('should not take the focus from elsewhere when the session ends', async () => {
    const { provider } = await journey();
    const elsewhere = document.createElement('button');
    provider.parentElement?.append(elsewhere);
    elsewhere.focus();
    provider.signOut();
    await rendered(provider);
    expectFocusOn(elsewhere);
  });
});

describe('<redress-journey> demonstration', () => {
  it('should say that the data is made up', async () => {
    const { panel, store } = await mountPanel('redress-journey', { adapter: 'demo' });
    expect(shownText(panel).split('Demonstration data'), 'said once').to.have.length(2);
    const more = panel.shadowRoot?.querySelector('details > p');
    expect(more?.checkVisibility()).to.equal(false);
    panel.shadowRoot?.querySelector('summary')?.click();
    await aFrame();
    expect(more?.checkVisibility()).to.equal(true);
    expect(shownText(panel)).to.contain('are made up');
    store.activity.refine({ text: 'premium' });
    await rendered(panel);
    await expectAccessibleInBothThemes(panel);
  });

  it('should not say so of real data', async () => {
    const { panel } = await journey();
    expect(shownText(panel)).not.to.contain('Demonstration');
  });
});

describe('<redress-journey> a dispute', () => {
  it('should be found in the list of disputes and come back with the focus on a heading', async () => {
    const mounted = await mountPanel('redress-journey', {
      adapter: stubAdapter({ disputes: async () => ({ items: [buildDispute()] }) }),
    });
    const { panel, store } = mounted;
    getByRole(panel, 'button', 'Disputes').click();
    await settled(mounted);
    store.goTo({ name: 'dispute', disputeId: 'dispute-1' });
    await settled(mounted);
    await focusArrivesAt(/D-1001/);
  });
});
