/** How much a customer may ask in a while. What is more is refused with 429 until that is over. */

export interface RateLimitOptions {
  /** Requests of one customer, or of everybody who is not signed in, in one window. */
  readonly requests: number;
  /** How long a window is, in milliseconds. It begins with the first request. A minute when left out. */
  readonly windowMs?: number;
  /** Real time in milliseconds since 1970, which nobody can move. `Date.now` when left out. */
  readonly now?: () => number;
}

interface Window {
  readonly endsAt: number;
  left: number;
}

const MINUTE_MS = 60_000;

export class RateLimit {
  readonly #requests: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  /** @throws RangeError for a number of requests or a window that is none */
  constructor({ requests, windowMs = MINUTE_MS, now = Date.now }: RateLimitOptions) {
    if (!Number.isInteger(requests) || requests < 1 || !(windowMs > 0)) {
      throw new RangeError('A rate limit allows at least one request in a time');
    }
    this.#requests = requests;
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** Counts a request. Returns milliseconds until the next one is allowed; undefined when it is. */
  count(customer: string): number | undefined {
    const now = this.#now();
    const known = this.#windows.get(customer);
    const isOpen = known !== undefined && now < known.endsAt;
    const window = isOpen ? known : { endsAt: now + this.#windowMs, left: this.#requests };
    this.#windows.set(customer, window);
    if (window.left === 0) return window.endsAt - now;
    window.left -= 1;
    return undefined;
  }
}
