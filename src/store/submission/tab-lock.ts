/**
 * Lets one tab after the other do something short, where the browser has Web Locks. Never needed:
 * without them, or when the lock does not come, the task is done all the same.
 */
export type OneTabAtATime = <T>(task: () => T) => Promise<T>;

/** Another tab holds the lock for a moment only. */
const LONGEST_WAIT_MS = 1_000;

/** `name` is seen by every page of the origin: nothing of the customer may be in it (S7). */
export function tabLock(
  name: string,
  locks: Pick<LockManager, 'request'> | undefined = globalThis.navigator?.locks,
  giveUp: () => AbortSignal = () => AbortSignal.timeout(LONGEST_WAIT_MS),
): OneTabAtATime {
  return async <T>(task: () => T): Promise<T> => {
    let done: { readonly result: T } | undefined;
    try {
      await locks?.request(name, { signal: giveUp() }, () => {
        done = { result: task() };
      });
    } catch {
      // Refused, as in a sandboxed frame, or waited for in vain.
    }
    return done ? done.result : task();
  };
}
