/** Code that is loaded on demand: once, and again after a failure. The caller offers the retry. */
export class OnDemandCode<T> {
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  load(): Promise<T> {
    this.#loading ??= this.#begin().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #begin(): Promise<T> {
    // Firefox caches a failed import until the page reloads, so none is tried offline.
    if (!navigator.onLine) throw new Error('offline');
    return this.#load();
  }
}

/** A browser may never be idle. */
const LONGEST_WAIT_MS = 2000;

/** Falls back to a timer where the browser has no `requestIdleCallback`. */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
  } else {
    setTimeout(task);
  }
}
