import { expect } from '@open-wc/testing';
import type { BillingAdapter, Dispute } from '../../../src/contract/index.js';
import { BillingError } from '../../../src/contract/index.js';
import type { BillAmounts, RedressAmountsEvent } from '../../../src/events/index.js';
import {
  buildBill,
  buildCycle,
  buildDispute,
  buildDisputedCall,
  money,
} from '../../support/builders.js';
import { findByRole, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { downloadFrom } from '../../support/download.js';
import { mountPanel, rendered, type ProviderSettings } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { expectConsole } from '../../support/traps.js';
import { until } from '../../support/until.js';

const SOURCE = { title: 'Telecoms Act, section 67', checked: '2026-12-01' };
const after = (event: string, count: number, unit: string) => ({ count, unit, after: event });
const RIGHTS = {
  entries: [
    {
      id: 'object',
      place: 'DE',
      kind: 'dispute-by',
      term: after('bill-received', 8, 'weeks'),
      source: SOURCE,
    },
    {
      id: 'answer',
      place: 'DE',
      kind: 'answer-by',
      by: 'provider',
      term: after('dispute-submitted', 60, 'weeks'),
      source: SOURCE,
    },
    {
      id: 'body',
      place: 'DE',
      kind: 'next-body',
      body: 'Arbitration board',
      opens: after('dispute-submitted', 6, 'weeks'),
      atDeadlock: true,
      source: SOURCE,
    },
    { id: 'pay', place: 'DE', kind: 'payment-suspended', suspended: true, source: SOURCE },
    {
      id: 'lapsed',
      place: 'DE',
      kind: 'next-body',
      until: '2020-01-01',
      body: 'A platform that is gone',
      source: SOURCE,
    },
  ],
};

const CALL = buildDisputedCall({ charge: money('10.10') });
const disputeOf = (overrides: Partial<Dispute> = {}) =>
  buildDispute({
    subject: { kind: 'calls', calls: [CALL] },
    reason: 'fraudulent-call',
    status: 'under-review',
    requestedAmount: money('10.10'),
    ...overrides,
  });

async function oneDispute(
  overrides: Partial<Dispute> = {},
  { adapter, ...settings }: ProviderSettings & { adapter?: Partial<BillingAdapter> } = {},
) {
  const dispute = disputeOf(overrides);
  const mounted = await mountPanel('redress-dispute-status', {
    ...settings,
    adapter: stubAdapter({
      disputes: async () => ({ items: [dispute] }),
      dispute: async () => dispute,
      billingCycles: async () => [buildCycle()],
      ...adapter,
    }),
  });
  mounted.store.goTo({ name: 'dispute', disputeId: dispute.id });
  await findByRole(mounted.panel, 'button', /^(Save the proof|Enregistrer la preuve)$/);
  await rendered(mounted.panel);
  return mounted;
}

const partOf = (panel: Element) =>
  panel.shadowRoot?.querySelector('redress-aftercare') as HTMLElement;
const textOf = (panel: Element): string => shownText(partOf(panel));

describe('<redress-aftercare> what is in dispute', () => {
  it('says on the bill what is in dispute and what can be paid now', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ disputes: async () => ({ items: [disputeOf()] }) }),
    });
    await until('the amounts', () => textOf(panel).includes('In dispute'));
    expect(textOf(panel)).to.contain('In dispute $10.10 You can pay now $38.80');
    expect(textOf(panel)).to.contain('Paying the rest does not give up your dispute.');
    await expectAccessibleInBothThemes(panel);
  });

  it('says nothing on a bill of which nothing is disputed', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ disputes: async () => ({ items: [] }) }),
    });
    await rendered(panel);
    expect(textOf(panel)).to.equal('');
  });

  it('tells the host page at first, and when it changes', async () => {
    const heard: (readonly BillAmounts[])[] = [];
    const listen = (event: RedressAmountsEvent): void => void heard.push(event.bills);
    addEventListener('redress-amounts', listen as EventListener);
    let disputes: readonly Dispute[] = [];
    try {
      const { store } = await mountPanel('redress-call-activity', {
        adapter: stubAdapter({ disputes: async () => ({ items: disputes }) }),
      });
      await until('the first amounts', () => heard.length > 0);
      disputes = [disputeOf()];
      await store.disputes.load();
      await store.disputes.load();
      await until('the changed amounts', () => heard.length > 1);
    } finally {
      removeEventListener('redress-amounts', listen as EventListener);
    }
    expect(heard).to.have.length(2);
    expect(heard.map(([bill]) => [bill?.billNumber, bill?.inDispute.amount])).to.deep.equal([
      ['B-2026-08', '0.00'],
      ['B-2026-08', '10.10'],
    ]);
    expect(heard[1]?.[0]?.payableNow).to.deep.equal(money('38.80'));
  });

  it('speaks French', async () => {
    const { panel } = await oneDispute({}, { locale: 'fr', rights: RIGHTS as never });
    await until('the rights', () => textOf(panel).includes('Vos droits'));
    expect(textOf(panel)).to.match(/Contesté 10,10\s\$US À payer dès maintenant 38,80\s\$US/);
    expect(textOf(panel)).to.contain("Vous n'avez pas à payer la somme contestée");
  });
});

