/** The adapter to copy: it imports the package by its name, and keeps every rule (D3, D6). */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tarnCheckOptions } from '../../demo/custom-adapter/conformance.js';
import { createTarnAdapter } from '../../demo/custom-adapter/tarn-adapter.js';
import { TarnFault } from '../../demo/custom-adapter/tarn-api.js';
import { toBillingCycle, toCall } from '../../demo/custom-adapter/tarn-calls.js';
import { toDispute } from '../../demo/custom-adapter/tarn-disputes.js';
import { answerOf } from '../../demo/custom-adapter/tarn-errors.js';
import { TarnSample } from '../../demo/custom-adapter/tarn-sample.js';
import {
  centsFromMoney,
  dayAfter,
  moneyFromCents,
  numberFromId,
  partyFromPeer,
} from '../../demo/custom-adapter/tarn-values.js';
import { guardAdapter } from '../../src/guard/index.js';
import { findAdapterFactory } from '../../src/controllers/adapter-registry.js';
import { checkAdapter } from '../../src/testing/index.js';
import { importsOf } from '../architecture/source/imports.js';
import { tableBelow, unquoted } from '../docs/support/markdown.js';
import { readPage } from '../docs/support/project-files.js';
import { Snippets } from '../docs/support/snippets.js';
import { failureOf } from '../support/failure.js';

const guide = readPage('demo/custom-adapter/README.md').text;
const files = globSync('demo/custom-adapter/*', { exclude: ['**/README.md'] });
const sources = files.filter((file) => file.endsWith('.ts'));

const copy = new Snippets(
  Object.fromEntries(sources.map((file) => [basename(file), readFileSync(file, 'utf8')])),
);
afterAll(() => copy.remove());

describe('demo/custom-adapter', () => {
  it('is described file by file', () => {
    const described = tableBelow(guide, 'What is there').map(([file]) => unquoted(file));
    expect(described.toSorted()).toEqual(files.map((file) => basename(file)).toSorted());
  });

  it('imports its own files and names of packages, nothing else of the project (D6)', () => {
    const imported = sources.flatMap((file) =>
      importsOf({ file, text: readFileSync(file, 'utf8') }).map(({ from }) => from),
    );
    const own = sources.map((file) => `./${basename(file, '.ts')}.js`);
    const outside = imported.filter((from) => !own.includes(from));
    expect([...new Set(outside)].toSorted()).toEqual([
      'redress/adapter',
      'redress/define/flow',
      'redress/testing',
      'vitest',
    ]);
  });

  it('compiles as a copy, against the names of the package (D6)', async () => {
    expect(await copy.typeErrors()).toEqual([]);
  });

  it('should keep every rule, but those about what Tarn does not have (D3)', async () => {
    const { rules } = await checkAdapter(tarnCheckOptions());
    const others = rules.filter(({ result }) => result !== 'passed');
    expect(others.map(({ id, result }) => `${result} ${id}`)).toEqual([
      'skipped reasons-shape',
      'skipped clock-tells-time',
      'skipped calls-known',
      'skipped evidence-shows',
      'skipped evidence-is-idempotent',
      'skipped contain-answers',
      'skipped feedback-is-taken',
      'skipped reload-keeps-one-file',
    ]);
  });

  it('is registered under the name that its page asks for (D6)', async () => {
    await import('../../demo/custom-adapter/register.js');
    const page = readFileSync('demo/custom-adapter/index.html', 'utf8');
    expect(page).toContain('<redress-flow adapter="tarn"');
    const adapter = await findAdapterFactory('tarn')?.({
      endpoint: undefined,
      getToken: undefined,
    });
    if (!adapter) throw new Error('"tarn" is not registered');
    const { signal } = new AbortController();
    const account = await guardAdapter(adapter).account({}, { signal });
    expect(account.holderName).toBe('Mina Okafor');
  });
});

// Registers its tests here, as it does in a copy.
await import('../../demo/custom-adapter/conformance.test.js');

