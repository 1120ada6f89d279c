import { expect } from '@open-wc/testing';
import { BillingError, type Call, type Dispute } from '../../../src/contract/index.js';
import type { RedressContactEvent, RedressNavigateEvent } from '../../../src/events/index.js';
import { buildCalls, buildCycle, buildDispute } from '../../support/builders.js';
import {
  findByRole,
  focusedElement,
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
  expectFocusOn,
} from '../../support/by-role.js';
import { expectAccessible, expectAccessibleInBothThemes } from '../../support/accessible.js';
import { downloadFrom } from '../../support/download.js';
import { deferred } from '../../support/deferred.js';
import { comeBackOnline, goOffline } from '../../support/connection.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { press, setViewport } from '../../support/page.js';
import {
  activityAdapter,
  manyCalls,
  mixedCalls,
  plainAdapter,
  rowBoxes,
  rowsOf,
} from './activity-setup.js';
import { until } from '../../support/until.js';
import { Drafts, Submitter } from '../../../src/store/index.js';

const mixed = () => mountPanel('redress-call-activity', { adapter: plainAdapter(mixedCalls) });
const detailsOf = (panel: Element, pattern: RegExp) => getByRole(panel, 'button', pattern);

describe('<redress-call-activity> the details of a call', () => {
  it('should open, and the host hears of it', async () => {
    const { panel, provider, store } = await mixed();
    const heard: RedressNavigateEvent[] = [];
    provider.addEventListener('redress-navigate', (event) => heard.push(event));
    detailsOf(panel, /^View details: 09001, Jul 10, 2026/).click();
    expect(heard.map(({ step }) => step)).to.deep.equal(['call-details']);
    expect(store.snapshot.step).to.deep.equal({ name: 'call-details', callId: 'hotline' });
  });

  it('should stay closed when the host objects', async () => {
    const { panel, provider, store } = await mixed();
    provider.addEventListener('redress-navigate', (event) => event.preventDefault());
    detailsOf(panel, /09001/).click();
    expect(store.snapshot.step.name).to.equal('activity');
  });

  it('should get the focus back on request, if the call is on the page', async () => {
    const { panel } = await mixed();
    expect(await panel.focusCall('hotline')).to.equal(true);
    expectFocusOn(detailsOf(panel, /09001/));
    expect(await panel.focusCall('nobody knows')).to.equal(false);
  });
});

describe('<redress-call-activity> a call that is not listed', () => {
  it('should lead to the contact form, and the host hears of it', async () => {
    const { panel, provider, store } = await mixed();
    const heard: RedressContactEvent[] = [];
    provider.addEventListener('redress-contact', (event) => heard.push(event));
    getByRole(panel, 'button', 'Contact form').click();
    expect(heard.map(({ topic }) => topic)).to.deep.equal(['call-not-listed']);
    expect(store.snapshot.step.name).to.equal('contact');
    expect(store.snapshot.contact.topic).to.equal('call-not-listed');
  });

  it('should not lead there when the host has another way', async () => {
    const { panel, provider, store } = await mixed();
    provider.addEventListener('redress-contact', (event) => event.preventDefault());
    getByRole(panel, 'button', 'Contact form').click();
    expect(store.snapshot.step.name).to.equal('activity');
  });
});