describe('<redress-aftercare> rights and deadlines', () => {
  it('shows the last day to object on the bill, with its source', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      rights: RIGHTS as never,
      adapter: stubAdapter({
        disputes: async () => ({ items: [] }),
        billingCycles: async () => [buildCycle({ bill: buildBill({ issued: '2099-08-03' }) })],
      }),
    });
    await until('the rights', () => textOf(panel) !== '');
    expect(textOf(panel)).to.equal(
      'Your rights and deadlines You can dispute this bill until September 28, 2099. Telecoms Act, section 67, as read on December 1, 2026',
    );
  });

  it('shows with an open dispute when an answer is due, and which body comes next', async () => {
    const { panel } = await oneDispute(
      { submittedAt: '2099-03-02T12:00:00Z', updatedAt: '2099-03-02T12:00:00Z' },
      { rights: RIGHTS as never },
    );
    await until('the rights', () => textOf(panel).includes('Your rights'));
    const text = textOf(panel);
    expect(text).to.contain('Your provider has to answer by April 26, 2100.');
    expect(text).to.contain('You need not pay what is in dispute until it is decided.');
    expect(text).to.contain(
      'you can turn to this body from April 14, 2099 on: Arbitration board. After a final refusal you need not wait.',
    );
    expect(text).not.to.contain('platform that is gone');
    await expectAccessibleInBothThemes(panel);
  });

  it('opens the way to the next body with a denied outcome', async () => {
    const { panel } = await oneDispute(
      {
        status: 'denied',
        outcome: { decision: 'denied', decidedAt: '2026-08-20T10:00:00Z' },
      },
      { rights: RIGHTS as never },
    );
    await until('the rights', () => textOf(panel).includes('Your rights'));
    expect(textOf(panel)).to.contain(
      'If you do not agree with the outcome, you can turn to: Arbitration board.',
    );
    expect(textOf(panel)).not.to.contain('has to answer');
  });

  it('shows nothing without a rights file', async () => {
    const { panel } = await oneDispute();
    expect(textOf(panel)).not.to.contain('rights');
  });

  it('refuses a file with an unknown unit, with its place in words for the host (E12)', async () => {
    expectConsole(
      'error',
      /The setting rights is not used\. Rights file, entries\[0\]\.term\.unit: "fortnights" is not one of/,
    );
    const [first] = RIGHTS.entries;
    const entries = [{ ...first, term: after('bill-received', 4, 'fortnights') }];
    const { panel } = await oneDispute({}, { rights: { entries } as never });
    await rendered(panel);
    expect(textOf(panel)).not.to.contain('rights');
    expect(getByRole(panel, 'button', 'Save the proof').isConnected).to.equal(true);
  });

  it('asks whose rules hold where the file has several places', async () => {
    expectConsole('error', /for several places \(DE, EU\)\. Choose with rights-places/);
    const entries = RIGHTS.entries.map((entry, at) =>
      at === 0 ? { ...entry, place: 'EU' } : entry,
    );
    const rights = { entries: entries.toReversed() } as never;
    await oneDispute({}, { rights });
    const { panel } = await oneDispute({}, { rights, rightsPlaces: 'DE' });
    await until('the rights', () => textOf(panel).includes('Your rights'));
  });

  it('reads a file from an address', async () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(RIGHTS)]));
    const { panel } = await oneDispute({}, { rights: address });
    await until('the rights', () => textOf(panel).includes('Your rights'));
    URL.revokeObjectURL(address);
  });
});

