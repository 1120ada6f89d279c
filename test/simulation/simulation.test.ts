/**
 * Plays the histories of a fixed seed, as `npm run simulate` does, and shows that the simulation tells
 * the same again and finds what is wrong.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runNode } from '../../scripts/lib/run.mjs';
import { loadSimulation } from '../../scripts/lib/simulate/load.mjs';
import { exactTotal } from './book.js';
import { Provider, type ProviderRequest } from './provider.js';
import { Random } from './random.js';
import { SOURCE_MUTANTS } from './source-mutants.mjs';
import { Timeline } from './timeline.js';

const simulate = (...args: string[]) => runNode('scripts/simulate.mjs', args);

describe('npm run simulate', () => {
  it('keeps every promise in up to 5,000 histories (R1, R2, R3, R7, R8, R14, S10)', async () => {
    const { ok, output } = await simulate('--histories', '5000', '--seconds', '12');
    expect(output).toMatch(/seed \d+: \d+ histories, \d+ simulated hours/);
    expect(ok, output).toBe(true);
  });

  it('shrinks a history with a defect and plays it again from its seed', async () => {
    const defect = 'one key for all that is opened';
    const found = await runNode('scripts/lib/simulate/try-mutant.mjs', [defect, '1', '100']);
    const [, history = ''] = /history (\d+)/.exec(found.output) ?? [];
    const args = ['--replay', history, '--mutant', defect];
    const [first, second] = await Promise.all([simulate(...args), simulate(...args)]);
    expect(first.ok).toBe(false);
    expect(first.output).toContain('one idempotency key for two contents');
    expect(second.output).toBe(first.output);
  });

  it('refuses a defect whose piece of source is not there', async () => {
    const defect = { name: 'none', file: 'src/index.ts', from: 'nowhere', to: '' };
    await expect(loadSimulation(defect)).rejects.toThrow('0 times');
  });
});

describe('SOURCE_MUTANTS', () => {
  it.each(SOURCE_MUTANTS)('finds its piece of source exactly once: $name', ({ file, from }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
  });
});

describe('Random', () => {
  it('gives the same numbers for the same seed', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.int(0, 1_000_000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8)).not.toEqual(draw(7));
  });
});

describe('Timeline', () => {
  const playAll = (timeline: Timeline) => {
    for (let run = timeline.next(1_000); run; run = timeline.next(1_000)) run();
  };

  it('runs events by time, and those of one time in their order', () => {
    const timeline = new Timeline(0);
    const happened: string[] = [];
    for (const [ms, name] of [
      [30, 'c'],
      [10, 'a'],
      [20, 'b'],
      [30, 'd'],
    ] as const) {
      timeline.after(ms, () => happened.push(`${name} at ${timeline.now}`));
    }
    timeline.after(5, () => happened.push('called off'))();
    playAll(timeline);
    expect(happened).toEqual(['a at 10', 'b at 20', 'c at 30', 'd at 30']);
  });

  it('holds the events of a frozen page and drops those of one that is gone', () => {
    const timeline = new Timeline(0);
    const happened: string[] = [];
    const frozen = { isGone: false, isFrozen: true };
    timeline.after(10, () => happened.push('frozen'), frozen);
    timeline.after(10, () => happened.push('gone'), { isGone: true, isFrozen: false });
    playAll(timeline);
    expect(happened).toEqual([]);
    frozen.isFrozen = false;
    timeline.thaw();
    playAll(timeline);
    expect(happened).toEqual(['frozen']);
  });
});

describe('exactTotal', () => {
  it('rounds once per bill', () => {
    // 61.2550 on one bill and 9.9950 on the other; rounded once it would be 71.25.
    expect(exactTotal([0, 1, 2, 4])).toBe('71.26');
  });
});

describe('Provider', () => {
  const provider = () =>
    new Provider(
      {
        takesSecondDispute: true,
        keysKeptMs: Infinity,
        filtersByReference: true,
        disputesPerPage: 100,
        repeats: 'then',
        sendsEntityTags: true,
        repeatsWords: true,
        refusesKnownMessages: true,
      },
      () => 0,
    );

  const openRequest = (key: string, details: string): ProviderRequest => ({
    customer: 'C1',
    method: 'POST',
    path: ['accounts', 'C1-account', 'disputes'],
    query: new URLSearchParams(),
    headers: { 'Idempotency-Key': key, 'X-Requested-With': 'redress' },
    body: JSON.stringify({
      clientReference: 'reference',
      subject: { kind: 'bill', cycleId: 'C1-cycle-0', billNumber: 'C1-B0' },
      reason: 'other',
      details,
    }),
  });

  const send = (to: Provider, request: ProviderRequest) => {
    const answer = to.receive(request);
    return typeof answer === 'function' ? answer() : answer;
  };

  it('answers a repeated key like the first and does nothing twice', () => {
    const billing = provider();
    const first = send(billing, openRequest('"k1"', 'words'));
    expect(send(billing, openRequest('"k1"', 'words'))).toEqual(first);
    expect(billing.entries('C1')).toHaveLength(1);
  });

  it('answers 409 to another open dispute with a known client reference', () => {
    const billing = provider();
    send(billing, openRequest('"k1"', 'words'));
    expect(send(billing, openRequest('"k2"', 'other words')).status).toBe(409);
    expect(billing.entries('C1')).toHaveLength(1);
  });

  it('answers 422 to a key with other content, and notes it down', () => {
    const billing = provider();
    send(billing, openRequest('"k1"', 'words'));
    expect(send(billing, openRequest('"k1"', 'other words')).status).toBe(422);
    expect(billing.violations).toHaveLength(1);
  });

  it('answers 409 while it works on the same key', () => {
    const billing = provider();
    billing.receive(openRequest('"k1"', 'words'));
    expect(send(billing, openRequest('"k1"', 'words'))).toMatchObject({
      status: 409,
      body: { type: 'https://billing.example/problems/in-progress' },
    });
  });

  it('refuses whoever is not signed in, or asks for the account of another customer', () => {
    const billing = provider();
    expect(send(billing, { ...openRequest('"k1"', 'w'), customer: undefined }).status).toBe(401);
    expect(send(billing, { ...openRequest('"k1"', 'w'), customer: 'C2' }).status).toBe(403);
  });
});
