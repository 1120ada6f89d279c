/**
 * Loaded by vitest before every test file: an unexpected `console.error` fails the test in which it
 * happens. Unhandled rejections are vitest's own affair and fail the run.
 */
import { afterAll, afterEach, expect } from 'vitest';
import { installConsoleTrap, takeUnexpected } from './console-trap.js';
import { holdLimits } from './held-limits.js';
import './real-time.js';

export { expectConsoleError } from './console-trap.js';

installConsoleTrap();

// The tools have limits, too, and tests of their own for them.
if (!expect.getState().testPath?.includes('/test/scripts/')) {
  afterAll(holdLimits(globalThis));
}

afterEach(() => {
  const unexpected = takeUnexpected();
  if (unexpected.length > 0) throw new Error(`Unexpected in this test:\n${unexpected.join('\n')}`);
});
