/**
 * What came out of one part of a test run, and how a part is judged. Whatever keeps tests from
 * running counts as one failure: a runner that crashed, an unreadable report, no test at all.
 */

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} PartResult */
/** @typedef {Omit<PartResult, 'name'>} Counts */

/**
 * @param {string} name
 * @param {Partial<Counts>} counts as reported; empty when there is no report
 * @param {boolean} exitedWell
 * @returns {PartResult}
 */
export function judge(name, { passed = 0, failed = 0, skipped = 0 }, exitedWell) {
  const ranNothing = passed + failed === 0;
  const failedUnseen = failed === 0 && (ranNothing || !exitedWell);
  return { name, passed, failed: failedUnseen ? 1 : failed, skipped };
}

/**
 * A file that could not be loaded has no tests and counts as one failure.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report of
 *   vitest's json reporter
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    const failedTests = assertionResults.filter((test) => test.status === 'failed').length;
    const passedTests = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passedTests;
    counts.skipped += assertionResults.length - passedTests - failedTests;
    counts.failed += status === 'failed' ? Math.max(1, failedTests) : failedTests;
  }
  return counts;
}

/** @param {PartResult[]} parts */
export function total(parts) {
  /** @param {keyof Counts} kind */
  const sum = (kind) => parts.reduce((all, part) => all + part[kind], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** `12 passed, 0 failed`, and the skipped ones when there are any. @param {Counts} counts */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
