/** Maps any thrown value to a `BillingError` code. The value becomes the `cause`, never the message. */
import {
  BILLING_ERROR_CODES,
  BillingError,
  type BillingErrorCode,
} from '../contract/billing-error.js';

/** @param signal of the caller, who alone can make an error `aborted` */
export function toBillingError(thrown: unknown, signal?: AbortSignal): BillingError {
  if (signal?.aborted) return isAborted(thrown) ? thrown : abortedError(signal);
  if (BillingError.is(thrown)) return fromBrandedError(thrown);
  const code = codeOf(thrown);
  return new BillingError(code, messages[code], { cause: thrown });
}

export function abortedError(signal: AbortSignal): BillingError {
  return new BillingError('aborted', 'The call was called off.', { cause: signal.reason });
}

const messages: Partial<Record<BillingErrorCode, string>> = {
  network: 'The billing system was not reached.',
  timeout: 'The billing system did not answer in time.',
  malformed: 'The answer could not be read.',
  unknown: 'The adapter threw something that is no BillingError; see the cause.',
};

function isAborted(thrown: unknown): thrown is BillingError {
  return BillingError.is(thrown) && thrown.code === 'aborted';
}

/** Checks the code, as the error may come from another version of Redress. */
function fromBrandedError(error: BillingError): BillingError {
  // The caller did not abort, so the customer must see an error.
  if (error.code === 'aborted') return new BillingError('network', undefined, { cause: error });
  if (BILLING_ERROR_CODES.includes(error.code)) return error;
  return new BillingError('unknown', undefined, { cause: error });
}

function codeOf(thrown: unknown): BillingErrorCode {
  switch (nameOf(thrown)) {
    case 'TimeoutError':
      return 'timeout';
    case 'AbortError':
    case 'NetworkError':
      return 'network';
    case 'SyntaxError':
      return 'malformed';
    case 'TypeError':
      return isFetchFailure(thrown as TypeError) ? 'network' : 'unknown';
    default:
      return 'unknown';
  }
}

/** Not by `instanceof`, which fails for an error of another frame. */
function nameOf(thrown: unknown): string | undefined {
  const tag = Object.prototype.toString.call(thrown);
  const isError = tag === '[object Error]' || tag === '[object DOMException]';
  return isError ? (thrown as Error).name : undefined;
}

/**
 * Distinguishes a failed `fetch` from a defect of the adapter: both are a `TypeError`. In order: Chromium,
 * its truncated body, Firefox, its truncated body, Safari, Node.
 */
const FETCH_FAILURE =
  /^(Failed to fetch|network error|NetworkError when attempting|Error in input stream|Load failed|The network connection was lost|The Internet connection appears|A server with the specified hostname|fetch failed|terminated)/i;

function isFetchFailure({ message }: TypeError): boolean {
  return FETCH_FAILURE.test(message);
}
