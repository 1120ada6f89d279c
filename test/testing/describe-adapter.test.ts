import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeAdapter, type TestBody, type TestRunner } from '../../src/testing/index.js';
import { runNode } from '../../scripts/lib/run.mjs';
import { optionsWith } from './good-system.js';
import { expectConsole } from '../support/node-traps.js';

/** Collects what is described, and runs it when asked to. */
function collector() {
  const tests = new Map<string, TestBody>();
  const names: string[] = [];
  const runner: TestRunner = {
    describe: (name, body) => {
      names.push(name);
      body();
    },
    it: (name, body) => tests.set(name, body),
  };
  const testOf = (id: string): TestBody => {
    const [, body] = [...tests].find(([name]) => name.endsWith(`(${id})`)) ?? [];
    if (!body) throw new Error(`There is no test of ${id}`);
    return body;
  };
  return { tests, names, runner, testOf };
}

describe('describeAdapter', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('names each test by the sentence and id of its rule (D3)', () => {
    const { tests, names, runner } = collector();
    describeAdapter({ name: 'our billing', runner, ...optionsWith() });
    expect(names).toEqual(['our billing']);
    expect(tests.size).toBeGreaterThan(35);
    for (const name of tests.keys()) expect(name).toMatch(/^[a-z ]+s .+ \([a-z-]+\)$/);
  });

  it('fails the test of the rule that is broken, and no other (D3)', async () => {
    const { runner, testOf } = collector();
    const now = () => 1;
    describeAdapter({ name: 'x', runner, ...optionsWith((good) => ({ ...good, now })) });
    await expect(testOf('clock-tells-time').call(undefined)).rejects.toThrow(
      /^clock-tells-time: .*methods/s,
    );
    await expect(testOf('account-shape').call(undefined)).resolves.toBeUndefined();
  });

  it('declares no parameters, since mocha and Jest would wait for a callback', () => {
    const { tests, runner } = collector();
    describeAdapter({ name: 'x', runner, ...optionsWith() });
    expect([...tests.values()].filter(({ length }) => length > 0)).toEqual([]);
  });

  it('warns about an unjudged rule where the runner cannot skip', async () => {
    const warnings = expectConsole('warn', /^Not looked at/);
    const { runner, testOf } = collector();
    describeAdapter({ name: 'x', runner, create: optionsWith().create });
    await testOf('evidence-shows').call({});
    expect(warnings).toEqual([
      expect.stringMatching(/^Not looked at: evidence-shows: No `sampleFile`/),
    ]);
  });

  it('uses the global runner, and says what is missing without one', () => {
    const { tests, runner } = collector();
    vi.stubGlobal('describe', runner.describe);
    vi.stubGlobal('it', runner.it);
    describeAdapter({ name: 'x', ...optionsWith() });
    expect(tests.size).toBeGreaterThan(35);
    vi.stubGlobal('it', undefined);
    expect(() => describeAdapter({ name: 'x', ...optionsWith() })).toThrow('runner');
  });
});

describe('describeAdapter and the limits of runners', () => {
  it('gives each test more time than its rule takes (D5)', () => {
    const limits: number[] = [];
    const runner: TestRunner = {
      describe: (_, body) => body(),
      it: (_name, _body, limitMs) => limits.push(limitMs),
    };
    describeAdapter({ name: 'x', runner, ...optionsWith() });
    expect(Math.min(...limits)).toBeGreaterThan(60_000);
  });

  it('lifts the limit of mocha, which has two seconds for a test (D5)', async () => {
    const { runner, testOf } = collector();
    describeAdapter({ name: 'x', runner, ...optionsWith() });
    const timeout = vi.fn();
    await testOf('account-shape').call({ timeout });
    expect(timeout).toHaveBeenCalledExactlyOnceWith(expect.any(Number));
  });

  it('describes only the rules that are asked for (D5)', () => {
    const { tests, runner } = collector();
    describeAdapter({ name: 'x', runner, ...optionsWith(), only: ['open-shape'] });
    expect([...tests.keys()]).toEqual([
      'answers the dispute that it opens, about the calls that were sent (open-shape)',
    ]);
  });
});

/** The same fixture, run by the runners themselves: fourteen rules cannot be judged, none is broken. */
describe('describeAdapter, run by', () => {
  it('skips in Vitest (D3)', async () => {
    const config = 'test/runner/fixtures/describe-adapter/vitest.config.ts';
    const { ok, output } = await runNode('node_modules/vitest/vitest.mjs', [
      'run',
      '--config',
      config,
    ]);
    expect(ok, output).toBe(true);
    expect(output).toMatch(/Tests +5\d passed \| 14 skipped/);
  });

  it("skips in Node's own runner (D3)", async () => {
    const { ok, output } = await runNode(
      'test/runner/fixtures/describe-adapter/node-runner.mjs',
      [],
    );
    expect(ok, output).toBe(true);
    expect(output).toMatch(/^ℹ skipped 14$/m);
    expect(output).toMatch(/^ℹ pass 5\d$/m);
    expect(output).toContain(
      '# evidence-shows: No `sampleFile` was given: a file that the billing system takes as evidence.',
    );
  });
});
