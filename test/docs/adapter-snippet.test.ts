/** The adapter of the README: it compiles, and a customer can dispute a call with it (D4). */
import { afterAll, describe, expect, it } from 'vitest';
import type { BillingAdapter } from '../../src/contract/index.js';
import { guardAdapter } from '../../src/guard/index.js';
import { findAdapterFactory } from '../../src/controllers/adapter-registry.js';
import { Store, type Snapshot, Drafts, Submitter } from '../../src/store/index.js';
import { until } from '../support/until.js';
import { inputSchemas } from '../../src/guard/guard-adapter.js';
import { checkAdapter } from '../../src/testing/index.js';
import { codeBelow } from './support/markdown.js';
import { readPage } from './support/project-files.js';
import { Snippets } from './support/snippets.js';

const code = codeBelow(readPage('README.md').text, 'The smallest adapter', 'ts');
const snippets = new Snippets({ 'adapter.ts': code });
afterAll(() => snippets.remove());

const signal = new AbortController().signal;

async function newAdapter(): Promise<BillingAdapter> {
  await snippets.run('adapter.ts');
  const factory = findAdapterFactory('my-billing');
  if (!factory) throw new Error('The snippet registers no "my-billing"');
  return factory({ endpoint: undefined, getToken: undefined });
}

/** Everything loaded, at a time of the test's choice. */
async function storeWith(adapter: BillingAdapter, now = Date.now()): Promise<Store> {
  const store = new Store({ now: () => now });
  store.attach(adapter, { retry: { readAttempts: 1 } });
  await until('everything is loaded', () => isLoaded(store.snapshot));
  return store;
}

const isLoaded = ({ activity, disputes }: Snapshot) =>
  activity.calls.held !== undefined && disputes.held !== undefined;

async function submitCall(store: Store): Promise<void> {
  const call = store.snapshot.activity.calls.held?.[0];
  if (!call) throw new Error('There is no call');
  store.selection.add([call]);
  store.use(Drafts).beginForCalls([call]);
  store.use(Drafts).edit({ reason: 'not-my-call', details: 'We were asleep.' });
  await store.use(Submitter).submit();
}

describe('the adapter of the README', () => {
  it('should pass the type check as it is written (D4)', async () => {
    expect(await snippets.typeErrors()).toEqual([]);
  });

  it('should be refused by the type check when a method is missing', async () => {
    const broken = new Snippets({
      'adapter.ts': code.replace('contact: async', 'contract: async'),
    });
    try {
      expect((await broken.typeErrors()).join('\n')).toMatch(/adapter\.ts.*contract/);
    } finally {
      broken.remove();
    }
  });

  it('should have the nine methods that the README counts', async () => {
    const adapter = await newAdapter();
    const methods = Object.keys(inputSchemas).filter((name) => name in adapter);
    expect(methods).toHaveLength(9);
    expect(readPage('README.md').text).toContain('a port of nine methods');
  });

  it.each([
    ['today', Date.now()],
    ['years later', Date.parse('2041-05-01T12:00:00Z')],
  ])('should show one number with one disputable call, %s (D4)', async (_, now) => {
    const { snapshot, eligibilityOf } = await storeWith(await newAdapter(), now);
    expect(snapshot.account.held?.holderName).toBe('Riley Carter');
    expect(snapshot.lines.held?.map(({ number }) => number.raw)).toEqual(['+12125550118']);
    expect(snapshot.cycles.held).toHaveLength(1);
    const calls = [...(snapshot.activity.view?.matching ?? [])];
    expect(calls.map(({ charge }) => charge)).toEqual([{ amount: '5.98', currency: 'USD' }]);
    expect(calls.map((call) => eligibilityOf(call).eligible)).toEqual([true]);
  });

  it('should receive a dispute, and find it by our reference (D4)', async () => {
    const adapter = await newAdapter();
    const store = await storeWith(adapter);
    await submitCall(store);
    const { submission, disputes } = store.snapshot;
    if (submission.state !== 'confirmed') throw new Error(`It is ${submission.state}`);
    const { id, reference, clientReference, requestedAmount, details } = submission.dispute;
    expect(reference).toBe('RD-1001');
    expect(requestedAmount).toEqual({ amount: '5.98', currency: 'USD' });
    expect(details).toBe('We were asleep.');
    expect(disputes.held?.map((dispute) => dispute.id)).toEqual([id]);
    const [call] = store.snapshot.activity.calls.held ?? [];
    expect(call && store.eligibilityOf(call)).toMatchObject({ reason: 'already-disputed' });

    const port = guardAdapter(adapter);
    const found = await port.disputes({ accountId: 'a1', clientReference }, { signal });
    expect(found.items.map((dispute) => dispute.id)).toEqual([id]);
    const one = await port.dispute({ accountId: 'a1', disputeId: id }, { signal });
    expect(one.reference).toBe('RD-1001');
    const nobodys = port.dispute({ accountId: 'a1', disputeId: 'd99' }, { signal });
    await expect(nobodys).rejects.toMatchObject({ code: 'not-found' });
  });

  it('should have one dispute when the answer was lost on the way (R1, R3)', async () => {
    const adapter = await newAdapter();
    const store = await storeWith({
      ...adapter,
      openDispute: async (input, options) => {
        await adapter.openDispute(input, options);
        throw new TypeError('Failed to fetch');
      },
    });
    await submitCall(store);
    expect(store.snapshot.submission).toMatchObject({ state: 'confirmed' });
    expect(store.snapshot.disputes.held).toHaveLength(1);
  });

  it('keeps every rule of the kit that it has something for (D3)', async () => {
    const { rules } = await checkAdapter({ create: newAdapter });
    const of = (wanted: string) => rules.filter(({ result }) => result === wanted);
    expect(of('failed')).toEqual([]);
    expect(of('skipped').map(({ id }) => id)).toEqual([
      'reasons-shape',
      'clock-tells-time',
      'cursor-opaque',
      'lines-and-cycles-complete',
      'calls-complete',
      'calls-total',
      'calls-known',
      'each-call-answered',
      'bill-client-reference-unique',
      'information-client-reference-unique',
      'add-information-shows',
      'add-information-is-idempotent',
      'withdraw-closes',
      'withdraw-is-idempotent',
      'evidence-shows',
      'evidence-is-idempotent',
      'contain-answers',
      'feedback-is-taken',
      'reload-opens-one',
      'reload-adds-once',
      'reload-sends-one-message',
      'reload-keeps-one-file',
      'signed-out-unauthenticated',
      'other-account-not-available',
      'other-account-not-listed',
      'other-account-not-written',
    ]);
  });

  it('should take a message to a person, and refuse information that it has no room for', async () => {
    const port = guardAdapter(await newAdapter());
    const write = { signal, idempotencyKey: 'k1' };
    const receipt = await port.contact(
      {
        accountId: 'a1',
        topic: 'other',
        message: 'Please call me.',
        replyTo: { channel: 'phone', address: '+12125550118' },
      },
      write,
    );
    expect(receipt.reference).toBe('CT-1');
    const added = port.addInformation({ accountId: 'a1', disputeId: 'd1', text: 'More' }, write);
    await expect(added).rejects.toMatchObject({ code: 'unavailable' });
  });
});
