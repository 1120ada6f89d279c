import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeAdapter, type TestRunner } from '../../src/testing/index.js';
import { optionsWith } from './good-system.js';

/** Collects what is described, and runs it when asked to. */
function collector() {
  const tests = new Map<string, () => Promise<void>>();
  const names: string[] = [];
  const runner: TestRunner = {
    describe: (name, body) => {
      names.push(name);
      body();
    },
    it: (name, body) => tests.set(name, body),
  };
  const testOf = (id: string) => [...tests].find(([name]) => name.endsWith(`(${id})`));
  return { tests, names, runner, testOf };
}

describe('describeAdapter', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('should make a sentence of each rule, with its id (D3)', () => {
    const { tests, names, runner } = collector();
    describeAdapter({ name: 'our billing', runner, ...optionsWith() });
    expect(names).toEqual(['our billing']);
    expect(tests.size).toBeGreaterThan(35);
    for (const name of tests.keys()) expect(name).toMatch(/^should .+ \([a-z-]+\)$/);
  });

  it('should fail the test of the rule that is broken, and no other (D3)', async () => {
    const { runner, testOf } = collector();
    const now = () => 1;
    describeAdapter({ name: 'x', runner, ...optionsWith((good) => ({ ...good, now })) });
    await expect(testOf('clock-tells-time')?.[1]()).rejects.toThrow(
      /^clock-tells-time: .*methods/s,
    );
    await expect(testOf('account-shape')?.[1]()).resolves.toBeUndefined();
  });

  it('should use the global runner, and say what is missing without one', () => {
    const { tests, runner } = collector();
    vi.stubGlobal('describe', runner.describe);
    vi.stubGlobal('it', runner.it);
    describeAdapter({ name: 'x', ...optionsWith() });
    expect(tests.size).toBeGreaterThan(35);
    vi.stubGlobal('it', undefined);
    expect(() => describeAdapter({ name: 'x', ...optionsWith() })).toThrow('runner');
  });
});
