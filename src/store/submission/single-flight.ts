/** One run at a time for each owner: whoever asks meanwhile joins it (R1). */
export class SingleFlight {
  readonly #running = new Map<string, Promise<void>>();
  #abort = new AbortController();

  get owners(): readonly string[] {
    return [...this.#running.keys()];
  }

  /** Called off by `abort`. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get(owner: string): Promise<void> | undefined {
    return this.#running.get(owner);
  }

  has(owner: string): boolean {
    return this.#running.has(owner);
  }

  run(owner: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const running = this.#running.get(owner);
    if (running) return running;
    // Known before it starts: whoever hears of its start may tap once more.
    let start: (started: Promise<void>) => void = () => {};
    const run = new Promise<void>((resolve) => (start = resolve)).finally(() => {
      if (this.#running.get(owner) === run) this.#running.delete(owner);
    });
    this.#running.set(owner, run);
    start(work(this.#abort.signal));
    return run;
  }

  /** Calls everything off; the next run of an owner does not wait for the former one. */
  abort(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#running.clear();
  }
}
