/** What was worked out last, kept for as long as everything it was made from stays the same. */
export class LastResult<T> {
  #inputs: readonly unknown[] = [];
  #result: { readonly value: T } | undefined;

  /** `inputs` are compared by identity, and must name all that `make` depends on. */
  of(inputs: readonly unknown[], make: () => T): T {
    const isKnown = inputs.every((input, position) => input === this.#inputs[position]);
    if (!this.#result || !isKnown) {
      this.#result = { value: make() };
      this.#inputs = inputs;
    }
    return this.#result.value;
  }
}
