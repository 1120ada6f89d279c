/**
 * Newest wins (R6): starting a request calls off the one before, and an answer that comes after
 * a newer request was started is never delivered.
 */
export class LatestRequest {
  #controller: AbortController | undefined;

  get isRunning(): boolean {
    return this.#controller !== undefined;
  }

  /**
   * Runs `ask`; exactly one of `onAnswer` and `onFailure` is called, and neither when a newer
   * request or `abort()` came first. What these two throw is not caught.
   */
  async run<T>(
    ask: (signal: AbortSignal) => Promise<T>,
    onAnswer: (answer: T) => void,
    onFailure: (error: unknown) => void,
  ): Promise<void> {
    this.abort();
    const controller = new AbortController();
    this.#controller = controller;
    const asking = (async () => ask(controller.signal))();
    const deliver = await asking.then(
      (answer) => () => onAnswer(answer),
      (error: unknown) => () => onFailure(error),
    );
    if (this.#controller !== controller) return;
    this.#controller = undefined;
    deliver();
  }

  abort(): void {
    const controller = this.#controller;
    this.#controller = undefined;
    controller?.abort();
  }
}
