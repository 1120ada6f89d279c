/** One frozen snapshot and those who want to know when it changes. */
import { callListeners } from './call-listeners.js';

export type Listener = () => void;

export class ObservableState<T extends object> {
  #current: Readonly<T>;
  readonly #listeners = new Set<Listener>();

  constructor(initial: T) {
    this.#current = frozen(initial);
  }

  get current(): Readonly<T> {
    return this.#current;
  }

  /** Replaces the named slices; listeners hear of it once, after the whole change. */
  update(change: Partial<T>): void {
    const names = Object.keys(change) as (keyof T)[];
    if (names.every((name) => change[name] === this.#current[name])) return;
    this.#current = frozen({ ...this.#current, ...change });
    callListeners(this.#listeners, undefined);
  }

  subscribe(listener: Listener): () => void {
    // One subscription each, even for a function that is given twice.
    const own: Listener = () => listener();
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }
}

/** The slices too, so that nobody changes one in place; not what they hold, which may be large. */
function frozen<T extends object>(state: T): Readonly<T> {
  for (const slice of Object.values(state)) {
    if (typeof slice === 'object' && slice !== null) Object.freeze(slice);
  }
  return Object.freeze(state);
}
