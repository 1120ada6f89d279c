import { expect, waitUntil } from '@open-wc/testing';
import { afterFirstCalls } from '../../src/controllers/after-first-calls.js';
import {
  BillingError,
  type BillingAdapter,
  type Call,
  type Page,
} from '../../src/contract/index.js';
import { RedressStore } from '../../src/store/index.js';
import { buildCall } from '../support/builders.js';
import { deferred } from '../support/deferred.js';
import { stubAdapter } from '../support/stub-adapter.js';

function attached(adapter: Partial<BillingAdapter>) {
  const store = new RedressStore();
  const detach = store.attach(stubAdapter(adapter), { retry: { readAttempts: 1 } });
  let done = 0;
  afterFirstCalls(store, () => {
    done += 1;
  });
  return { store, detach, done: () => done };
}

const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });

describe('afterFirstCalls', () => {
  it('should wait until the first calls are there, and do it once (P1)', async () => {
    const calls = deferred<Page<Call>>();
    const { store, detach, done } = attached({ calls: () => calls.promise });
    await waitUntil(() => store.snapshot.activity.calls.activity === 'fetching');
    await idle();
    expect(done()).to.equal(0);
    calls.resolve({ items: [buildCall()] });
    await waitUntil(() => done() === 1);
    await store.activity.reload();
    await idle();
    expect(done()).to.equal(1);
    detach();
  });

  it('should not wait where the calls cannot be had, or something else is shown', async () => {
    const failing = attached({
      calls: async () => {
        throw new BillingError('unavailable');
      },
    });
    await waitUntil(() => failing.done() === 1);
    failing.detach();
    const elsewhere = attached({ calls: () => deferred<Page<Call>>().promise });
    elsewhere.store.goTo({ name: 'disputes' });
    await waitUntil(() => elsewhere.done() === 1);
    elsewhere.detach();
  });
});
