/**
 * What is going on with the attached billing system, by name. A name either supersedes (newest wins, R6) or
 * joins (single flight, R1). Everything here ends with the attachment.
 */

/** Exactly one of these is called, and none when a newer request of the same name came first. */
export interface Delivery<T> {
  readonly answer: (answer: T) => void;
  readonly failure: (error: unknown) => void;
  /** The attachment ended first. Called at once, while it ends. */
  readonly calledOff?: () => void;
}

interface Running {
  readonly controller: AbortController;
  readonly calledOff: (() => void) | undefined;
}

export class Requests {
  readonly #newest = new Map<string, Running>();
  readonly #flights = new Map<string, Promise<void>>();
  #attachment = new AbortController();

  /** Aborts when the attachment ends. */
  get attachment(): AbortSignal {
    return this.#attachment.signal;
  }

  isRunning(name: string): boolean {
    return this.#newest.has(name);
  }

  /** Newest wins: aborts the request of the same name. What `on` throws is not caught. */
  async supersede<T>(
    name: string,
    ask: (signal: AbortSignal) => Promise<T>,
    on: Delivery<T>,
  ): Promise<void> {
    this.drop(name);
    const running = { controller: new AbortController(), calledOff: on.calledOff };
    this.#newest.set(name, running);
    const asking = (async () => ask(running.controller.signal))();
    const deliver = await asking.then(
      (answer) => () => on.answer(answer),
      (error: unknown) => () => on.failure(error),
    );
    if (this.#newest.get(name) !== running) return;
    this.#newest.delete(name);
    deliver();
  }

  /** The answer is not wanted any more. */
  drop(name: string): void {
    const running = this.#newest.get(name);
    this.#newest.delete(name);
    running?.controller.abort();
  }

  /** Single flight: while one is running, a second call joins it. */
  once(name: string, run: (attachment: AbortSignal) => Promise<void>): Promise<void> {
    const flight = this.#flights.get(name);
    if (flight) return flight;
    const begun = run(this.attachment).finally(() => {
      if (this.#flights.get(name) === begun) this.#flights.delete(name);
    });
    this.#flights.set(name, begun);
    return begun;
  }

  /** Ends everything that is going on. What begins from now on belongs to the next attachment. */
  end(): void {
    const ended = [...this.#newest.values()];
    const attachment = this.#attachment;
    this.#newest.clear();
    this.#flights.clear();
    this.#attachment = new AbortController();
    for (const { controller, calledOff } of ended) {
      controller.abort();
      calledOff?.();
    }
    attachment.abort();
  }
}
