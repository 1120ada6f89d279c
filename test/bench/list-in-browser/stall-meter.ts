/** How long the page did not answer while something went on. Runs in the page. */

export interface Stalls {
  /** The browser's own word for every task over 50 ms, in milliseconds. */
  readonly longTasks: readonly number[];
  /** The longest time between two frames, in milliseconds; 17 is smooth. */
  readonly frameGapMs: number;
}

export class StallMeter {
  readonly #longTasks: number[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#keep(list.getEntries()));
  #lastFrame = performance.now();
  #frameGapMs = 0;
  #request: number;

  constructor() {
    this.#observer.observe({ type: 'longtask' });
    this.#request = requestAnimationFrame(this.#onFrame);
  }

  /** Two frames later, so that the last task is counted too. */
  async stop(): Promise<Stalls> {
    await nextFrame();
    await nextFrame();
    this.#keep(this.#observer.takeRecords());
    this.#observer.disconnect();
    cancelAnimationFrame(this.#request);
    return { longTasks: this.#longTasks, frameGapMs: this.#frameGapMs };
  }

  readonly #onFrame = (): void => {
    const now = performance.now();
    this.#frameGapMs = Math.max(this.#frameGapMs, now - this.#lastFrame);
    this.#lastFrame = now;
    this.#request = requestAnimationFrame(this.#onFrame);
  };

  #keep(entries: readonly PerformanceEntry[]): void {
    this.#longTasks.push(...entries.map(({ duration }) => duration));
  }
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
