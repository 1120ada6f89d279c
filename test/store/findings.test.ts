import { describe, expect, it } from 'vitest';
import type { BillingAdapter, Call } from '../../src/contract/index.js';
import { Drafts } from '../../src/store/index.js';
import { Findings } from '../../src/store/findings.js';
import { Store } from '../../src/store/store.js';
import { buildCall, buildTariff, money } from '../support/builders.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { until } from '../support/until.js';

const ELIGIBLE = { eligible: true } as const;
const TWICE = { start: '2026-07-20T15:00:00Z', charge: money('2.50'), eligibility: ELIGIBLE };
/** By its tariff 3 × 0.35 + 0.15, which contains the tax. */
const ABOVE = {
  id: 'above',
  tariff: buildTariff(),
  charge: money('7.40'),
  eligibility: ELIGIBLE,
} as const;

async function lookedThrough(calls: readonly Call[], overrides: Partial<BillingAdapter> = {}) {
  const store = new Store();
  store.attach(
    stubAdapter({
      calls: async () => ({ items: calls }),
      disputes: async () => ({ items: [] }),
      ...overrides,
    }),
  );
  await until('the calls', () => store.snapshot.activity.list !== undefined);
  const findings = store.use(Findings);
  await until('the findings', () => store.snapshot.findings.list === store.snapshot.activity.list);
  return { store, findings };
}

const first = ({ snapshot }: Store) => {
  const [finding] = snapshot.findings.open;
  if (!finding) throw new Error('Nothing was found');
  return finding;
};

describe('Findings', () => {
  it('finds what may be wrong, with what is at stake, and selects nothing', async () => {
    const { store } = await lookedThrough([
      buildCall({ id: 'one', ...TWICE }),
      buildCall({ id: 'two', ...TWICE }),
    ]);
    const { open, byCall, atStake } = store.snapshot.findings;
    expect(open.map(({ lead }) => lead.rule)).toEqual(['same-call-twice']);
    expect([...byCall.keys()]).toEqual(['two']);
    expect(atStake).toEqual([money('2.50')]);
    expect(store.snapshot.selection.size).toBe(0);
  });

  it('looks again when another list is chosen, and drops what it found before', async () => {
    const { store } = await lookedThrough([], {
      billingCycles: async () => [
        { id: 'new', start: '2026-08-01', end: '2026-09-01' },
        { id: 'old', start: '2026-07-01', end: '2026-08-01' },
      ],
      calls: async ({ cycleId }) => ({
        items:
          cycleId === 'old' ? ['one', 'two'].map((id) => buildCall({ id, cycleId, ...TWICE })) : [],
      }),
    });
    expect(store.snapshot.findings.open).toEqual([]);
    store.activity.chooseCycle('old');
    await until('a finding', () => store.snapshot.findings.open.length === 1);
    store.activity.chooseCycle('new');
    await until('none', () => store.snapshot.findings.open.length === 0);
  });

  it('keeps a dismissed finding away when the disputes are loaded again', async () => {
    const { store, findings } = await lookedThrough([buildCall(ABOVE)]);
    findings.dismiss(first(store));
    expect(store.snapshot.findings.open).toEqual([]);
    expect(store.snapshot.findings.atStake).toEqual([]);
    await store.disputes.load();
    expect(store.snapshot.findings.open).toEqual([]);
    findings.restoreAll();
    expect(store.snapshot.findings.open).toHaveLength(1);
  });

  it('forgets everything when the customer signs out (S10)', async () => {
    const { store, findings } = await lookedThrough([buildCall(ABOVE)]);
    findings.takeUp(first(store), 'About me');
    findings.dismiss(first(store));
    store.signOut();
    expect(store.snapshot.findings.open).toEqual([]);
    expect(store.snapshot.rightCalls).toEqual([]);
    expect(findings.suggestionFor([buildCall(ABOVE)])).toBeUndefined();
  });

  it('suggests text, reason and amount for a draft about these calls', async () => {
    const { store, findings } = await lookedThrough([buildCall(ABOVE)]);
    findings.takeUp(first(store), 'By its tariff it costs less.');
    expect(findings.suggestionFor([buildCall(ABOVE)])).toEqual({
      details: 'By its tariff it costs less.',
      reason: 'wrong-rate',
      amount: money('6.20'),
    });
  });

  it('asks for the whole of the calls that nothing was said about', async () => {
    const { store, findings } = await lookedThrough([buildCall(ABOVE)]);
    findings.takeUp(first(store), 'Text');
    const other = buildCall({ id: 'other', charge: money('3.00') });
    const suggestion = findings.suggestionFor([buildCall(ABOVE), other]);
    expect(suggestion?.amount).toEqual(money('9.20'));
    expect(suggestion?.reason).toBeUndefined();
    expect(findings.suggestionFor([other])).toBeUndefined();
  });
});

describe('Drafts, after a finding was taken up', () => {
  const begin = async (partialAmounts: boolean) => {
    const { store, findings } = await lookedThrough([buildCall(ABOVE)], {
      capabilities: { disputeBill: true, withdraw: true, evidence: true, partialAmounts },
    });
    findings.takeUp(first(store), 'Too dear');
    store.use(Drafts).beginForCalls([buildCall(ABOVE)]);
    return store.snapshot.draft;
  };

  it('asks for the wrong part alone where the provider takes that', async () => {
    expect(await begin(true)).toMatchObject({
      details: 'Too dear',
      reason: 'wrong-rate',
      amountText: '6.20',
    });
  });

  it('asks for the whole charge elsewhere', async () => {
    expect(await begin(false)).toMatchObject({ details: 'Too dear', amountText: '' });
  });

  it('begins anew with other calls for as long as nothing was edited', async () => {
    const other = { ...ABOVE, id: 'other', start: '2026-07-15T09:12:30-04:00' };
    const { store, findings } = await lookedThrough([buildCall(ABOVE), buildCall(other)]);
    const drafts = store.use(Drafts);
    for (const finding of store.snapshot.findings.open) {
      findings.takeUp(finding, `About ${finding.calls[0]?.call.id}`);
    }
    drafts.beginForCalls([buildCall(ABOVE)]);
    drafts.beginForCalls([buildCall(other)]);
    expect(store.snapshot.draft?.details).toBe('About other');
    drafts.beginForCalls([buildCall({ id: 'nothing' })]);
    expect(store.snapshot.draft).toMatchObject({ details: '', reason: undefined });
    drafts.beginForCalls([buildCall(other)]);
    drafts.edit({ details: 'About other, edited' });
    drafts.beginForCalls([buildCall(ABOVE)]);
    expect(store.snapshot.draft?.details).toBe('About other, edited');
  });

  it('keeps the words that were typed before', async () => {
    const { store, findings } = await lookedThrough([buildCall(ABOVE)]);
    const drafts = store.use(Drafts);
    drafts.beginForCalls([buildCall(ABOVE)]);
    drafts.edit({ details: 'Mine' });
    findings.takeUp(first(store), 'Too dear');
    drafts.beginForCalls([buildCall(ABOVE)]);
    expect(store.snapshot.draft?.details).toBe('Mine');
  });
});
