import { describe, expect, it } from 'vitest';
import { ReadingStore, RedressStore, WritingHalf } from '../../src/store/index.js';
import { buildContactReceipt } from '../support/builders.js';
import { settle } from '../support/settle.js';
import { Script } from './support/scripted-adapter.js';
import { answerReads, guardOptions } from './support/store-setup.js';

const words = { number: '+1 202-555-0177', date: '2026-07-20', message: 'It is on my bill.' };
const address = { channel: 'email', address: 'ada@example.com' } as const;

function billingSystem(): Script {
  const script = new Script();
  answerReads(script);
  return script;
}

/** Signed in, with the half that writes from the start, or from the moment that the panels arrive. */
async function signedIn(comes: 'at first' | 'later') {
  const script = billingSystem();
  const store = comes === 'at first' ? new RedressStore() : new ReadingStore();
  const detach = store.attach(script.adapter, guardOptions());
  await settle();
  await settle();
  if (comes === 'later') store.equip(WritingHalf);
  return { store, script, detach };
}

async function send(store: RedressStore): Promise<void> {
  store.contact.begin({ topic: 'call-not-listed' });
  store.contact.edit({ ...words, ...address });
  void store.contact.send();
  await settle();
}

describe('requireWrites', () => {
  it.each(['at first', 'later'] as const)(
    'should check what goes out and what comes back, with a half that has come %s (R10)',
    async (comes) => {
      const { store, script } = await signedIn(comes);
      await send(store);
      const call = await script.next('contact');
      expect(call.idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
      // What the guard has made anew has no prototype that could be polluted (S3).
      expect(Object.getPrototypeOf(call.input)).toBe(null);
      await call.answer({ ...buildContactReceipt(), reference: '' });
      expect(store.snapshot.contact.receipt).toMatchObject({
        held: undefined,
        error: { code: 'malformed' },
      });

      void store.contact.send();
      const unknown = { ...buildContactReceipt(), unknown: 'not of the contract' };
      await (await script.next('contact')).answer(unknown);
      expect(store.snapshot.contact.receipt.held).toEqual(buildContactReceipt());
    },
  );

  it('should send only to the billing system that is attached now, and to none without it', async () => {
    const { store, script, detach } = await signedIn('later');
    const second = billingSystem();
    const detachSecond = store.attach(second.adapter, guardOptions());
    await settle();
    await send(store);
    await second.next('contact');
    expect(script.asked('contact')).toEqual([]);
    expect(second.pending('contact')).toHaveLength(1);

    detach();
    detachSecond();
    void store.contact.send();
    await settle();
    expect(store.snapshot.contact.receipt.error?.code).toBe('unavailable');
    expect([script, second].map((each) => each.asked('contact').length)).toEqual([0, 1]);
  });
});
