/**
 * Loaded into every browser test file before anything else: an unhandled rejection, or a text in the
 * console that the test did not announce, fails the test in which it happens.
 */
import { installConsoleTrap, recordUnexpected, takeUnexpected } from './console-trap.js';
import { holdLimits } from './held-limits.js';
import { after as afterMs } from './real-time.js';
import './progress.js';

export { expectConsole } from './console-trap.js';

const nextTimer = () => new Promise<void>((resolve) => afterMs(0, resolve));

/** A browser reports a rejection in a task of its own, queued when the task of the test has ended. */
async function rejectionsReported(): Promise<void> {
  await nextTimer();
  await nextTimer();
}

installConsoleTrap();
holdLimits(globalThis);

addEventListener('unhandledrejection', (event) => {
  const reason: unknown = event.reason;
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  recordUnexpected(`unhandled rejection: ${text}`);
});

afterEach(async function () {
  await rejectionsReported();
  const unexpected = takeUnexpected();
  const test = this.currentTest;
  if (unexpected.length === 0 || test === undefined || test.state === 'failed') return;
  // A throwing hook would skip the rest of the file; marking the test fails only the test.
  test.state = 'failed';
  test.err = new Error(`Unexpected in this test:\n${unexpected.join('\n')}`);
});

after(async () => {
  await rejectionsReported();
  const unexpected = takeUnexpected();
  if (unexpected.length > 0) throw new Error(`Unexpected outside tests:\n${unexpected.join('\n')}`);
});
