import { describe, expect, it } from 'vitest';
import { Contact, Store } from '../../../src/store/index.js';
import { buildContactReceipt } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { Script } from '../support/scripted-adapter.js';
import { answerReads, guardOptions } from '../support/store-setup.js';

const words = { number: '+1 202-555-0177', date: '2026-07-20', message: 'It is on my bill.' };
const address = { channel: 'email', address: 'ada@example.com' } as const;

function billingSystem(): Script {
  const script = new Script();
  answerReads(script);
  return script;
}

async function signedIn() {
  const script = billingSystem();
  const store = new Store();
  const detach = store.attach(script.adapter, guardOptions());
  await settle();
  await settle();
  return { store, script, detach };
}

async function send(store: Store): Promise<void> {
  store.use(Contact).begin({ topic: 'call-not-listed' });
  store.use(Contact).edit({ ...words, ...address });
  void store.use(Contact).send();
  await settle();
}

describe('Intentions', () => {
  it('checks requests and answers (R10)', async () => {
    const { store, script } = await signedIn();
    await send(store);
    const call = await script.next('contact');
    expect(call.idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    // The guard's copy has no prototype that could be polluted (S3).
    expect(Object.getPrototypeOf(call.input)).toBe(null);
    await call.answer({ ...buildContactReceipt(), reference: '' });
    expect(store.snapshot.contact.receipt).toMatchObject({
      held: undefined,
      error: { code: 'malformed' },
    });

    void store.use(Contact).send();
    const unknown = { ...buildContactReceipt(), unknown: 'not of the contract' };
    await (await script.next('contact')).answer(unknown);
    expect(store.snapshot.contact.receipt.held).toEqual(buildContactReceipt());
  });

  it('sends only to the attached adapter', async () => {
    const { store, script, detach } = await signedIn();
    const second = billingSystem();
    const detachSecond = store.attach(second.adapter, guardOptions());
    await settle();
    await send(store);
    await second.next('contact');
    expect(script.asked('contact')).toEqual([]);
    expect(second.pending('contact')).toHaveLength(1);

    detach();
    detachSecond();
    void store.use(Contact).send();
    await settle();
    expect(store.snapshot.contact.receipt.error?.code).toBe('unavailable');
    expect([script, second].map((each) => each.asked('contact').length)).toEqual([0, 1]);
  });
});
