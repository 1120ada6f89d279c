import { expect } from '@open-wc/testing';
import { afterFirstCalls } from '../../src/controllers/after-first-calls.js';
import { whenIdle } from '../../src/controllers/on-demand-code.js';
import {
  BillingError,
  type BillingAdapter,
  type Call,
  type Page,
} from '../../src/contract/index.js';
import { Store } from '../../src/store/index.js';
import { buildCall } from '../support/builders.js';
import { deferred } from '../support/deferred.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { arrives, until } from '../support/until.js';

function attached(adapter: Partial<BillingAdapter>) {
  const store = new Store();
  const detach = store.attach(stubAdapter(adapter), { retry: { readAttempts: 1 } });
  let done = 0;
  afterFirstCalls(store, () => {
    done += 1;
  });
  return { store, detach, done: () => done };
}

/** Tasks that were deferred before have run by then. */
const idle = () => arrives('idle time', new Promise<void>(whenIdle));

describe('afterFirstCalls', () => {
  it('waits until the first calls are shown and runs the task once (P1)', async () => {
    const calls = deferred<Page<Call>>();
    const { store, detach, done } = attached({ calls: () => calls.promise });
    await until('a request', () => store.snapshot.activity.calls.activity === 'fetching');
    await idle();
    expect(done()).to.equal(0);
    calls.resolve({ items: [buildCall()] });
    await until('the task', () => done() === 1);
    await store.activity.reload();
    await idle();
    expect(done()).to.equal(1);
    detach();
  });

  it('does not wait when the calls fail or another step is shown', async () => {
    const failing = attached({
      calls: async () => {
        throw new BillingError('unavailable');
      },
    });
    await until('the task', () => failing.done() === 1);
    failing.detach();
    const elsewhere = attached({ calls: () => deferred<Page<Call>>().promise });
    elsewhere.store.goTo({ name: 'disputes' });
    await until('the task', () => elsewhere.done() === 1);
    elsewhere.detach();
  });
});
