/** docs/adapters.md: its tables say what the sources do, and its adapter works (D4). */
import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  BILLING_ERROR_CODES,
  BillingError,
  type BillingAdapter,
  type BillingErrorCode,
} from '../../src/contract/index.js';
import { guardAdapter } from '../../src/guard/index.js';
import { inputSchemas } from '../../src/guard/guard-adapter.js';
import { DEFAULT_RETRY_POLICY, waitBeforeRetry } from '../../src/guard/retry-policy.js';
import { findAdapterFactory } from '../../src/controllers/adapter-registry.js';
import { Store, Drafts, Submitter } from '../../src/store/index.js';
import { guardOptions, NOW, signedInStore } from '../store/support/store-setup.js';
import type { AdapterReport } from '../../src/testing/index.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { until } from '../support/until.js';
import { AcmeBillingSystem } from './support/acme-billing-system.js';
import { codeBlocks, sectionOf, tableBelow, unquoted } from './support/markdown.js';
import { readPage } from './support/project-files.js';
import { Snippets } from './support/snippets.js';

const guide = readPage('docs/adapters.md').text;
const [client = '', acme = '', check = '', expected = ''] = codeBlocks(guide, 'ts').map(
  ({ code }) => code,
);
const snippets = new Snippets({
  'client.ts': client,
  'acme-billing.ts': acme,
  'check.ts': check,
  'expected.ts': expected,
});
afterAll(() => snippets.remove());

describe('the tables of docs/adapters.md', () => {
  const methods = tableBelow(guide, 'Methods');

  it('should list every method of the port', () => {
    expect(methods.map(([method]) => unquoted(method))).toEqual(Object.keys(inputSchemas));
  });

  it('should call optional what an adapter may leave out', () => {
    const optional = methods
      .filter(([, word]) => word === 'optional')
      .map(([method]) => unquoted(method));
    expect(optional).toEqual(['reasons', 'withdraw', 'contain', 'uploadEvidence', 'feedback']);
    const bare = stubAdapter();
    for (const name of optional) {
      delete bare[name as 'reasons' | 'withdraw' | 'contain' | 'uploadEvidence' | 'feedback'];
    }
    const { capabilities } = guardAdapter(bare);
    expect(capabilities).toMatchObject({ withdraw: false, evidence: false });
  });

  it('should name every capability', () => {
    const section = sectionOf(guide, 'Methods');
    const { capabilities } = guardAdapter(stubAdapter());
    for (const name of Object.keys(capabilities)) expect(section).toContain(`\`${name}\``);
  });

  const errors = tableBelow(guide, 'Errors').map(([code, , read, write, afterwards]) => ({
    code: unquoted(code),
    read,
    write,
    afterwards,
  }));

  it('should list every code', () => {
    expect(errors.map(({ code }) => code)).toEqual(BILLING_ERROR_CODES);
  });

  it.each(errors)('should say when $code is repeated (R4)', ({ code, read, write }) => {
    const error = new BillingError(code as BillingErrorCode);
    const isRepeated = (kind: 'read' | 'write') =>
      waitBeforeRetry(error, kind, 1, DEFAULT_RETRY_POLICY, () => 0) === undefined ? 'no' : 'yes';
    expect([read, write]).toEqual([isRepeated('read'), isRepeated('write')]);
  });

  it.each(errors.filter(({ code }) => code !== 'aborted'))(
    'should say what follows when sending a dispute ends with $code (R3)',
    async ({ code, afterwards }) => {
      expect(afterwards).toBe(await whatFollows(code as BillingErrorCode));
    },
  );

  it('should tell the limits as they are', () => {
    const { readAttempts, writeAttempts, longestRetryAfterMs } = DEFAULT_RETRY_POLICY;
    expect(guide).toContain(
      `A read is tried ${readAttempts} times, a write ${writeAttempts} times`,
    );
    expect(guide).toContain(`A wait of more than ${longestRetryAfterMs / 1000} seconds`);
  });
});

/** Sends a dispute to a billing system that fails in this way, and knows of no dispute. */
async function whatFollows(code: BillingErrorCode): Promise<string> {
  const { store, script } = await signedInStore();
  const call = await until('a call is there', () => store.snapshot.activity.calls.held?.[0]);
  store.use(Drafts).beginForCalls([call]);
  store.use(Drafts).edit({ reason: 'not-my-call' });
  const asked = script.asked('disputes').length;
  const submitted = store.use(Submitter).submit();
  await (await script.next('openDispute')).fail(code);
  await submitted;
  const lookUps = script.asked('disputes').slice(asked);
  if (lookUps.some(({ input }) => input.clientReference !== undefined)) return 'looked up';
  return store.snapshot.submission.state === 'rejected' ? 'refused' : 'can be sent again';
}

const NEVER = new AbortController().signal;

