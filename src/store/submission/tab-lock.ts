/**
 * Runs a short task in one tab at a time where the browser has Web Locks. Without a lock the task
 * runs all the same.
 */
export type RunExclusively = <T>(task: () => T) => Promise<T>;

/** Another tab holds the lock for a moment only. */
const LONGEST_WAIT_MS = 1_000;

/** Every page of the origin can see `name`, so it must not contain customer data (S7). */
export function tabLock(
  name: string,
  locks: Pick<LockManager, 'request'> | undefined = globalThis.navigator?.locks,
  giveUp: () => AbortSignal = () => AbortSignal.timeout(LONGEST_WAIT_MS),
): RunExclusively {
  return async <T>(task: () => T): Promise<T> => {
    let done: { readonly result: T } | undefined;
    try {
      await locks?.request(name, { signal: giveUp() }, () => {
        done = { result: task() };
      });
    } catch {
      // The lock was refused, as in a sandboxed frame, or did not come in time.
    }
    return done ? done.result : task();
  };
}