describe('<redress-call-activity> an unfinished dispute', () => {
  async function withDraft() {
    const mounted = await mixed();
    const { store, panel } = mounted;
    store.use(Drafts).beginForCalls(mixedCalls.slice(0, 1));
    store.use(Drafts).edit({ details: 'Typed so far' });
    await rendered(panel);
    return mounted;
  }

  it('should be told of, and gone on with', async () => {
    const { panel, store } = await withDraft();
    expect(shownText(panel)).to.contain('You have an unfinished dispute.');
    await expectAccessible(panel);
    getByRole(panel, 'button', 'Continue').click();
    expect(store.snapshot.step.name).to.equal('dispute-form');
    expect(store.snapshot.draft?.details).to.equal('Typed so far');
  });

  it('should be told of only when something would be lost', async () => {
    const { panel, store } = await mixed();
    store.use(Drafts).beginForCalls(mixedCalls.slice(0, 1));
    await rendered(panel);
    expect(shownText(panel)).not.to.contain('unfinished');
  });

  it('should be thrown away at the word of the customer only, with the focus kept (A2)', async () => {
    const { panel, store } = await withDraft();
    getByRole(panel, 'button', 'Discard').focus();
    await press('Enter');
    await rendered(panel);
    expect(store.snapshot.draft).to.equal(undefined);
    expect(shownText(panel)).not.to.contain('unfinished');
    expectFocusOn(getByRole(panel, 'heading', 'Call activity'));
  });

  it('should be told of also when another one was begun over it', async () => {
    const { panel, store } = await withDraft();
    store.use(Drafts).beginForBill(buildCycle());
    store.use(Drafts).edit({ details: 'About the bill' });
    await rendered(panel);
    const [, parked] = queryAllByRole(panel, 'button', 'Continue');
    parked?.click();
    expect(store.snapshot.draft?.details).to.equal('Typed so far');
    expect(store.snapshot.parkedDrafts.map(({ details }) => details)).to.deep.equal([
      'About the bill',
    ]);
  });

  it('should not be opened when the host objects', async () => {
    const { panel, provider, store } = await withDraft();
    provider.addEventListener('redress-navigate', (event) => event.preventDefault());
    getByRole(panel, 'button', 'Continue').click();
    expect(store.snapshot.step.name).to.equal('activity');
  });
});

describe('<redress-call-activity> a dispute that may have arrived', () => {
  it('leads back to a fraud report without a word in it (R3)', async () => {
    const answer = deferred<Dispute>();
    let isSent = false;
    const { panel, store } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(mixedCalls, {
        openDispute() {
          isSent = true;
          return answer.promise;
        },
      }),
    });
    store.use(Drafts).beginFraudReport(mixedCalls[0] as Call);
    const submitted = store.use(Submitter).submit();
    await until('its way', () => isSent);
    await rendered(panel);
    expect(shownText(panel)).to.contain("We don't know yet whether your dispute was received.");
    expect(queryAllByRole(panel, 'button', 'Discard')).to.deep.equal([]);
    answer.reject(new BillingError('timeout'));
    await submitted;
    await rendered(panel);
    expect(store.snapshot.submission.state).to.equal('unknown');
    getByRole(panel, 'button', 'Continue').click();
    expect(store.snapshot.step.name).to.equal('dispute-form');
    expect(queryAllByRole(panel, 'button', 'Discard')).to.have.length(1);
  });
});

describe('<redress-call-activity> the export', () => {
  // The first of the page: what has arrived once stays.
  it('should say so when its code does not arrive, and come when tried again (E12)', async () => {
    const { panel } = await mixed();
    goOffline();
    getByRole(panel, 'button', 'Export CSV').click();
    const alert = await findByRole(panel, 'alert');
    await until('the failure', () => shownText(alert).startsWith('This could not be loaded'), {
      seen: () => shownText(alert),
    });
    await expectAccessibleInBothThemes(panel);
    comeBackOnline();
    const retry = getByRole(panel, 'button', 'Try again');
    const { text } = await downloadFrom(() => retry.click());
    expect(text).to.contain('Eligible for credit');
    await until('the failure to go', () => !shownText(panel).includes('This could not be loaded'));
  });

  it('should be the list as filtered and sorted, in the words of the language (S9)', async () => {
    const { panel, store } = await mixed();
    store.activity.refine({ chargedOnly: true, sort: { column: 'charge', descending: false } });
    await rendered(panel);
    const { name, text } = await downloadFrom(() =>
      getByRole(panel, 'button', 'Export CSV').click(),
    );
    expect(name).to.equal('calls-12025550100-2026-07-01.csv');
    expect(text.split('\r\n')).to.deep.equal([
      '\ufeffDate,Time,Line,Direction,Number,Destination,Type,Duration (s),Billed duration (s),Charge,Currency,Eligible for credit,Reason,Dispute',
      `2026-07-30,04:00:00-04:00,'+1 202-555-0100,Outgoing,'+41 22 917 00 00,"Genève, Switzerland",International,61,180,0.0425,USD,No,This call is included in your plan.,`,
      `2026-07-03,04:00:00-04:00,'+1 202-555-0100,Outgoing,'+33 1 42 68 53 00,"Paris, France",International,300,180,4.50,USD,Yes,,`,
      `2026-07-10,04:00:00-04:00,'+1 202-555-0100,Outgoing,09001,Weather line,Premium,30,180,12.00,USD,Yes,,`,
      '',
    ]);
  });

  it('should speak French, and name the dispute that a call is in', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      locale: 'fr',
      adapter: plainAdapter(
        buildCalls(1, () => ({ disputeId: 'dispute-1', destination: '=HYPERLINK("x")' })),
        { disputes: async () => ({ items: [buildDispute()] }) },
      ),
    });
    const { name, text } = await downloadFrom(() =>
      getByRole(panel, 'button', 'Exporter en CSV').click(),
    );
    expect(name).to.equal('appels-12025550100-2026-07-01.csv');
    expect(text).to.contain('Date,Heure,Ligne,Sens,Numéro');
    expect(text).to.contain(
      `"'=HYPERLINK(""x"")",International,161,180,1.20,USD,Non,Cet appel fait déjà l'objet d'un litige.,D-1001`,
    );
  });
});

