import { describe, expect, it, vi } from 'vitest';
import { Store, storedSubmissionKeys, Drafts, Submitter } from '../../../src/store/index.js';
import { tabLock } from '../../../src/store/submission/tab-lock.js';
import { buildCall } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';
import { fakeStorage } from '../support/fake-storage.js';
import { guardOptions, NOW } from '../support/store-setup.js';

type Locks = Pick<LockManager, 'request'>;

/** Grants the lock to one request at a time, as a browser does. */
function lockManager() {
  const names: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const request = (name: string, _options: LockOptions, task: () => unknown) => {
    names.push(name);
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
  return { names, locks: { request } as unknown as Locks };
}

const never = () => new AbortController().signal;

describe('tabLock', () => {
  it('runs tasks one by one and returns their results', async () => {
    const { names, locks } = lockManager();
    const order: string[] = [];
    const lock = tabLock('redress.submissions', locks, never);
    const both = await Promise.all(['a', 'b'].map((what) => lock(() => order.push(what))));
    expect(both).toEqual([1, 2]);
    expect(order).toEqual(['a', 'b']);
    expect(names).toEqual(['redress.submissions', 'redress.submissions']);
  });

  it.each([
    ['there are no locks', undefined],
    ['locks are refused', { request: () => Promise.reject(new DOMException('', 'SecurityError')) }],
    [
      'asking for one throws',
      {
        request: () => {
          throw new TypeError('not here');
        },
      },
    ],
  ])('runs the task once even when %s', async (_what, locks) => {
    const task = vi.fn(() => 'done');
    // Undefined would select the browser's own locks.
    const lock = locks ? tabLock('x', locks, never) : tabLock('x', null as never);
    expect(await lock(task)).toBe('done');
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('gives up waiting for a tab that holds the lock', async () => {
    const giveUp = new AbortController();
    const request = (_name: string, { signal }: LockOptions) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const done = tabLock('x', { request } as unknown as Locks, () => giveUp.signal)(() => 'done');
    giveUp.abort();
    expect(await done).toBe('done');
  });
});

describe('storedSubmissionKeys, in two tabs', () => {
  /**
   * Without a lock a tab reads stale storage, so both tabs read before either has written.
   */
  async function keysOfTwoTabs(locks: Locks | undefined): Promise<Set<string>> {
    const { storage, entries } = fakeStorage();
    const used: string[] = [];
    const adapter = stubAdapter({
      disputes: async () => ({ items: [] }),
      openDispute: async (_input, { idempotencyKey }) => {
        used.push(idempotencyKey);
        return new Promise(() => {});
      },
    });
    const tabs = [0, 1].map(() => {
      const before = new Map(entries);
      const stale: Storage = { ...storage, getItem: (name) => before.get(name) ?? null };
      const own = storedSubmissionKeys(
        () => (hasTurn ? storage : stale),
        () => NOW,
        'redress.submissions',
        async (task) => {
          if (!locks) return task();
          return tabLock(
            'redress.submissions',
            locks,
            never,
          )(() => {
            hasTurn = true;
            const result = task();
            hasTurn = false;
            return result;
          });
        },
      );
      const store = new Store({ now: () => NOW, submissionKeys: own });
      store.attach(adapter, guardOptions());
      return store;
    });
    let hasTurn = false;
    await settle();
    await settle();
    for (const tab of tabs) {
      tab.use(Drafts).beginFraudReport(buildCall());
      tab.use(Drafts).edit({ details: 'Nobody was in.' });
      void tab.use(Submitter).submit();
    }
    await until('both tabs have sent', () => used.length === 2, { seen: () => used });
    return new Set(used);
  }

  it('gives two simultaneous submissions one key (R1, R2)', async () => {
    expect((await keysOfTwoTabs(lockManager().locks)).size).toBe(1);
    expect((await keysOfTwoTabs(undefined)).size).toBe(2);
  });
});
