/** Remembers the requests of one rule, so that a message names the one that failed. */
import type { BillingAdapter } from '../../contract/billing-adapter.js';
import { mapMethods } from './map-methods.js';
import { requestWords } from './request-words.js';

export class RequestLog {
  /** By the order in which they were sent. */
  readonly #pending: string[] = [];
  /** How often a request failed since it was last answered. */
  readonly #failures = new Map<string, number>();
  #sent = 0;
  #repeated = 0;
  #pausedMs = 0;
  #failed: string | undefined;

  /** How many requests the adapter got. */
  get sent(): number {
    return this.#sent;
  }

  /** How many of them repeated one that had failed. */
  get repeated(): number {
    return this.#repeated;
  }

  /** Time between a failed request and its repeat, which is the billing system's wish. */
  get pausedMs(): number {
    return this.#pausedMs;
  }

  /** The last request, if it ended with an error. */
  get failed(): string | undefined {
    return this.#failed;
  }

  /** The request whose answer is waited for, and how often it was sent. */
  get waitingFor(): string | undefined {
    const words = this.#pending.at(-1);
    if (words === undefined) return undefined;
    const unanswered = this.#pending.filter((other) => other === words).length;
    const attempts = unanswered + (this.#failures.get(words) ?? 0);
    return attempts > 1 ? `${words}, ${attempts} times` : words;
  }

  paused(ms: number): void {
    this.#repeated += 1;
    this.#pausedMs += ms;
  }

  watch(adapter: BillingAdapter): BillingAdapter {
    return mapMethods(adapter, (name, method) => async (input, options) => {
      const words = requestWords(name, input);
      this.#sent += 1;
      this.#pending.push(words);
      try {
        const answer = await method(input, options);
        this.#failures.delete(words);
        this.#failed = undefined;
        return answer;
      } catch (thrown) {
        this.#failures.set(words, (this.#failures.get(words) ?? 0) + 1);
        this.#failed = words;
        throw thrown;
      } finally {
        this.#pending.splice(this.#pending.indexOf(words), 1);
      }
    });
  }
}
