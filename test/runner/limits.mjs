/**
 * How long the runners wait, for the slowest machine: nothing here ever decides whether a test
 * passes. Only something that hangs comes to a limit.
 */

/** Four times the patience of test/support/until.ts, so that a wait says what it waited for. */
export const TEST_LIMIT_MS = 240_000;
