/**
 * How long the runners wait, for the slowest machine: nothing here ever decides whether a test
 * passes. Only something that hangs comes to a limit.
 */

/** Four times the patience of test/support/until.ts, so that a wait says what it waited for. */
export const TEST_LIMIT_MS = 240_000;
/** Of a browser and of the page of a folder, until its tests begin. */
export const START_LIMIT_MS = 240_000;
/** Of all tests of a folder, in one engine. */
export const PAGE_LIMIT_MS = 1_200_000;
