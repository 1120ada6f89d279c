/** A slow network that the test holds and lets go by hand: no timer is involved. */
import { BillingError } from '../../src/contract/index.js';
import type { Wait } from '../../src/adapters/demo/index.js';

export class SlowNetwork {
  #isHolding = true;
  readonly #waiting = new Set<() => void>();

  /** For the `wait` option of the demo provider, which asks for it while it is switched to slow. */
  readonly wait: Wait = (_ms, signal) =>
    new Promise((resolve, reject) => {
      if (!this.#isHolding) {
        resolve();
        return;
      }
      this.#waiting.add(resolve);
      signal.addEventListener('abort', () => {
        this.#waiting.delete(resolve);
        reject(new BillingError('aborted'));
      });
    });

  get held(): number {
    return this.#waiting.size;
  }

  hold(): void {
    this.#isHolding = true;
  }

  /** Whatever waits goes on, and nothing waits any more. */
  letGo(): void {
    this.#isHolding = false;
    for (const goOn of this.#waiting) goOn();
    this.#waiting.clear();
  }
}
