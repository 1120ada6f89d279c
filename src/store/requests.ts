/**
 * Running requests by name. A new request of the same name either supersedes the running one (newest
 * wins, R6) or joins it (single flight, R1). Detaching the adapter ends them all.
 */

/** Exactly one of these is called, or none when a newer request of the same name came first. */
export interface Delivery<T> {
  readonly answer: (answer: T) => void;
  readonly failure: (error: unknown) => void;
  /** Called synchronously when the attachment ends. */
  readonly cancelled?: () => void;
}

interface Running {
  readonly controller: AbortController;
  readonly cancelled: (() => void) | undefined;
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

  /** Newest wins: aborts the running request of the same name. Errors thrown by `on` are not caught. */
  async supersede<T>(
    name: string,
    ask: (signal: AbortSignal) => Promise<T>,
    on: Delivery<T>,
  ): Promise<void> {
    this.drop(name);
    const running = { controller: new AbortController(), cancelled: on.cancelled };
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

  /** Aborts the request without a delivery. */
  drop(name: string): void {
    const running = this.#newest.get(name);
    this.#newest.delete(name);
    running?.controller.abort();
  }

  /** Single flight: joins the running call. */
  once(name: string, run: (attachment: AbortSignal) => Promise<void>): Promise<void> {
    const flight = this.#flights.get(name);
    if (flight) return flight;
    const begun = run(this.attachment).finally(() => {
      if (this.#flights.get(name) === begun) this.#flights.delete(name);
    });
    this.#flights.set(name, begun);
    return begun;
  }

  /** Ends all requests. Later ones belong to the next attachment. */
  end(): void {
    const ended = [...this.#newest.values()];
    const attachment = this.#attachment;
    this.#newest.clear();
    this.#flights.clear();
    this.#attachment = new AbortController();
    for (const { controller, cancelled } of ended) {
      controller.abort();
      cancelled?.();
    }
    attachment.abort();
  }
}
