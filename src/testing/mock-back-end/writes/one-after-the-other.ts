/** Lets tasks about the same thing wait for each other, so that none sees it half changed. */
export class OneAfterTheOther {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(about: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(about) ?? Promise.resolve();
    const turn = before.then(task, task);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(about, settled);
    void settled.then(() => {
      if (this.#last.get(about) === settled) this.#last.delete(about);
    });
    return turn;
  }
}