describe('<redress-call-activity> by keyboard', () => {
  it('is walked through in the order in which it is read, ending at the credit (A2)', async () => {
    const { panel, store } = await mountPanel('redress-call-activity', {
      adapter: activityAdapter(mixedCalls.slice(0, 1)),
    });
    rowBoxes(panel)[0]?.click();
    await rendered(panel);
    getByRole(panel, 'combobox', 'Phone number').focus();
    const walked: string[] = [];
    while (walked.length < 30 && walked.at(-1) !== 'Request a credit') {
      await press('Tab');
      const focused = focusedElement();
      walked.push(focused && focused !== document.body ? nameOf(focused) : 'nothing');
    }
    expect(walked).to.deep.equal([
      'Billing cycle',
      'Show in full',
      'Dispute the bill',
      'No charge stands out in these calls',
      'Charged 1',
      'Search calls',
      'Filters',
      'Select the 1 call in this list',
      'Date and time',
      'Number',
      'Destination',
      'Duration',
      'Charge',
      'Credit',
      'Select call +33 1 42 68 53 00, Jul 3, 2026, 4:00 AM, $4.50',
      'Go to the selection',
      'View details: +33 1 42 68 53 00, Jul 3, 2026, 4:00 AM',
      'Contact form',
      'Export CSV',
      'Clear selection',
      'Request a credit',
    ]);
    expect(focusedElement()?.textContent.trim()).to.equal('Request a credit');
    await press('Enter');
    expect(store.snapshot.step.name).to.equal('credit-request');
  });

  it('should show where the focus is (A2)', async () => {
    const { panel } = await mixed();
    getByRole(panel, 'searchbox').focus();
    for (let steps = 0; steps < 12; steps += 1) {
      await press('Tab');
      const focused = focusedElement();
      if (!focused || focused === document.body) break;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      const isVisible = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      expect(isVisible, focused.outerHTML.slice(0, 80)).to.equal(true);
    }
  });
});

describe('<redress-call-activity> at 320 pixels', () => {
  it('should overflow nowhere, and keep every row and action (A7)', async function () {
    if (!(await setViewport({ width: 320, height: 700 }))) this.skip();
    const { panel, store } = await mountPanel('redress-call-activity', {
      adapter: activityAdapter([...mixedCalls, ...manyCalls.slice(0, 30)]),
    });
    store.selection.add(mixedCalls);
    store.activity.choosePageSize(25);
    getByRole(panel, 'button', 'Filters').click();
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(25);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
    const wide = [...(panel.shadowRoot?.querySelectorAll('*') ?? [])].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > innerWidth + 1 || left < -1);
    });
    expect(wide.map((element) => element.outerHTML.slice(0, 60))).to.deep.equal([]);
    expect(getByRole(panel, 'combobox', 'Sort by').isConnected).to.equal(true);
    expect(getByRole(panel, 'button', 'Request a credit').isConnected).to.equal(true);
    // High enough that the bar at the bottom covers nothing.
    await setViewport({ width: 320, height: 8_000 });
    await expectAccessible(panel);
  });

  it('should have targets of at least 24 pixels (A7)', async function () {
    if (!(await setViewport({ width: 320, height: 700 }))) this.skip();
    const { panel, store } = await mixed();
    store.selection.add(mixedCalls.slice(0, 1));
    await rendered(panel);
    for (const role of ['button', 'searchbox']) {
      for (const control of queryAllByRole(panel, role)) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML.slice(0, 80)).to.be.at.least(23.5);
      }
    }
  });
});
