/**
 * Loaded by vitest before every test file: an unexpected `console.error` fails the test in which it
 * happens. Unhandled rejections are vitest's own affair and fail the run.
 */
import { afterEach } from 'vitest';
import { installConsoleTrap, takeUnexpected } from './console-trap.js';

export { expectConsoleError } from './console-trap.js';

installConsoleTrap();

afterEach(() => {
  const unexpected = takeUnexpected();
  if (unexpected.length > 0) throw new Error(`Unexpected in this test:\n${unexpected.join('\n')}`);
});
