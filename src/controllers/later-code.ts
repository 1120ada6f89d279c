/**
 * Code that is not needed at first: loaded once, when it is asked for, and again after a failure.
 * Whoever asks shows that it is loading, and offers to try again when it did not arrive.
 */
export class LaterCode<T> {
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Rejects when it did not arrive; asking again then tries again. */
  load(): Promise<T> {
    this.#loading ??= this.#begin().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #begin(): Promise<T> {
    // Firefox remembers a failed import until the page is loaded again: offline, none is tried.
    if (!navigator.onLine) throw new Error('offline');
    return this.#load();
  }
}

/** On a page that always moves, or on a busy machine, a browser may never be idle. */
const LONGEST_WAIT_MS = 2000;

/** Not every browser knows idle time. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
  else setTimeout(task);
}
