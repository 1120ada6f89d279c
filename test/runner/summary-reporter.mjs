/**
 * Counts the results of a browser run and writes them as JSON, for the script which adds up all
 * runs. Whatever keeps a test from running (a page that does not load, a browser that does not
 * start, a file without tests) counts as a failure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {TestSuiteResult} suite @returns {import('@web/test-runner-core').TestResult[]} */
const allTests = (suite) => [...suite.tests, ...suite.suites.flatMap(allTests)];

/**
 * @param {Pick<TestSession, 'passed' | 'errors' | 'testResults'>} session
 * @returns {Counts}
 */
export function countSession({ passed: sessionPassed, errors, testResults }) {
  const tests = testResults ? allTests(testResults) : [];
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.length - passed - skipped;
  const failedOutsideTests = errors.length > 0 || tests.length === 0 || !sessionPassed;
  return { passed, skipped, failed: Math.max(failed, failedOutsideTests ? 1 : 0) };
}

/**
 * @param {string} file
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function summaryReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      /** @type {Record<string, Counts>} */
      const browsers = {};
      for (const session of sessions) {
        const counts = countSession(session);
        const sum = (browsers[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        sum.passed += counts.passed;
        sum.failed += counts.failed;
        sum.skipped += counts.skipped;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(browsers, null, 2));
    },
  };
}
