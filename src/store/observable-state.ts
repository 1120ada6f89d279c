/** One frozen snapshot and those who want to know when it changes. */
export type Listener = () => void;

export class ObservableState<T extends object> {
  #current: Readonly<T>;
  readonly #listeners = new Set<Listener>();

  constructor(initial: T) {
    this.#current = Object.freeze(initial);
  }

  get current(): Readonly<T> {
    return this.#current;
  }

  /** Replaces the named slices; listeners hear of it once, after the whole change. */
  update(change: Partial<T>): void {
    this.#current = Object.freeze({ ...this.#current, ...change });
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
