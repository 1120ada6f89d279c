import { expect } from '@open-wc/testing';
import { BillingError, type Dispute, type Page } from '../../../src/contract/index.js';
import {
  buildDispute,
  buildDisputedCall,
  buildInformationRequest,
  buildOutcome,
  money,
} from '../../support/builders.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { deferred } from '../../support/deferred.js';
import { nextEvent } from '../../support/next-event.js';
import { press as pressKey } from '../../support/page.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { putBack, replace } from '../../support/replace.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { EVERY_STATUS, having, press, statusList } from './status-setup.js';
import { expectConsole } from '../../support/traps.js';
import { arrives } from '../../support/until.js';

const WORDS = {
  en: [
    'Under review',
    'Under review',
    'Information needed',
    'Approved',
    'Partly approved',
    'Denied',
    'Withdrawn',
    'Closed',
  ],
  fr: [
    "En cours d'examen",
    "En cours d'examen",
    'Informations demandées',
    'Accepté',
    'Accepté en partie',
    'Refusé',
    'Retiré',
    'Clos',
  ],
} as const;

/** Newest first, as the list sorts them. */
const ONE_OF_EACH: readonly Dispute[] = EVERY_STATUS.map((status, index) =>
  buildDispute({
    id: `dispute-${index}`,
    reference: `D-${index}`,
    status,
    submittedAt: `2026-08-0${9 - index}T10:00:00Z`,
  }),
);

const referenceOf = (row: Element): string | undefined => /D-\d/.exec(shownText(row))?.[0];

afterEach(putBack);

