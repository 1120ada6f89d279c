import { describe, expect, it } from 'vitest';
import { createDemoAdapter, createDemoProvider } from '../../../src/adapters/demo/index.js';
import type { ImportedCall } from '../../../src/adapters/demo/index.js';
import type { BillingAdapter, ContactRequest } from '../../../src/contract/index.js';
import { Customer, first, neverAborted, NOW, withKey } from './demo-fixture.js';

/** Every method of the port that names an account. */
function asksOf(adapter: BillingAdapter, accountId: string): readonly (() => Promise<unknown>)[] {
  const dispute = { accountId, disputeId: 'business.dispute.under-review' };
  const calls = { accountId, lineId: 'business-export', cycleId: 'business.cycle.0' };
  const bill = { kind: 'bill' as const, cycleId: 'business.cycle.0', billNumber: 'B-20261119' };
  const opened = { accountId, clientReference: 'c', subject: bill, reason: 'service-lost' };
  const contact: ContactRequest = {
    accountId,
    topic: 'other',
    message: 'Hello',
    replyTo: { channel: 'phone', address: '+33199000001' },
  };
  const file = { file: new Blob(['x']), name: 'x.txt', mediaType: 'text/plain' as const };
  return [
    () => adapter.lines({ accountId }, neverAborted()),
    () => adapter.billingCycles({ accountId }, neverAborted()),
    () => adapter.calls(calls, neverAborted()),
    () => adapter.reasons?.({ accountId, subject: 'bill', locale: 'en' }, neverAborted()) ?? no(),
    () => adapter.disputes({ accountId }, neverAborted()),
    () => adapter.dispute(dispute, neverAborted()),
    () => adapter.openDispute(opened, withKey()),
    () => adapter.addInformation({ ...dispute, text: 'Hello' }, withKey()),
    () => adapter.contact(contact, withKey()),
    () => adapter.uploadEvidence?.({ ...dispute, ...file }, withKey()) ?? no(),
    () => adapter.withdraw?.(dispute, withKey()) ?? no(),
  ];
}
const no = () => Promise.reject(new Error('The method is missing'));