describe('the adapter of docs/adapters.md', () => {
  let system = new AcmeBillingSystem();
  beforeEach(() => {
    system = new AcmeBillingSystem();
    vi.stubGlobal('fetch', system.fetch);
  });

  const adapterWith = async (getToken?: () => Promise<string>): Promise<BillingAdapter> => {
    await snippets.run('acme-billing.ts');
    const factory = findAdapterFactory('acme');
    if (!factory) throw new Error('The snippet registers no "acme"');
    return factory({ endpoint: undefined, getToken });
  };

  const loadedStore = async (clock = new FakeGuardClock()) => {
    const store = new Store({ now: () => NOW });
    store.attach(await adapterWith(), { clock });
    await until('everything is loaded', () => {
      const { activity, disputes } = store.snapshot;
      return activity.calls.held && disputes.held;
    });
    return store;
  };

  it('should pass the type check as it is written (D4)', async () => {
    // The last one is for a console, and is run by test/demo/conformance.test.ts.
    const languages = codeBlocks(guide).map(({ language }) => language);
    expect(languages).toEqual(['sh', 'ts', 'ts', 'ts', 'ts', 'js']);
    expect(await snippets.typeErrors()).toEqual([]);
  });

  it('should read all pages of the calls, by its own cursor (D4)', async () => {
    const { snapshot } = await loadedStore();
    const pages = system.asked('GET', '/billing/calls').map(({ query }) => query['page']);
    expect(pages).toEqual(['1', '2', '3']);
    const calls = snapshot.activity.calls.held ?? [];
    expect(calls.map(({ charge }) => charge.amount)).toEqual(['1.98', '2.98', '3.98']);
    expect(calls[0]).not.toHaveProperty('notOurs');
  });

  it('should open one dispute though the answer was lost, and find it by our reference (R1, R3)', async () => {
    const store = await loadedStore();
    const [call] = store.snapshot.activity.calls.held ?? [];
    if (!call) throw new Error('There is no call');
    store.use(Drafts).beginForCalls([call]);
    store.use(Drafts).edit({ reason: 'not-my-call' });
    system.troubles.push((request, answer) => {
      answer(request);
      throw new TypeError('Failed to fetch');
    });
    await store.use(Submitter).submit();
    expect(store.snapshot.submission).toMatchObject({ state: 'confirmed' });
    expect(system.disputes.map(({ reference }) => reference)).toEqual(['AC-1']);
    const [lookUp] = system.asked('GET', '/billing/disputes').slice(-1);
    expect(lookUp?.query['clientReference']).toBe(system.disputes[0]?.clientReference);
  });

  it('should send the same key for the same content, quoted (R2)', async () => {
    const port = guardAdapter(await adapterWith(), guardOptions());
    const input = {
      accountId: 'a1',
      clientReference: 'c1',
      subject: { kind: 'bill', cycleId: 'c1', billNumber: '2026-07' },
      reason: 'service-lost',
    } as const;
    const options = { signal: NEVER, idempotencyKey: 'k1' };
    const first = await port.openDispute(input, options);
    const again = await port.openDispute(input, options);
    expect(again.id).toBe(first.id);
    const keys = system
      .asked('POST', '/billing/disputes')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toEqual(['"k1"', '"k1"']);
  });

  it('should wait as long as it is asked to, then read again (R4)', async () => {
    const clock = new FakeGuardClock();
    const port = guardAdapter(await adapterWith(), { clock });
    system.troubles.push(() => new Response('', { status: 503, headers: { 'Retry-After': '7' } }));
    const answer = port.account({}, { signal: NEVER });
    const isAsTold = (ms: number) => ms >= 7_000 && ms < 8_000;
    await until('a pause of 7 s', () => clock.waiting.some(isAsTold), {
      seen: () => clock.waiting,
    });
    await clock.advance(8_000);
    expect((await answer).id).toBe('account-1');
    expect(system.asked('GET', '/billing/account')).toHaveLength(2);
  });

  it.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [418, 'unknown'],
    [422, 'invalid'],
    [425, 'in-progress'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
  ])('should answer HTTP %i with the code %s', async (status, code) => {
    const port = guardAdapter(await adapterWith(), guardOptions());
    system.troubles.push(() => new Response('<h1>Sorry</h1>', { status }));
    await expect(port.account({}, { signal: NEVER })).rejects.toMatchObject({ code });
  });

  it('should call a page of HTML malformed (R11)', async () => {
    const port = guardAdapter(await adapterWith(), guardOptions());
    system.troubles.push(() => new Response('<h1>Welcome</h1>'));
    await expect(port.account({}, { signal: NEVER })).rejects.toMatchObject({ code: 'malformed' });
  });

  it('should send a token when the host gives one, and the signal always (S5, R5)', async () => {
    const port = guardAdapter(await adapterWith(async () => 'canary'), guardOptions());
    const leaving = new AbortController();
    await port.account({}, { signal: leaving.signal });
    const [request] = system.requests;
    expect(request?.headers.get('Authorization')).toBe('Bearer canary');
    expect(request?.path).not.toContain('canary');
    expect(request?.signal).toBeInstanceOf(AbortSignal);
  });
});

describe('the check of docs/adapters.md', () => {
  it('should report that the demonstration adapter keeps the rules (D3, D4)', async () => {
    const { text } = await snippets.run('check.ts');
    expect(text).toMatch(/^\d{2} passed, 0 failed, \d+ skipped\n/);
  });

  it('passes with what the page says is expected of the demonstration (D4, D5)', async () => {
    const { report } = await snippets.run('expected.ts');
    const { rules } = report as AdapterReport;
    expect(rules.map(({ result }) => result)).toEqual(['passed', 'passed', 'passed', 'passed']);
  });

  it('describes every option of the kit (D5)', () => {
    const section = sectionOf(guide, 'Check your adapter');
    const options = ['check-options', 'expected-account'].flatMap((file) => [
      ...readFileSync(`src/testing/${file}.ts`, 'utf8').matchAll(/^ {2}readonly (\w+)\??:/gm),
    ]);
    const inTests = ['wait', 'file', 'name', 'mediaType', 'count', 'charge', 'durationSeconds'];
    const missing = options
      .map(([, name = '']) => name)
      .filter((name) => !inTests.includes(name) && !section.includes(name));
    expect(options.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });
});
