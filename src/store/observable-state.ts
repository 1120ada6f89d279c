/** Holds one frozen snapshot and calls listeners after each change. */
export class ObservableState<T extends object> {
  #snapshot: Readonly<T>;
  readonly #listeners = new Set<() => void>();
  #batches = 0;
  /** How many calls of listeners are going on, one within another. */
  #calls = 0;
  #isChanged = false;

  constructor(initial: T) {
    this.#snapshot = frozen(initial);
  }

  get snapshot(): Readonly<T> {
    return this.#snapshot;
  }

  /** Calls listeners once, after the whole change, unless nothing changes. */
  update(change: Partial<T>): void {
    if (isIncluded(change, this.#snapshot)) return;
    this.#snapshot = frozen({ ...this.#snapshot, ...change });
    this.#isChanged = true;
    this.batch(() => {});
  }

  /** Makes several changes, and calls listeners once afterwards: none sees a state in between. */
  batch(changes: () => void): void {
    this.#batches += 1;
    try {
      changes();
    } finally {
      this.#batches -= 1;
    }
    if (this.#batches > 0 || !this.#isChanged) return;
    this.#isChanged = false;
    this.tell(this.#listeners, undefined);
  }

  /** Calls all listeners. */
  tell<News>(listeners: ReadonlySet<(news: News) => void>, news: News): void {
    this.#calls += 1;
    try {
      callListeners(listeners, news);
    } finally {
      this.#calls -= 1;
    }
  }

  /** Runs an action now, or, within a listener, after the code that called the listener. */
  afterListeners(action: () => void): void {
    if (this.#calls === 0) action();
    else queueMicrotask(action);
  }

  /** Changes some fields of a slice. Keeps its identity when nothing changes. */
  updateSlice<Name extends keyof T>(name: Name, change: Partial<T[Name]>): void {
    const slice = this.#snapshot[name];
    if (isIncluded(change, slice)) return;
    this.update({ [name]: { ...slice, ...change } } as unknown as Partial<T>);
  }

  /** Returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    return addListener(this.#listeners, listener);
  }
}

function isIncluded<T>(change: Partial<T>, state: T): boolean {
  return (Object.keys(change) as (keyof T)[]).every((name) => change[name] === state[name]);
}

/** Freezes the slices too, but not their contents, which may be large. */
function frozen<T extends object>(state: T): Readonly<T> {
  for (const slice of Object.values(state)) {
    if (typeof slice === 'object' && slice !== null) Object.freeze(slice);
  }
  return Object.freeze(state);
}

/** Returns what removes the listener. The same function can be added twice. */
export function addListener<T>(
  listeners: Set<(news: T) => void>,
  listener: (news: T) => void,
): () => void {
  const own = (news: T): void => listener(news);
  listeners.add(own);
  return () => void listeners.delete(own);
}

/** Calls all listeners. One that throws stops no other and is no failure of the billing system. */
export function callListeners<T>(listeners: ReadonlySet<(news: T) => void>, news: T): void {
  for (const listener of [...listeners]) {
    // A listener may have removed another one.
    if (!listeners.has(listener)) continue;
    try {
      listener(news);
    } catch (error) {
      reportUncaught(error);
    }
  }
}

/** Reports like an error in a DOM event listener. Node has no `reportError`. */
function reportUncaught(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}