describe('<redress-aftercare> after a report of fraud', () => {
  const withContain = (contain: BillingAdapter['contain']) => ({
    adapter: {
      capabilities: { disputeBill: true, withdraw: true, evidence: true, contain: true },
      ...(contain && { contain }),
    },
  });

  it('is plain advice to tick off without any hook', async () => {
    const { panel } = await oneDispute();
    const boxes = queryAllByRole(partOf(panel), 'checkbox');
    expect(boxes).to.have.length(5);
    boxes[0]?.click();
    await rendered(panel);
    expect((boxes[0] as HTMLInputElement).checked).to.equal(true);
    await expectAccessibleInBothThemes(panel);
  });

  it('leads where the host says', async () => {
    const { panel } = await oneDispute(
      {},
      {
        containLinks: { 'voicemail-password': '/voicemail', 'warn-others': 'javascript:alert(1)' },
      },
    );
    const links = queryAllByRole(partOf(panel), 'link');
    expect(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)).to.deep.equal([
      '/voicemail',
    ]);
  });

  it('asks the provider to block, once, and says what became of it (F7)', async () => {
    const asked: unknown[] = [];
    const { panel } = await oneDispute(
      {},
      withContain(async (input, { idempotencyKey }) => {
        asked.push({ ...input, hasKey: idempotencyKey.length > 0 });
        return { state: 'requested' };
      }),
    );
    const button = getByRole(panel, 'button', 'Do it now: Block premium numbers on this line');
    button.click();
    button.click();
    await until('the outcome', () =>
      textOf(panel).includes('Asked for: your provider is doing it'),
    );
    expect(asked).to.deep.equal([
      { accountId: 'account-1', lineId: CALL.lineId, step: 'block-premium', hasKey: true },
    ]);
  });

  it('says when it was not done, and sends the same key again', async () => {
    const keys: string[] = [];
    const { panel } = await oneDispute(
      {},
      withContain(async (_, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        if (keys.length === 1) throw new BillingError('forbidden');
        return { state: 'done' };
      }),
    );
    const name = /^Do it now: Block calls abroad/;
    getByRole(panel, 'button', name).click();
    await until('the problem', () =>
      textOf(panel).includes('This was not confirmed. Try again: it is done only once.'),
    );
    expect(queryAllByRole(partOf(panel), 'alert')).to.have.length(1);
    getByRole(panel, 'button', name).click();
    await until('done', () => textOf(panel).includes('Done'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('is not shown for other reasons', async () => {
    const { panel } = await oneDispute({ reason: 'wrong-rate' });
    expect(textOf(panel)).not.to.contain('happening again');
  });
});

describe('<redress-aftercare> the proof', () => {
  it('is one file with what was received, and its own hash', async () => {
    const { panel } = await oneDispute({ details: '<b>not us</b>' });
    const { name, text } = await downloadFrom(() =>
      getByRole(panel, 'button', 'Save the proof').click(),
    );
    expect(name).to.equal('proof-D-1001.html');
    const [, record = ''] = /id="record">\n(.*)\n<\/script>/.exec(text) ?? [];
    expect(JSON.parse(record)).to.have.nested.property('received.details', '<b>not us</b>');
    expect(text).not.to.contain('<b>');
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(record));
    const hash = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0'));
    expect(text).to.contain(hash.join(''));
  });

  it('saves the deadlines for a calendar', async () => {
    const { panel } = await oneDispute({ answerBy: '2099-09-04' });
    const { name, text } = await downloadFrom(() =>
      getByRole(panel, 'button', 'Save the deadlines for your calendar').click(),
    );
    expect(name).to.equal('deadlines-D-1001.ics');
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).to.equal(true);
    expect(text).to.contain('DTSTART;VALUE=DATE:20990904');
  });

  it('offers no calendar without a day to come', async () => {
    const { panel } = await oneDispute({ answerBy: undefined, informationRequests: [] });
    expect(queryAllByRole(panel, 'button', /calendar/)).to.have.length(0);
  });
});
