/**
 * Gives whatever an adapter throws one of the codes the rest of Redress knows. It keeps the thrown
 * value as `cause` for developers, and never puts a word of it into a message.
 */
import {
  BILLING_ERROR_CODES,
  BillingError,
  type BillingErrorCode,
} from '../contract/billing-error.js';

/** `signal` is the caller's own: only what the caller called off is `aborted`. */
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

/** It may come from another copy or version of Redress, so its code is looked at once more. */
function fromBrandedError(error: BillingError): BillingError {
  // Nobody called it off, so the screens must not treat it as their own doing and stay silent.
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

/** By tag and name, as an error of another frame is no `instanceof` ours. */
function nameOf(thrown: unknown): string | undefined {
  const tag = Object.prototype.toString.call(thrown);
  const isError = tag === '[object Error]' || tag === '[object DOMException]';
  return isError ? (thrown as Error).name : undefined;
}

/**
 * `fetch` rejects with a plain `TypeError`, just as a mistake in an adapter does; only the message
 * tells them apart. In order: Chromium, its cut-off body, Firefox, its cut-off body, Safari, Node.
 */
const FETCH_FAILURE =
  /^(Failed to fetch|network error|NetworkError when attempting|Error in input stream|Load failed|The network connection was lost|The Internet connection appears|A server with the specified hostname|fetch failed|terminated)/i;

function isFetchFailure({ message }: TypeError): boolean {
  return FETCH_FAILURE.test(message);
}
