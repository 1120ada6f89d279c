/**
 * The product's own limits do not run while a test runs: the guard waits 20 s for an answer, the
 * store 5 s for drafts, one tab 1 s for another. On a slow machine such a limit would pass while the
 * test still prepares the answer, and decide the test. A test of a limit gives the product a clock
 * of its own.
 */

/** What of a window or of Node's global object is replaced. */
export interface Timers {
  setTimeout: (act: () => void, ms?: number, ...rest: never[]) => unknown;
  readonly AbortSignal: { timeout?: (ms: number) => AbortSignal };
}

/**
 * Also runs as text, in pages of their own: it uses nothing but what is in it.
 * @returns lets them run again
 */
export function holdLimits(timers: Timers): () => void {
  /** Shorter timers may be pauses, for which a test does wait. */
  const shortestLimitMs = 5_000;
  /** The longest that timers know. */
  const neverMs = 2 ** 31 - 1;
  const { setTimeout, AbortSignal } = timers;
  const { timeout } = AbortSignal;
  timers.setTimeout = (act, ms = 0, ...rest) =>
    setTimeout(act, ms < shortestLimitMs ? ms : neverMs, ...rest);
  // Never a pause, so that a second is a limit.
  if (timeout) {
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms < 1_000 ? ms : neverMs);
  }
  return () => {
    timers.setTimeout = setTimeout;
    if (timeout) AbortSignal.timeout = timeout;
  };
}
