import { describe, expect, it } from 'vitest';
import { BillingError, type BillingAdapter } from '../../src/contract/index.js';
import { Feedback, Store } from '../../src/store/index.js';
import { stubAdapter } from '../support/stub-adapter.js';

async function storeWith(overrides: Partial<BillingAdapter>): Promise<Store> {
  const store = new Store();
  store.attach(stubAdapter(overrides));
  await store.resume();
  return store;
}

describe('Feedback', () => {
  it('goes to an adapter that takes it, with the account', async () => {
    const sent: unknown[] = [];
    const store = await storeWith({
      feedback: async (input) => {
        sent.push(input);
        return { receivedAt: '2026-08-05T10:00:00Z' };
      },
    });
    expect(await store.use(Feedback).send('dispute', false, ' Too long. ')).toBeUndefined();
    expect(await store.use(Feedback).send('disputes', true, ' ')).toBeUndefined();
    expect(sent).toEqual([
      { accountId: 'account-1', page: 'dispute', isUseful: false, comment: 'Too long.' },
      { accountId: 'account-1', page: 'disputes', isUseful: true },
    ]);
  });

  it('is not sent to an adapter that does not promise to take it', async () => {
    let asked = 0;
    const store = await storeWith({
      capabilities: { disputeBill: true, withdraw: true, evidence: true },
      feedback: async () => {
        asked += 1;
        return { receivedAt: '2026-08-05T10:00:00Z' };
      },
    });
    expect(await store.use(Feedback).send('dispute', true, '')).toBeUndefined();
    expect(asked).toBe(0);
  });

  it('says why it did not arrive', async () => {
    const store = await storeWith({
      feedback: () => Promise.reject(new BillingError('forbidden')),
    });
    expect((await store.use(Feedback).send('dispute', true, ''))?.code).toBe('forbidden');
  });
});