describe('money of Tarn', () => {
  it('should come back as it went, to the last cent', () => {
    fc.assert(
      fc.property(fc.nat(), (cents) => {
        const money = moneyFromCents(cents, 'USD');
        expect(money.amount).toMatch(/^\d+\.\d\d$/);
        expect(centsFromMoney(money)).toBe(cents);
      }),
    );
  });

  it('should be taken with fewer or more figures than Tarn writes, but never rounded', () => {
    const centsOf = (amount: string) => centsFromMoney({ amount, currency: 'USD' });
    expect([centsOf('5'), centsOf('5.9'), centsOf('5.9800')]).toEqual([500, 590, 598]);
    expect(() => centsOf('0.0425')).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('values of Tarn', () => {
  it('should end a period on the day after its last', () => {
    expect(dayAfter('20261031')).toBe('2026-11-01');
    expect(dayAfter('20261231')).toBe('2027-01-01');
    expect(dayAfter('20280228')).toBe('2028-02-29');
  });

  it('should tell kinds of numbers apart, and never take a withheld one for a number', () => {
    const kinds = ['0033142685300', '2125550117', '611', null].map((peer) => partyFromPeer(peer));
    expect(kinds.map(({ kind }) => kind)).toEqual(['e164', 'national', 'shortcode', 'withheld']);
    expect(kinds[0]?.raw).toBe('+33142685300');
  });

  it.each(['', '1a', '-1', '1e3', '../1'])('should not look for the id "%s"', (id) => {
    expect(() => numberFromId(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('translations from Tarn', () => {
  const statement = {
    ...{ stmt: '1', from: '20261001', to: '20261031', issued: '20261102', due: null },
    totalCents: 4890,
  };

  it.each([
    [0, 'paid'],
    [100, 'part-paid'],
    [4890, 'unpaid'],
  ] as const)('should call a bill with %i cents open %s', (openCents, state) => {
    expect(toBillingCycle({ ...statement, openCents }).bill?.state).toBe(state);
  });

  it('should let a category and a state pass that came later', () => {
    const usage = {
      ...{ uid: 1, sub: 's', stmt: '1', at: 1_790_000_000, secs: 60, peer: null },
      ...{ incoming: false, cat: 'Z', cents: 20, bundled: false },
    };
    expect(toCall(usage).type).toBe('other');
    const complaint = {
      ...{ no: 1, ext: 'e', about: { usage: [usage] }, why: 'NEW-WHY', story: null },
      ...{ claimCents: null, state: 'LATER', paidBackCents: 0 },
      log: [{ at: 1_790_000_000, what: 'filed', who: 'customer', text: null, ext: null }],
    } as const;
    expect(toDispute(complaint)).toMatchObject({ status: 'closed-unknown', reason: 'other' });
  });

  it('should tell how a complaint was decided, and what was paid back', () => {
    const decided = {
      ...{ no: 1, ext: 'e', about: { stmt: '1' }, why: 'PAY', story: 'Paid twice.' },
      ...{ claimCents: 598, state: 'YES', paidBackCents: 598 },
      log: [
        { at: 1_790_000_000, what: 'filed', who: 'customer', text: null, ext: null },
        { at: 1_790_090_000, what: 'decided', who: 'tarn', text: 'You are right.', ext: null },
      ],
    } as const;
    expect(toDispute(decided)).toMatchObject({
      reason: 'payment-not-credited',
      status: 'approved',
      outcome: {
        decision: 'approved',
        explanation: 'You are right.',
        creditedAmount: { amount: '5.98', currency: 'USD' },
      },
    });
    expect(toDispute({ ...decided, state: 'NO', paidBackCents: 0 }).outcome).toMatchObject({
      decision: 'denied',
    });
  });
});

describe('answerOf', () => {
  it('should give each refusal a code, and hand on how long to wait', async () => {
    const busy = await failureOf(answerOf(Promise.reject(new TarnFault('BUSY', 7))));
    expect(busy).toMatchObject({ code: 'rate-limited', retryAfterMs: 7000 });
    const down = await failureOf(answerOf(Promise.reject(new TarnFault('DOWN'))));
    expect(down).toMatchObject({ code: 'unavailable', retryAfterMs: undefined });
  });

  it('should leave everything else to the guard', async () => {
    const lost = new TypeError('Failed to fetch');
    await expect(answerOf(Promise.reject(lost))).rejects.toBe(lost);
  });
});

describe('createTarnAdapter', () => {
  it('should put all that a message holds into the one text that Tarn takes', async () => {
    const system = new TarnSample();
    const [custNo = 0] = system.custNos;
    const written: string[] = [];
    const api = system.sessionOf(custNo);
    const adapter = createTarnAdapter({
      ...api,
      write: (of, text, once, signal) => {
        written.push(text);
        return api.write(of, text, once, signal);
      },
    });
    const options = { signal: new AbortController().signal, idempotencyKey: 'k1' };
    const receipt = await adapter.contact(
      {
        ...{ accountId: String(custNo), topic: 'call-not-listed', message: 'Where is it?' },
        missingCall: { date: '2026-10-14', time: '18:04', number: '900 555 0130' },
        replyTo: { channel: 'email', address: 'mina@customer.example' },
      },
      options,
    );
    expect(receipt.reference).toMatch(/^M-\d+$/);
    expect(written[0]?.split('\n')).toEqual([
      'Topic: call-not-listed',
      'Call: 2026-10-14 18:04 900 555 0130',
      'Answer by email: mina@customer.example',
      '',
      'Where is it?',
    ]);
  });
});