describe('sessions of the demo provider', () => {
  it('should refuse everything until somebody signs in', async () => {
    const provider = createDemoProvider({ now: () => NOW });
    expect(provider.signedInAs).toBeUndefined();
    const refused = { code: 'unauthenticated' };
    await expect(provider.adapter.account({}, neverAborted())).rejects.toMatchObject(refused);
    for (const ask of asksOf(provider.adapter, 'business')) {
      await expect(ask()).rejects.toMatchObject(refused);
    }
    provider.signIn('business');
    expect(provider.signedInAs).toBe('business');
    for (const ask of asksOf(provider.adapter, 'business'))
      await expect(ask()).resolves.toBeDefined();
  });

  it('should refuse calls of an expired session until the next sign-in (R8)', async () => {
    const { provider, adapter } = new Customer('household');
    provider.expireSession();
    await expect(adapter.account({}, neverAborted())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    provider.signIn('household');
    expect((await adapter.account({}, neverAborted())).id).toBe('household');
    provider.signOut();
    expect(provider.signedInAs).toBeUndefined();
  });

  it('should not find another account, whatever is asked of it (S10)', async () => {
    const { adapter } = new Customer('household');
    for (const accountId of ['business', 'nobody']) {
      for (const ask of asksOf(adapter, accountId)) {
        await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
      }
    }
  });

  it('should not find disputes, lines and cycles of another account under the own id', async () => {
    const { adapter } = new Customer('household');
    const notFound = { code: 'not-found' };
    const accountId = 'household';
    const dispute = { accountId, disputeId: 'business.dispute.under-review' };
    await expect(adapter.dispute(dispute, neverAborted())).rejects.toMatchObject(notFound);
    await expect(adapter.withdraw?.(dispute, withKey())).rejects.toMatchObject(notFound);
    for (const [lineId, cycleId] of [
      ['business-export', 'household.cycle.0'],
      ['household-line', 'business.cycle.0'],
    ] as const) {
      const input = { accountId, lineId, cycleId };
      await expect(adapter.calls(input, neverAborted())).rejects.toMatchObject(notFound);
    }
  });
});

describe('createDemoAdapter', () => {
  it('should be signed in to the household, or to the account that is asked for', async () => {
    const household = createDemoAdapter({ now: () => NOW });
    expect((await household.account({}, neverAborted())).id).toBe('household');
    const business = createDemoAdapter({ now: () => NOW, account: 'business' });
    expect((await business.account({}, neverAborted())).id).toBe('business');
  });
});

describe('pages of the demo provider', () => {
  const manyRecords = (count: number): ImportedCall[] =>
    Array.from({ length: count }, (_, index) => ({
      lineNumber: index + 1,
      line: '+12125550100',
      otherParty: { raw: '+12125550101', kind: 'e164' },
      direction: 'out',
      start: new Date(Date.UTC(2026, 8, 1) + index * 60_000).toISOString(),
      durationSeconds: 30,
    }));

  async function openImported(count: number) {
    const provider = createDemoProvider({ now: () => NOW });
    provider.loadCallRecords(manyRecords(count), 'calls.csv');
    provider.signIn('imported');
    const accountId = 'imported';
    const line = first(await provider.adapter.lines({ accountId }, neverAborted()));
    const cycles = await provider.adapter.billingCycles({ accountId }, neverAborted());
    const input = { accountId, lineId: line.id, cycleId: first(cycles).id };
    return { provider, adapter: provider.adapter, input };
  }

  it.each([
    [0, 500],
    [1, 501],
    [2, 1_250],
  ])('should give %i full pages before the last of %i calls', async (fullPages, count) => {
    const { adapter, input } = await openImported(count);
    const ids: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await adapter.calls({ ...input, cursor }, neverAborted());
      if (page.nextCursor !== undefined) expect(page.items).toHaveLength(500);
      ids.push(...page.items.map(({ id }) => id));
      pages += 1;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(pages).toBe(fullPages + 1);
    expect(new Set(ids).size).toBe(count);
  });

  it('should refuse a cursor that is stale, foreign, or made up', async () => {
    const { provider, adapter, input } = await openImported(1_001);
    const { nextCursor } = await adapter.calls(input, neverAborted());
    const invalid = { code: 'invalid', fields: ['cursor'] };
    const made = [nextCursor?.slice(1), 'x', '', btoa('5'), btoa('[]'), btoa('{"a":1}'), '500'];
    for (const cursor of made) {
      await expect(adapter.calls({ ...input, cursor }, neverAborted())).rejects.toMatchObject(
        invalid,
      );
    }
    const cycles = await adapter.billingCycles({ accountId: 'imported' }, neverAborted());
    const foreign = { ...input, cycleId: cycles.at(-1)?.id ?? '', cursor: nextCursor };
    await expect(adapter.calls(foreign, neverAborted())).rejects.toMatchObject(invalid);
    const more = manyRecords(1).map((call) => ({ ...call, durationSeconds: 31 }));
    provider.loadCallRecords(more, 'more.csv');
    const stale = { ...input, cursor: nextCursor };
    await expect(adapter.calls(stale, neverAborted())).rejects.toMatchObject(invalid);
  });
});

describe('createDemoProvider: pageSize', () => {
  it('should answer no more than that at once, and everything in the end', async () => {
    const whole = new Customer('household');
    const paged = new Customer('household', { pageSize: 7 });
    const { id } = await whole.billedCycle();
    const idsOf = async (customer: Customer) => (await customer.calls(id)).map((call) => call.id);
    expect(await idsOf(paged)).toEqual(await idsOf(whole));
    const list = { accountId: 'household', lineId: 'household-line', cycleId: id };
    const page = await paged.adapter.calls(list, neverAborted());
    expect([page.items.length, typeof page.nextCursor]).toEqual([7, 'string']);
  });

  it.each([0, -1, 1.5, Number.NaN])('should refuse %s', (pageSize) => {
    expect(() => createDemoProvider({ pageSize })).toThrow(RangeError);
  });
});

describe('createDemoProvider: adapterOf', () => {
  it('should be a session of its own at the same provider', async () => {
    const { provider, adapter } = new Customer('household');
    const other = provider.adapterOf('business');
    provider.signOut();
    expect((await other.account({}, neverAborted())).id).toBe('business');
    await expect(adapter.account({}, neverAborted())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const input = { accountId: 'household' };
    await expect(other.lines(input, neverAborted())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('should refuse an account that does not exist', () => {
    expect(() => createDemoProvider().adapterOf('imported')).toThrow(RangeError);
  });
});
