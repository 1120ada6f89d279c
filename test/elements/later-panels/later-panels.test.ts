/**
 * The panels after the first one come when they are needed. A panel that is registered stays so for
 * the page: each test lets one arrive that no test before it has.
 */
import { expect, fixture, html } from '@open-wc/testing';
import { OnDemandCode } from '../../../src/controllers/on-demand-code.js';
import '../../../src/define/flow.js';
import type { RedressFlow } from '../../../src/elements/flow/flow-element.js';
import { RedressJourney } from '../../../src/elements/journey/journey-element.js';
import type { Store } from '../../../src/store/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { buildCalls } from '../../support/builders.js';
import {
  expectFocusOn,
  findByRole,
  focusArrivesAt,
  getByRole,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { deferred } from '../../support/deferred.js';
import { press } from '../../support/page.js';
import { putBack, replace } from '../../support/replace.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

const FAILURE = 'This could not be loaded';
const ofThePackage = RedressJourney.laterPanels;

afterEach(() => {
  putBack();
  RedressJourney.laterPanels = ofThePackage;
});

/** Code without features: a panel uses what it needs. */
function lateCode(load: () => Promise<unknown>): NonNullable<typeof ofThePackage> {
  return new OnDemandCode(async () => {
    await load();
    return { features: [] };
  });
}

async function journey(load: () => Promise<unknown>): Promise<{ flow: RedressFlow; store: Store }> {
  RedressJourney.laterPanels = lateCode(load);
  const calls = buildCalls(3, () => ({ eligibility: { eligible: true } }));
  const adapter = stubAdapter({
    calls: async () => ({ items: calls }),
    disputes: async () => ({ items: [] }),
  });
  const flow = await fixture<RedressFlow>(html`
    <redress-flow
      .adapter=${adapter}
      locale="en"
      support-url="https://provider.example/support"
    ></redress-flow>
  `);
  await findByRole(flow, 'table');
  const { store } = flow;
  if (!store) throw new Error('no store');
  return { flow, store };
}

/** What the live region of the journey says. */
function announced(flow: Element): string {
  const [status] = queryAllByRole(flow, 'status');
  return status?.textContent.trim() ?? '';
}

const isLoading = (flow: Element) => announced(flow) === 'Loading…';

describe('<redress-journey> a panel whose code comes late', () => {
  it('is loaded once, when the browser is idle, before a step needs it', async () => {
    let asked = 0;
    await journey(async () => {
      asked++;
    });
    // A busy browser is not idle for a while.
    await until('the code to be asked for', () => asked === 1);
    expect(customElements.get('redress-contact-form')).to.equal(undefined);
  });

  it('leaves the next try to the customer once a failure is shown (E12)', async () => {
    const tasks: IdleRequestCallback[] = [];
    replace(globalThis, 'requestIdleCallback', (task) => tasks.push(task));
    let asked = 0;
    const { flow } = await journey(async () => {
      asked++;
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    getByRole(flow, 'button', 'Contact form').click();
    await findByRole(flow, 'heading', FAILURE);
    expect(asked).to.equal(1);
    expect(tasks).to.not.have.length(0);
    for (const task of tasks) task({ didTimeout: true, timeRemaining: () => 0 });
    expect(asked, 'tries once the browser is idle').to.equal(1);
    getByRole(flow, 'button', 'Try again').click();
    await until('the try of the customer', () => asked === 2);
  });

  it('is about the bill chosen before it came, at the second try (R7)', async () => {
    let isOnline = false;
    const { flow, store } = await journey(async () => {
      if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module');
      await import('../../../src/define/reason-form.js');
    });
    expect(store.snapshot.draft).to.equal(undefined);
    getByRole(flow, 'button', 'Dispute the bill').click();
    await focusArrivesAt(FAILURE);
    isOnline = true;
    getByRole(flow, 'button', 'Try again').click();
    await focusArrivesAt('Dispute the bill');
    expect(shownText(flow)).to.contain('Bill B-2026-08');
  });

  it('is loaded at once where drafts are kept, which stand above the calls (R7)', async () => {
    const calls = deferred<{ items: [] }>();
    let asked = 0;
    RedressJourney.laterPanels = lateCode(async () => {
      asked++;
    });
    const adapter = stubAdapter({ calls: () => calls.promise });
    await fixture(html`<redress-flow .adapter=${adapter} persist="session"></redress-flow>`);
    await until('the code to be asked for', () => asked === 1);
    calls.resolve({ items: [] });
  });

  it('is loaded when the customer is back online, where drafts are kept (R7)', async () => {
    let isOnline = false;
    let failures = 0;
    let arrived = 0;
    RedressJourney.laterPanels = lateCode(async () => {
      if (isOnline) arrived++;
      else failures++;
      if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module');
    });
    const flow = await fixture<RedressFlow>(
      html`<redress-flow .adapter=${stubAdapter()} locale="en" persist="session"></redress-flow>`,
    );
    await findByRole(flow, 'table');
    await until('a failure', () => failures > 0);
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await until('the code to be loaded once more', () => arrived === 1);
  });

  it('shows that it is loading, then itself, with its heading in focus (A3)', async () => {
    const code = deferred();
    const { flow, store } = await journey(() => code.promise);
    getByRole(flow, 'button', 'Contact form').focus();
    await press('Enter');
    await until('the announcement that it is loading', () => isLoading(flow));
    expect(store.snapshot.step.name).to.equal('contact');
    expect(queryAllByRole(flow, 'table')).to.have.length(0);
    await expectAccessibleInBothThemes(flow);
    await import('../../../src/define/contact-form.js');
    code.resolve();
    await focusArrivesAt('Contact form');
    expect(isLoading(flow)).to.equal(false);
  });

  it('leaves the focus where the customer went while it was loading (A3)', async () => {
    const code = deferred();
    const { flow, store } = await journey(() => code.promise);
    store.goTo({ name: 'call-details', callId: 'call-1' });
    await until('the announcement that it is loading', () => isLoading(flow));
    const tab = getByRole(flow, 'button', 'Disputes');
    tab.focus();
    await import('../../../src/define/call-details.js');
    code.resolve();
    await findByRole(flow, 'heading', 'Details');
    await flow.updateComplete;
    expectFocusOn(tab);
  });

  it('says that it did not arrive, and a later try keeps the selection (E12, R7)', async () => {
    let isOnline = false;
    const { flow } = await journey(async () => {
      if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module');
      await import('../../../src/define/credit-request.js');
    });
    const [box] = queryAllByRole(flow, 'checkbox', /^Select call/);
    box?.click();
    await until('the selected call', () => shownText(flow).includes('1 call selected'));
    getByRole(flow, 'button', 'Request a credit').focus();
    await press('Enter');
    await focusArrivesAt(FAILURE);
    expect(shownText(flow)).to.contain('If that does not help, reload the page.');
    expect(queryAllByRole(flow, 'link', 'Contact support')).to.have.length(2);
    await expectAccessibleInBothThemes(flow);

    getByRole(flow, 'button', 'Try again').focus();
    await press('Enter');
    await focusArrivesAt(FAILURE);

    isOnline = true;
    getByRole(flow, 'button', 'Try again').focus();
    await press('Enter');
    await focusArrivesAt('Request a credit');
    expect(shownText(flow)).to.contain('1 call eligible for a credit');
  });

  it('is tried again when the customer comes back to the step', async () => {
    let isOnline = false;
    const { flow, store } = await journey(async () => {
      if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module');
      await import('../../../src/define/dispute-status.js');
    });
    store.goTo({ name: 'disputes' });
    await findByRole(flow, 'heading', FAILURE);
    store.goTo({ name: 'activity' });
    await findByRole(flow, 'table');
    isOnline = true;
    store.goTo({ name: 'disputes' });
    await focusArrivesAt('Disputes');
  });

  it('is the one of the package where nobody says otherwise', async () => {
    const { flow, store } = await journey(async () => ofThePackage?.load());
    store.goTo({ name: 'dispute-form' });
    await findByRole(flow, 'heading', 'Dispute');
  });
});
