import { describe, expect, it } from 'vitest';
import type { ContactRequest } from '../../src/contract/index.js';
import { buildCall, buildContactReceipt, buildDispute } from '../support/builders.js';
import { settle } from '../support/settle.js';
import { failuresIn, guardOptions, signedInStore } from './support/store-setup.js';
import { until } from '../support/until.js';
import { Contact } from '../../src/store/index.js';

const words = {
  date: '2026-07-20',
  time: '18:04',
  number: ' +1 202-555-0177 ',
  message: ' It is on my bill. ',
  channel: 'email' as const,
  address: 'ada@example.com',
};

async function contactStore() {
  const setup = await signedInStore();
  setup.store.use(Contact).begin({ topic: 'call-not-listed' });
  setup.store.use(Contact).edit(words);
  return setup;
}

describe('Contact', () => {
  it('sends the message and holds the receipt', async () => {
    const { store, script, outcomes } = await contactStore();
    void store.use(Contact).send();
    expect(store.snapshot.contact.receipt.activity).toBe('fetching');
    const call = await script.next('contact');
    expect(call.input).toEqual({
      accountId: 'account-1',
      clientReference: expect.stringMatching(/^[0-9a-f]{32}$/),
      topic: 'call-not-listed',
      missingCall: { date: '2026-07-20', time: '18:04', number: '+1 202-555-0177' },
      message: 'It is on my bill.',
      replyTo: { channel: 'email', address: 'ada@example.com' },
    });
    await call.answer(buildContactReceipt());
    expect(store.snapshot.contact.receipt).toMatchObject({
      held: buildContactReceipt(),
      activity: 'idle',
    });
    expect(outcomes.at(-1)).toEqual({ type: 'contact-received', receipt: buildContactReceipt() });
  });

  it('sends text without controls, lone surrogates and other line ends', async () => {
    const { store, script } = await contactStore();
    store.use(Contact).edit({
      number: '+1 202\t555\0 0177',
      message: 'One\r\ntwo\u0007 \ud83d',
      address: 'ada@example.com\n',
    });
    void store.use(Contact).send();
    expect((await script.next('contact')).input).toMatchObject({
      missingCall: { number: '+1 202 555 0177' },
      message: 'One\ntwo \ufffd',
      replyTo: { address: 'ada@example.com' },
    });
  });

  it('includes the calls or the dispute of its subject', async () => {
    const { store, script } = await contactStore();
    store.use(Contact).begin({ topic: 'calls-not-eligible', calls: [buildCall()] });
    void store.use(Contact).send();
    const aboutCalls = await script.next('contact');
    expect(aboutCalls.input).toMatchObject({ topic: 'calls-not-eligible', callIds: ['call-1'] });
    expect(aboutCalls.input).not.toHaveProperty('missingCall');
    await aboutCalls.answer(buildContactReceipt());
    store.use(Contact).begin({ topic: 'escalation', disputeId: buildDispute().id });
    store.use(Contact).edit({ message: 'Please call me.' });
    void store.use(Contact).send();
    expect((await script.next('contact')).input).toMatchObject({
      topic: 'escalation',
      disputeId: 'dispute-1',
    });
  });

  it('joins a second send and ignores one after the receipt (R1)', async () => {
    const { store, script } = await contactStore();
    const first = store.use(Contact).send();
    const second = store.use(Contact).send();
    expect(second).toBe(first);
    await (await script.next('contact')).answer(buildContactReceipt());
    await store.use(Contact).send();
    expect(script.asked('contact')).toHaveLength(1);
  });

  it('keeps the fields after a failure and repeats them under the same key (R2)', async () => {
    const { store, script, outcomes } = await contactStore();
    const { fields } = store.snapshot.contact;
    void store.use(Contact).send();
    const first = await script.next('contact');
    await first.fail('timeout');
    expect(store.snapshot.contact.receipt).toMatchObject({
      activity: 'failed',
      error: { code: 'timeout' },
    });
    expect(store.snapshot.contact.fields).toBe(fields);
    expect(failuresIn(outcomes)).toEqual([{ operation: 'contact', code: 'timeout' }]);
    void store.use(Contact).send();
    const second = await script.next('contact');
    expect(second.idempotencyKey).toBe(first.idempotencyKey);
    expect(second.input).toEqual(first.input);
  });

  it('gives edited words a new key and repeats the first under theirs (R2)', async () => {
    const { store, script } = await contactStore();
    void store.use(Contact).send();
    const first = await script.next('contact');
    await first.fail('network');
    store.use(Contact).edit({ message: 'Other words.' });
    void store.use(Contact).send();
    // The uncertain message is repeated first.
    const repeat = await script.next('contact');
    expect(repeat.idempotencyKey).toBe(first.idempotencyKey);
    await repeat.fail('invalid');
    const second = await script.next('contact');
    await second.fail('network');
    store.use(Contact).edit({ message: words.message });
    void store.use(Contact).send();
    const third = await script.next('contact');
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
    expect(third.idempotencyKey).toBe(first.idempotencyKey);
  });

  it('starts empty after a receipt, but keeps the contact address', async () => {
    const { store, script } = await contactStore();
    void store.use(Contact).send();
    const first = await script.next('contact');
    await first.answer(buildContactReceipt());
    store.use(Contact).begin({ topic: 'call-not-listed' });
    expect(store.snapshot.contact).toMatchObject({
      fields: {
        date: '',
        time: '',
        number: '',
        message: '',
        channel: 'email',
        address: words.address,
      },
      receipt: { held: undefined, activity: 'idle' },
    });
    store.use(Contact).edit(words);
    void store.use(Contact).send();
    expect((await script.next('contact')).idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('keeps the input when the form opens on another subject (R7)', async () => {
    const { store } = await contactStore();
    store.use(Contact).begin({ topic: 'other' });
    expect(store.snapshot.contact.fields.message).toBe(words.message);
  });

  it('ignores edits while sending', async () => {
    const { store } = await contactStore();
    void store.use(Contact).send();
    store.use(Contact).edit({ message: 'Too late.' });
    expect(store.snapshot.contact.fields.message).toBe(words.message);
  });

  it('keeps waiting when the same form is opened again', async () => {
    const { store, script } = await contactStore();
    void store.use(Contact).send();
    store.use(Contact).begin({ topic: 'call-not-listed' });
    expect(store.snapshot.contact.receipt.activity).toBe('fetching');
    await (await script.next('contact')).answer(buildContactReceipt());
    expect(store.snapshot.contact.receipt.held).toEqual(buildContactReceipt());
  });

  it('never shows the receipt of one message for another', async () => {
    const { store, script, outcomes } = await contactStore();
    void store.use(Contact).send();
    store.use(Contact).begin({ topic: 'escalation', disputeId: 'dispute-1' });
    expect(store.snapshot.contact.receipt.activity).toBe('idle');
    await (await script.next('contact')).answer(buildContactReceipt());
    expect(store.snapshot.contact.receipt.held).toBeUndefined();
    expect(store.snapshot.contact.fields).toMatchObject({ message: '', address: words.address });
    expect(outcomes.at(-1)?.type).toBe('contact-received');
  });

  it('keeps the words of a failed message when the subject has changed', async () => {
    const { store, script } = await contactStore();
    void store.use(Contact).send();
    store.use(Contact).begin({ topic: 'other' });
    await (await script.next('contact')).fail('unavailable');
    expect(store.snapshot.contact.fields.message).toBe(words.message);
    expect(store.snapshot.contact.receipt.activity).toBe('idle');
  });

  it('sends two messages at once, each with its own receipt', async () => {
    const { store, script } = await contactStore();
    void store.use(Contact).send();
    store.use(Contact).begin({ topic: 'other' });
    store.use(Contact).edit({ message: 'And something else.' });
    void store.use(Contact).send();
    await until('two messages that are being sent', () => script.pending('contact').length === 2);
    // Their hashes may be ready in either order.
    const isSecond = ({ input }: { input: ContactRequest }) => input.message.includes('else');
    const first = script.pending('contact').find((call) => !isSecond(call));
    const second = script.pending('contact').find(isSecond);
    await first?.answer(buildContactReceipt({ reference: 'C-1' }));
    expect(store.snapshot.contact.receipt).toMatchObject({ held: undefined, activity: 'fetching' });
    await second?.answer(buildContactReceipt({ reference: 'C-2' }));
    expect(store.snapshot.contact.receipt.held?.reference).toBe('C-2');
    expect(first?.idempotencyKey).not.toBe(second?.idempotencyKey);
  });

  it('keeps its key for the same words after an abort (R3)', async () => {
    const { store, script, outcomes, detach } = await contactStore();
    void store.use(Contact).send();
    const first = await script.next('contact');
    detach();
    await settle();
    expect(first.signal.aborted).toBe(true);
    expect(store.snapshot.contact.receipt.activity).toBe('idle');
    expect(failuresIn(outcomes)).toEqual([]);
    store.attach(script.adapter, guardOptions());
    await settle();
    void store.use(Contact).send();
    await until('the second request', () => script.asked('contact').length === 2);
    expect(script.asked('contact').at(-1)?.idempotencyKey).toBe(first.idempotencyKey);
  });

  it('fails while no adapter is attached, and sends afterwards (R3)', async () => {
    const { store, script, detach } = await contactStore();
    detach();
    await store.use(Contact).send();
    expect(store.snapshot.contact.receipt).toMatchObject({
      activity: 'failed',
      error: { code: 'unavailable' },
    });
    store.attach(script.adapter, guardOptions());
    await settle();
    void store.use(Contact).send();
    await (await script.next('contact')).answer(buildContactReceipt());
    expect(store.snapshot.contact.receipt.held).toEqual(buildContactReceipt());
  });

  it('sends once even when a listener sends again (R1)', async () => {
    const { store, script } = await contactStore();
    store.subscribe(() => {
      if (store.snapshot.contact.receipt.activity === 'fetching') void store.use(Contact).send();
    });
    void store.use(Contact).send();
    await script.next('contact');
    await settle();
    expect(script.asked('contact')).toHaveLength(1);
  });

  it('keeps the words when the session ends (R8)', async () => {
    const { store, script } = await contactStore();
    void store.use(Contact).send();
    await (await script.next('contact')).fail('unauthenticated');
    expect(store.snapshot.session).toBe('signed-out');
    expect(store.snapshot.contact.fields.message).toBe(words.message);
  });
});
