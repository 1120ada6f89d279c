/** `npm run test:loaded`. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runNode } from '../../scripts/lib/run.mjs';
import { parseLoadedOptions } from '../../scripts/lib/test-loaded/options.mjs';
import { runLoaded } from '../../scripts/lib/test-loaded/run-loaded.mjs';

describe('parseLoadedOptions', () => {
  it('chooses three runs beside four loops, or one run on one core', () => {
    expect(parseLoadedOptions([])).toEqual({ runs: 3, loops: 4, oneCore: false, testOptions: [] });
    expect(parseLoadedOptions(['--one-core'])).toMatchObject({ runs: 1, loops: 0, oneCore: true });
  });

  it('passes options of npm test on, in any order', () => {
    const args = ['--only', 'node', '--runs', '2', '--files=test/domain/**', '--loops=0'];
    expect(parseLoadedOptions(args)).toEqual({
      runs: 2,
      loops: 0,
      oneCore: false,
      testOptions: ['--only', 'node', '--files=test/domain/**'],
    });
  });

  it('refuses counts that are none, and what npm test refuses', () => {
    expect(() => parseLoadedOptions(['--runs', '0'])).toThrow('--runs 0: must be a whole number');
    expect(() => parseLoadedOptions(['--loops', 'x'])).toThrow('--loops x: must be a whole number');
    expect(() => parseLoadedOptions(['--only', 'safari'])).toThrow('must be one of');
    expect(() => parseLoadedOptions(['--unknown'])).toThrow();
  });
});

describe('runLoaded', () => {
  it('tells the last line of each run, and fails when one has failed', async () => {
    const print = vi.fn<(line: string) => void>();
    const outcomes = [
      { ok: true, output: 'much\n9 passed, 0 failed\n', seconds: 12 },
      { ok: false, output: 'much\n8 passed, 1 failed\n', seconds: 13.4 },
    ];
    const run = vi.fn<(run: number) => Promise<(typeof outcomes)[number]>>();
    for (const outcome of outcomes) run.mockResolvedValueOnce(outcome);
    expect(await runLoaded(2, run, print)).toBe(false);
    const lines = print.mock.calls.map(([line]) => line);
    expect(lines[0]).toMatch(/^ok +run 1: 12 s(, user \d+ s, sys \d+ s)?: 9 passed, 0 failed$/);
    expect(lines[1]).toMatch(/^FAILED run 2: 13 s(, user \d+ s, sys \d+ s)?: 8 passed, 1 failed$/);
    expect(lines[2]).toBe('1 run passed, 1 failed');
  });
});

describe('npm run test:loaded', () => {
  it('runs tests beside a busy loop', async () => {
    const args = ['--runs', '1', '--loops', '1', '--files', 'test/scripts/counts.test.ts'];
    const { ok, output } = await runNode('scripts/test-loaded.mjs', args);
    expect(output).toContain('busy loops: 1');
    expect(output).toMatch(/ok +run 1: .+: \d+ passed, 0 failed\n1 run passed, 0 failed\n$/);
    expect(ok).toBe(true);
  });

  it('has loops that end when they are left alone', async () => {
    const loop = fork('scripts/lib/test-loaded/busy-loop.mjs');
    onTestFinished(() => void loop.kill('SIGKILL'));
    await once(loop, 'spawn');
    loop.disconnect();
    expect(await once(loop, 'exit')).toEqual([0, null]);
  });
});
