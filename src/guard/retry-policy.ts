/**
 * When a call may be made again, and after how long. A read may be repeated freely; a write only
 * when the provider itself said that it did not do it yet, and always with the same key.
 */
import type { BillingError, BillingErrorCode } from '../contract/billing-error.js';

export type CallKind = 'read' | 'write';

export interface RetryPolicy {
  /** Attempts of one read, the first included. */
  readonly readAttempts: number;
  /** Attempts of one write, the first included. */
  readonly writeAttempts: number;
  /** Upper limit of the first wait of a read, in milliseconds; it doubles with every attempt. */
  readonly readBaseMs: number;
  /** The same for a write, which is waited for rather than hurried. */
  readonly writeBaseMs: number;
  /** No wait that we choose is longer. */
  readonly capMs: number;
  /** A provider that asks for a longer wait is not waited for: the customer is told instead. */
  readonly longestRetryAfterMs: number;
  /** Retries of reads that may be made at once, over all calls of one adapter. */
  readonly budget: number;
  /** Milliseconds until one of them is given back. */
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
  // After `network` or `timeout` the provider may have the write: the submission finds out first.
  write: ['in-progress', 'rate-limited'],
};

/** Milliseconds to wait before the next attempt; `undefined` when the error is to be surfaced. */
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
  // Never earlier than asked for, and not all customers in the same moment.
  return asked + Math.min(jitter, base);
}

function retryAfterOf({ retryAfterMs }: BillingError): number | undefined {
  return typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? retryAfterMs : undefined;
}

/** Keeps an outage from multiplying traffic: all reads of one adapter draw on it. */
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

  /** Takes one retry, if there is one. */
  take(): boolean {
    const now = this.#now();
    this.#left = Math.min(this.#size, this.#left + (now - this.#countedAt) / this.#refillMs);
    this.#countedAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
