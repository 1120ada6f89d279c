import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Store } from '../../../src/store/index.js';
import {
  buildAccount,
  buildCall,
  buildCycle,
  buildDispute,
  buildLine,
} from '../../support/builders.js';
import { callsInput, json, ofAccount, readOptions, StubServer } from './stub-server.js';

const first = {
  lines: { items: [buildLine()] },
  billingCycles: { items: [buildCycle()] },
  calls: { lineId: 'line-1', cycleId: 'cycle-1', items: [buildCall()], nextCursor: '2' },
  disputes: { items: [buildDispute()] },
};

async function signedIn(carried: unknown) {
  const server = new StubServer().answer(json({ account: buildAccount(), first: carried }));
  server.always = json({ items: [] });
  const adapter = server.adapter();
  await adapter.account({}, readOptions);
  return { server, adapter };
}

describe('createRestAdapter: what comes along with the account', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => vi.useRealTimers());

  it('is not asked for again, once', async () => {
    const { server, adapter } = await signedIn(first);
    expect(await adapter.lines(ofAccount, readOptions)).toEqual(first.lines.items);
    expect(await adapter.billingCycles(ofAccount, readOptions)).toEqual(first.billingCycles.items);
    expect(await adapter.disputes(ofAccount, readOptions)).toEqual(first.disputes);
    const { items, nextCursor } = first.calls;
    expect(await adapter.calls(callsInput, readOptions)).toEqual({ items, nextCursor });
    expect(server.asked).toHaveLength(1);
    await adapter.lines(ofAccount, readOptions);
    await adapter.disputes(ofAccount, readOptions);
    await adapter.calls(callsInput, readOptions);
    expect(server.asked).toHaveLength(4);
  });

  it.each([
    ['another account', { ...callsInput, accountId: 'account-2' }],
    ['another line', { ...callsInput, lineId: 'line-2' }],
    ['another cycle', { ...callsInput, cycleId: 'cycle-2' }],
    ['a later page', { ...callsInput, cursor: '2' }],
  ])('is not taken for %s', async (_, input) => {
    const { server, adapter } = await signedIn(first);
    expect((await adapter.calls(input, readOptions)).items).toEqual([]);
    expect(server.asked).toHaveLength(2);
  });

  it('is not taken for one dispute that is looked up (R2)', async () => {
    const { server, adapter } = await signedIn(first);
    await adapter.disputes({ ...ofAccount, clientReference: 'mark' }, readOptions);
    expect(server.last.target).toContain('clientReference=mark');
  });

  it('is too old after 30 seconds', async () => {
    const { server, adapter } = await signedIn(first);
    vi.advanceTimersByTime(30_000);
    await adapter.lines(ofAccount, readOptions);
    await adapter.calls(callsInput, readOptions);
    expect(server.asked).toHaveLength(3);
  });

  it.each([undefined, null, 'lines', [], { lines: undefined }])('may be %j', async (carried) => {
    const { server, adapter } = await signedIn(carried);
    await adapter.lines(ofAccount, readOptions);
    expect(server.asked).toHaveLength(2);
  });
});

describe('the first list over REST', () => {
  it('takes one round trip where everything comes along (P1)', async () => {
    const { nextCursor: _, ...calls } = first.calls;
    const server = new StubServer().answer(
      json({ account: buildAccount(), first: { ...first, calls } }),
    );
    const store = new Store();
    const shown = new Promise<void>((resolve) => {
      store.subscribe(() => {
        if (store.snapshot.activity.view && store.snapshot.disputes.held) resolve();
      });
    });
    store.attach(server.adapter());
    await shown;
    expect(server.asked.map(({ target }) => target)).toEqual(['/account']);
  });
});