describe('<redress-dispute-status> list', () => {
  for (const locale of ['en', 'fr'] as const) {
    it(`should tell the status of each dispute in words (${locale})`, async () => {
      const { panel } = await statusList(ONE_OF_EACH, { locale });
      const rows = queryAllByRole(panel, 'listitem').map(shownText);
      expect(rows).to.have.length(WORDS[locale].length);
      for (const [index, word] of WORDS[locale].entries()) {
        const row = rows.find((text) => text.includes(`D-${index} `));
        expect(`${row} `).to.contain(` ${word} `);
      }
    });
  }

  it('should tell subject, reference, last change and amount', async () => {
    const calls = [buildDisputedCall(), buildDisputedCall({ id: 'call-2' })];
    const bill = { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-2026-08' } as const;
    const { panel } = await statusList([
      buildDispute({ subject: bill, requestedAmount: undefined }),
      buildDispute({ id: 'b', subject: { kind: 'calls', calls }, requestedAmount: money('2.40') }),
      buildDispute({
        id: 'c',
        subject: { kind: 'calls', calls: [buildDisputedCall({ direction: 'in' })] },
      }),
    ]);
    const rows = queryAllByRole(panel, 'listitem').map(shownText);
    expect(rows[0]).to.equal('Bill B-2026-08 D-1001 · Updated Aug 5, 2026 Under review');
    expect(rows[1]).to.match(/^2 calls D-1001 · Updated Aug 5, 2026 Under review .*\$2\.40$/);
    expect(rows[2]).to.match(/^Call from \+33 1 42 68 53 00 .*\$1\.20$/);
  });

  it('should tell which amount is meant: asked for, or credited', async () => {
    const { panel } = await statusList([
      buildDispute({ submittedAt: '2026-08-09T10:00:00Z' }),
      buildDispute({
        id: 'b',
        status: 'partially-approved',
        submittedAt: '2026-08-08T10:00:00Z',
        outcome: buildOutcome({ creditedAmount: money('0.40') }),
      }),
      buildDispute({ id: 'c', status: 'approved', outcome: undefined }),
    ]);
    const rows = queryAllByRole(panel, 'listitem').map(shownText);
    expect(rows[0]).to.contain('Requested credit $1.20');
    expect(rows[1]).to.contain('Credit $0.40');
    // Approved, but how much was not told: the requested amount would be taken for the credit.
    expect(rows[2]).not.to.contain('$');
  });

  it('puts those that wait for the customer first, then the newest', async () => {
    const { panel } = await statusList([...ONE_OF_EACH].reverse());
    const [waiting, ...others] = queryAllByRole(panel, 'listitem').map(referenceOf);
    expect(waiting).to.equal('D-2');
    expect(others).to.deep.equal(['D-0', 'D-1', 'D-3', 'D-4', 'D-5', 'D-6', 'D-7']);
    const group = getByRole(panel, 'region', 'Waiting for your reply');
    expect(queryAllByRole(group, 'listitem')).to.have.length(1);
  });

  it('marks what waits with the day by which to reply', async () => {
    const asking = buildDispute({
      status: 'information-requested',
      informationRequests: [buildInformationRequest({ dueBy: '2026-08-20' })],
    });
    const { panel } = await statusList([asking]);
    expect(shownText(getByRole(panel, 'listitem'))).to.contain('Reply by August 20, 2026.');
  });

  it('finds disputes by reference, number and reason, and tells how many (A3)', async () => {
    const status = await statusList(ONE_OF_EACH);
    for (const [text, found] of [
      ['d-3', ['D-3']],
      ['0142685300', []],
      ['42 68 53', ONE_OF_EACH.map(({ reference }) => reference)],
      ['nowhere', []],
    ] as const) {
      const field = getByRole(status.panel, 'searchbox', 'Search disputes') as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await rendered(status.provider);
      const rows = queryAllByRole(status.panel, 'listitem').map(referenceOf);
      expect(rows, text).to.have.members([...found]);
      const count = found.length === 1 ? '1 dispute found' : `${found.length} disputes found`;
      expect(shownText(status.panel)).to.contain(count);
    }
    expect(shownText(status.panel)).to.contain('No disputes match.');
  });

  it('filters by status, one word for what is under review', async () => {
    const status = await statusList(ONE_OF_EACH);
    const filter = getByRole(status.panel, 'combobox', 'Status') as HTMLSelectElement;
    expect([...filter.options].map(({ text }) => text)).to.deep.equal([
      'Status: All',
      ...new Set(WORDS.en),
    ]);
    filter.value = 'under-review';
    filter.dispatchEvent(new Event('change', { bubbles: true }));
    await rendered(status.provider);
    expect(queryAllByRole(status.panel, 'listitem').map(referenceOf)).to.deep.equal(['D-0', 'D-1']);
  });

  it('saves what was found as CSV, with the words of the language (S9)', async () => {
    const saved: Promise<Blob> = new Promise((resolve) => {
      replace(URL, 'createObjectURL', (blob: Blob | MediaSource) => {
        resolve(blob as Blob);
        return 'blob:saved';
      });
    });
    replace(HTMLAnchorElement.prototype, 'click', () => {});
    const status = await statusList(ONE_OF_EACH);
    await press(status, 'Export CSV');
    const lines = (await (await arrives('the file', saved)).text()).split('\r\n');
    expect(lines[0]).to.contain('Reference,Submitted,Updated,Status,About,Reason');
    expect(lines).to.have.length(ONE_OF_EACH.length + 2);
    expect(lines[1]).to.equal(
      'D-0,2026-08-09,2026-08-05,Under review,Call to +33 1 42 68 53 00,I believe this call is fraudulent.,1.20,,USD',
    );
  });

  it('leaves the tools out where there is only one dispute', async () => {
    const { panel } = await statusList([buildDispute()]);
    expect(queryAllByRole(panel, 'searchbox')).to.have.length(0);
  });

  it('should open a dispute by a press, and focus its heading (A3)', async () => {
    const { panel, store, provider } = await statusList(ONE_OF_EACH);
    const told = nextEvent(panel, 'redress-navigate');
    await press({ panel, store, provider, adapter: '' }, /^Open dispute D-3:/);
    await settled({ panel, store, provider, adapter: '' });
    expect((await told).step).to.equal('dispute');
    expect(store.snapshot.step).to.deep.equal({ name: 'dispute', disputeId: 'dispute-3' });
    expectFocusOn(getByRole(panel, 'heading', 'Dispute D-3'));
  });

  it('should open a dispute by Enter, and come back to the list (A2)', async () => {
    const status = await statusList(ONE_OF_EACH);
    getByRole(status.panel, 'button', /^Open dispute D-1:/).focus();
    await pressKey('Enter');
    await settled(status);
    expect(getByRole(status.panel, 'heading', 'Dispute D-1').isConnected).to.equal(true);
    await press(status, 'All disputes');
    expect(status.store.snapshot.step.name).to.equal('disputes');
    expectFocusOn(getByRole(status.panel, 'heading', 'Disputes'));
  });

  it('should stay where it is, focus and all, when the page vetoes', async () => {
    const status = await statusList(ONE_OF_EACH);
    status.provider.addEventListener('redress-navigate', (event) => event.preventDefault());
    const [open] = queryAllByRole(status.panel, 'button', /^Open dispute/);
    open?.focus();
    await pressKey('Enter');
    await settled(status);
    expect(status.store.snapshot.step.name).to.equal('disputes');
    expectFocusOn(open);
  });

  it('should say so when there are none', async () => {
    const { panel } = await statusList([]);
    expect(shownText(panel)).to.equal(
      'Disputes No disputes yet When you dispute a call or a bill, you can follow it here.',
    );
  });

  it('should show that it is loading', async () => {
    const answer = deferred<Page<Dispute>>();
    const status = await mountPanel('redress-dispute-status', {
      adapter: stubAdapter({ disputes: () => answer.promise }),
      isReady: ({ snapshot }) => snapshot.disputes.activity === 'fetching',
    });
    expect(shownText(status.panel)).to.equal('Disputes Loading…');
    expect(status.panel.shadowRoot?.querySelector('[aria-busy=true]')).not.to.equal(null);
    answer.resolve({ items: [] });
    await settled(status);
    expect(shownText(status.panel)).to.contain('No disputes yet');
  });

  it('should say that it failed, with a way on, and try again', async () => {
    expectConsole('warn', /disputes has failed \(malformed\)/);
    let isBroken = true;
    const status = await statusList([], {
      adapter: {
        disputes: async () => {
          if (isBroken) throw new BillingError('malformed');
          return { items: ONE_OF_EACH };
        },
      },
    });
    const text = shownText(getByRole(status.panel, 'alert'));
    expect(text).to.contain('This could not be loaded');
    expect(text).to.contain('Contact support');
    isBroken = false;
    await press(status, 'Try again');
    await settled(status);
    expect(queryAllByRole(status.panel, 'listitem')).to.have.length(ONE_OF_EACH.length);
  });

  it('should keep what it has when a refresh fails, and say so', async () => {
    expectConsole('warn', /disputes has failed \(malformed\)/);
    let isBroken = false;
    const status = await statusList([], {
      adapter: {
        ...having(...ONE_OF_EACH),
        disputes: async () => {
          if (isBroken) throw new BillingError('malformed');
          return { items: ONE_OF_EACH };
        },
      },
    });
    isBroken = true;
    await status.provider.resume();
    await settled(status);
    expect(queryAllByRole(status.panel, 'listitem')).to.have.length(ONE_OF_EACH.length);
    expect(shownText(status.panel)).to.contain('You are seeing what was loaded earlier.');
    isBroken = false;
    await press(status, 'Try again');
    await settled(status);
    expect(shownText(status.panel)).not.to.contain('You are seeing what was loaded earlier.');
  });
});
