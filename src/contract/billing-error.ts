/**
 * The one error that leaves the port. Text for the customer is chosen from its code by the screens;
 * `message` and `cause` are for developers and are never shown.
 */
export const BILLING_ERROR_CODES = [
  /** Nobody is signed in, or the session has ended. */
  'unauthenticated',
  /** Signed in, but not allowed. Shown exactly like `not-found` (S10). */
  'forbidden',
  'not-found',
  /** The provider refuses this content, and would refuse it again. */
  'invalid',
  /** Something else changed in between, such as a dispute that exists already. */
  'conflict',
  /** The idempotency key was used for other content before: a defect, on one side or the other. */
  'key-reused',
  /** The same write is being worked on; ask again a little later. */
  'in-progress',
  'rate-limited',
  /** The provider is there but cannot serve now. */
  'unavailable',
  /** The provider was not reached. */
  'network',
  'timeout',
  /** The answer does not have the promised shape. */
  'malformed',
  /** Called off by us. Never shown. */
  'aborted',
  'unknown',
] as const;
export type BillingErrorCode = (typeof BILLING_ERROR_CODES)[number];

/** What a `BillingError` says beside its code. */
export interface BillingErrorOptions {
  /** For `rate-limited` and `unavailable`: milliseconds until it is worth trying again. */
  readonly retryAfterMs?: number;
  /** For `invalid`: which fields are refused, by their name in the request. */
  readonly fields?: readonly string[];
  /** What was thrown or answered, for developers. */
  readonly cause?: unknown;
  /**
   * See `BillingError.mayHaveArrived`. An adapter sets it where an answer was not the provider's own,
   * such as the page of a proxy; the guard adds what it knows of earlier tries.
   */
  readonly mayHaveArrived?: boolean;
}

const BRAND = Symbol.for('redress.BillingError');

export class BillingError extends Error {
  /** Chooses what happens next, and what the customer reads. */
  readonly code: BillingErrorCode;
  /** Milliseconds until it is worth trying again. */
  readonly retryAfterMs: number | undefined;
  /** Of `invalid`: the refused fields, by their name in the request. */
  readonly fields: readonly string[];
  /**
   * Of a write: at least one of its tries ended without an answer of the provider, so the write may
   * be there or may still come, whatever `code` says of the last try.
   */
  readonly mayHaveArrived: boolean;
  /** Marks the error across two copies of this module on one page, where `instanceof` fails. */
  readonly [BRAND] = true;

  constructor(code: BillingErrorCode, message: string = code, options: BillingErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BillingError';
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.fields = options.fields ?? [];
    this.mayHaveArrived = options.mayHaveArrived ?? false;
  }

  static is(value: unknown): value is BillingError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}

/** The same error of a write of which an earlier try may have arrived. */
export function asUncertain(error: BillingError): BillingError {
  const { code, message, retryAfterMs, fields, cause } = error;
  return new BillingError(code, message, {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    fields,
    cause,
    mayHaveArrived: true,
  });
}
