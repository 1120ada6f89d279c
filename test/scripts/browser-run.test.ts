import { readFile, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { runNode } from '../../scripts/lib/run.mjs';
import { countSession } from '../runner/summary-reporter.mjs';

const passed = { name: 'a', passed: true, skipped: false };
const skipped = { name: 'b', passed: false, skipped: true };
const failed = { name: 'c', passed: false, skipped: false };
const suite = (...tests: (typeof passed)[]) => ({ name: '', suites: [], tests });

describe('countSession', () => {
  it('should count the tests of nested suites', () => {
    const testResults = { name: '', tests: [passed], suites: [suite(passed, failed, skipped)] };
    expect(countSession({ passed: false, errors: [], testResults })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it('should count a page that did not come up as one failure', () => {
    expect(countSession({ passed: false, errors: [{ message: 'time-out' }] }).failed).toBe(1);
  });

  it('should count a failing hook as one failure although every test passed', () => {
    const session = { passed: false, errors: [], testResults: suite(passed) };
    expect(countSession(session)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe.skipIf(findChromium() === undefined)('browser runner', () => {
  const summary = '.cache/browser-run.json';

  const runFixtures = async (files: string, env: Record<string, string> = {}) => {
    await rm(summary, { force: true });
    const { ok } = await runNode(
      'node_modules/@web/test-runner/dist/bin.js',
      ['--config', 'test/runner/wtr.config.mjs'],
      {
        env: { ENGINES: 'chromium', FILES: files, COVERAGE: '', SUMMARY: summary, ...env },
        // Ends before the test does, so that nothing is left behind.
        timeLimit: 180_000,
      },
    );
    return { ok, counts: JSON.parse(await readFile(summary, 'utf8')) };
  };

  it('should fail tests with unhandled rejections and unannounced errors, files that do not load, and files without tests', async () => {
    const { ok, counts } = await runFixtures('test/runner/fixtures/*.test.ts');
    expect(ok).toBe(false);
    // Eight failing tests, one broken file, one empty file.
    expect(counts).toEqual({ Chromium: { passed: 6, failed: 10, skipped: 1 } });
  });

  it('should fail when the browser does not start', async () => {
    const { ok, counts } = await runFixtures('test/runner/fixtures/traps.test.ts', {
      CHROMIUM_PATH: process.execPath,
    });
    expect(ok).toBe(false);
    expect(counts).toEqual({ Chromium: { passed: 0, failed: 1, skipped: 0 } });
  });
});
