/**
 * Decides when to retry a call. A read may be repeated; a write only when the provider says that it has
 * not done it yet, and always with the same key.
 */
import type { BillingError, BillingErrorCode } from '../contract/billing-error.js';

export type CallKind = 'read' | 'write';

export interface RetryPolicy {
  /** Attempts of one read, including the first. */
  readonly readAttempts: number;
  /** Attempts of one write, including the first. */
  readonly writeAttempts: number;
  /** The longest first wait of a read, in milliseconds. Doubles with every attempt. */
  readonly readBaseMs: number;
  /** The same for a write. */
  readonly writeBaseMs: number;
  /** The longest wait that the policy itself chooses. */
  readonly capMs: number;
  /** If the provider asks for a longer wait, the error is shown instead. */
  readonly longestRetryAfterMs: number;
  /** Retries of reads that are available at once, over all calls of one adapter. */
  readonly budget: number;
  /** Milliseconds until one more is available. */
  readonly budgetRefillMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  readAttempts: 3,
  writeAttempts: 5,
  readBaseMs: 300,
  writeBaseMs: 1_000,
  capMs: 8_000,
  longestRetryAfterMs: 30_000,
  budget: 10,
  budgetRefillMs: 6_000,
};

const RETRIED: Readonly<Record<CallKind, readonly BillingErrorCode[]>> = {
  read: ['network', 'timeout', 'unavailable', 'rate-limited'],
  // After `network` or `timeout` the write is uncertain: the submission looks it up first.
  write: ['in-progress', 'rate-limited'],
};

/** Milliseconds until the next attempt; undefined when there is none. */
export function waitBeforeRetry(
  error: BillingError,
  kind: CallKind,
  attemptsMade: number,
  policy: RetryPolicy,
  random: () => number,
): number | undefined {
  const attempts = kind === 'read' ? policy.readAttempts : policy.writeAttempts;
  if (attemptsMade >= attempts || !RETRIED[kind].includes(error.code)) return undefined;
  const base = kind === 'read' ? policy.readBaseMs : policy.writeBaseMs;
  const jitter = random() * Math.min(policy.capMs, base * 2 ** (attemptsMade - 1));
  const asked = retryAfterOf(error);
  if (asked === undefined) return jitter;
  if (asked > policy.longestRetryAfterMs) return undefined;
  // Spreads the customers who were told the same time.
  return asked + Math.min(jitter, base);
}

function retryAfterOf({ retryAfterMs }: BillingError): number | undefined {
  return typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? retryAfterMs : undefined;
}

/** Limits the retries of all reads of one adapter, so that an outage does not multiply traffic. */
export class RetryBudget {
  readonly #size: number;
  readonly #refillMs: number;
  readonly #now: () => number;
  #left: number;
  #countedAt: number;

  constructor(size: number, refillMs: number, now: () => number) {
    this.#size = size;
    this.#refillMs = refillMs;
    this.#now = now;
    this.#left = size;
    this.#countedAt = now();
  }

  /** Takes one retry if one is available. */
  take(): boolean {
    const now = this.#now();
    this.#left = Math.min(this.#size, this.#left + (now - this.#countedAt) / this.#refillMs);
    this.#countedAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
