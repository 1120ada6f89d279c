/** Caches one result for as long as its inputs stay the same. */
export class LastResult<T> {
  #inputs: readonly unknown[] = [];
  #result: { readonly value: T } | undefined;

  /** `inputs` are compared by identity and must include everything that `make` depends on. */
  of(inputs: readonly unknown[], make: () => T): T {
    const isKnown = inputs.every((input, position) => input === this.#inputs[position]);
    if (!this.#result || !isKnown) {
      this.#result = { value: make() };
      this.#inputs = inputs;
    }
    return this.#result.value;
  }
}
