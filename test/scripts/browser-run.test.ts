import { readFile, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { availableEngines, findChromium } from '../../scripts/lib/browsers.mjs';
import { runNode } from '../../scripts/lib/run.mjs';
import { countSession } from '../runner/summary-reporter.mjs';

const passed = { name: 'a', passed: true, skipped: false };
const skipped = { name: 'b', passed: false, skipped: true };
const failed = { name: 'c', passed: false, skipped: false };
const suite = (...tests: (typeof passed)[]) => ({ name: '', suites: [], tests });

describe('countSession', () => {
  it('counts the tests of nested suites', () => {
    const testResults = { name: '', tests: [passed], suites: [suite(passed, failed, skipped)] };
    expect(countSession({ passed: false, errors: [], testResults })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it('counts a page that did not come up as one failure', () => {
    expect(countSession({ passed: false, errors: [{ message: 'time-out' }] }).failed).toBe(1);
  });

  it('counts a failing hook as one failure although every test passed', () => {
    const session = { passed: false, errors: [], testResults: suite(passed) };
    expect(countSession(session)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe.skipIf(findChromium() === undefined)('browser runner', () => {
  const summary = '.cache/browser-run.json';

  const runFixtures = async (files: string, env: Record<string, string> = {}) => {
    await rm(summary, { force: true });
    const { ok, output } = await runNode(
      'node_modules/@web/test-runner/dist/bin.js',
      ['--config', 'test/runner/wtr.config.mjs'],
      { env: { ENGINES: 'chromium', FILES: files, COVERAGE: '', SUMMARY: summary, ...env } },
    );
    return { ok, output, counts: JSON.parse(await readFile(summary, 'utf8')) };
  };

  it('fails unhandled rejections, unannounced errors, files that do not load or have no tests', async () => {
    const { ok, counts } = await runFixtures('test/runner/fixtures/*.test.ts');
    expect(ok).toBe(false);
    // Eight failing tests, one broken file, one empty file.
    expect(counts).toEqual({ Chromium: { passed: 6, failed: 10, skipped: 1 } });
  });

  it('fails when the browser does not start', async () => {
    const { ok, counts } = await runFixtures('test/runner/fixtures/traps.test.ts', {
      CHROMIUM_PATH: process.execPath,
    });
    expect(ok).toBe(false);
    expect(counts).toEqual({ Chromium: { passed: 0, failed: 1, skipped: 0 } });
  });

  it('fails a page that hangs, by its name and test, and runs the next page', async () => {
    const engines = availableEngines().filter((engine) => engine !== 'firefox');
    const files = ['hung', 'next'].map((name) => `test/runner/fixtures/${name}/${name}.test.ts`);
    const { output, counts } = await runFixtures(files.join(','), {
      ENGINES: engines.join(','),
      SILENCE: '4000',
    });
    const onePassed = { passed: 1, failed: 1, skipped: 0 };
    const expected = {
      Chromium: onePassed,
      ...(engines.includes('webkit') && { WebKit: onePassed }),
    };
    expect(counts, output).toEqual(expected);
    expect(output).toMatch(/fixtures-hung\.js hangs: .+ the test "a page hangs" began/);
  });
});
