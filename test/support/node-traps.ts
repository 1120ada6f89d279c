/**
 * Loaded by vitest before every test file: an unexpected text in the console fails the test in which
 * it is written. Unhandled rejections are vitest's own affair and fail the run.
 */
import { afterAll, afterEach, expect } from 'vitest';
import { installConsoleTrap, takeUnexpected } from './console-trap.js';
import { holdLimits } from './held-limits.js';
import './real-time.js';

export { expectConsole } from './console-trap.js';

// Files may share a worker: the next one has its own trap.
afterAll(installConsoleTrap());

// The tools have limits, too, and tests of their own for them.
if (!expect.getState().testPath?.includes('/test/scripts/')) {
  afterAll(holdLimits(globalThis));
}

const failOnUnexpected = (where: string) => () => {
  const unexpected = takeUnexpected();
  if (unexpected.length > 0) throw new Error(`Unexpected ${where}:\n${unexpected.join('\n')}`);
};
afterEach(failOnUnexpected('in this test'));
afterAll(failOnUnexpected('outside tests'));
