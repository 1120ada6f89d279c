/** One call at a time, shared by everyone who wants its result meanwhile. */

export class SharedCall<T> {
  #current: { readonly result: Promise<T>; waiting: number } | undefined;

  get isGoingOn(): boolean {
    return this.#current !== undefined;
  }

  /**
   * The result of the call that is going on, else of a new one. A call that nobody waits for any
   * more is forgotten, so that one which never ends does not block all that come after it.
   */
  async join(signal: AbortSignal, begin?: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const call = (this.#current ??= begin && this.#begin(begin));
    if (!call) throw new TypeError('there is no call to join');
    call.waiting += 1;
    let callOff = () => {};
    try {
      return await new Promise<T>((resolve, reject) => {
        callOff = () => reject(signal.reason);
        signal.addEventListener('abort', callOff, { once: true });
        call.result.then(resolve, reject);
      });
    } finally {
      signal.removeEventListener('abort', callOff);
      call.waiting -= 1;
      if (call.waiting === 0 && this.#current === call) this.#current = undefined;
    }
  }

  #begin(begin: () => Promise<T>): { readonly result: Promise<T>; waiting: number } {
    const call = { result: begin(), waiting: 0 };
    const end = () => {
      if (this.#current === call) this.#current = undefined;
    };
    call.result.then(end, end);
    return call;
  }
}
