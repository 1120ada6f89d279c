/**
 * Where a submission stands, as shown to the customer. "Not submitted" and "not accepted" are said
 * only when every attempt is settled (promise 3).
 */
import { BillingError, type BillingErrorCode, type Dispute } from '../../contract/index.js';
import type { DisputeChanges } from '../../domain/index.js';
import { isUnsettled, type Intention } from './intention.js';
import type { ReceiptDifference } from './receipt.js';

export type Submission =
  | { readonly state: 'none' }
  /** On its way. */
  | { readonly state: 'sending' }
  /** The billing system is being asked what it has. */
  | { readonly state: 'checking' }
  /** The billing system has it. Evidence may still be uploading. */
  | ({ readonly state: 'confirmed' } & Received)
  /** The billing system refuses this content: it has to be changed. */
  | {
      readonly state: 'rejected';
      readonly error: BillingError;
      /** Of the dispute that information was meant for, since the customer last saw it (R12). */
      readonly changes?: DisputeChanges;
    }
  /** The billing system surely does not have it: the same may be sent again, with the same key. */
  | {
      readonly state: 'retryable';
      readonly error: BillingError;
      readonly changes?: DisputeChanges;
    }
  /** It may have arrived, or may still. */
  | {
      readonly state: 'unknown';
      readonly error: BillingError;
      /** Asked just now, the billing system did not have it: to send it again is safe, edited too. */
      readonly isMissing?: true;
    };

export interface Received {
  readonly dispute: Dispute;
  /** It arrived late, after the customer had changed it: the changes are not part of it. */
  readonly isEarlierVersion?: true;
  /** Where the receipt says something else than what was sent. Left out: nowhere. */
  readonly differences?: readonly ReceiptDifference[];
}

export const NOT_SUBMITTED: Submission = Object.freeze({ state: 'none' });

/** While it is on its way or cannot be looked up, what was sent must not be edited. */
export function isLocked(submission: Submission): boolean {
  const { state } = submission;
  return (
    state === 'sending' ||
    state === 'checking' ||
    (submission.state === 'unknown' && !submission.isMissing)
  );
}

/** The provider was reached and refuses this content. */
const REFUSALS: readonly BillingErrorCode[] = ['invalid', 'conflict', 'not-found', 'forbidden'];

export function isRefusal({ code }: BillingError): boolean {
  return REFUSALS.includes(code);
}

/** Undefined once it is received: the receipt says more. */
export function submissionOf(
  intention: Intention<unknown>,
  changes?: DisputeChanges,
): Submission | undefined {
  const { phase, error, lookUpError, isMissing } = intention;
  switch (phase) {
    case 'received':
      return undefined;
    case 'looking-up':
    case 'resuming':
      return { state: 'checking' };
    case 'sending':
      return { state: 'sending' };
    case 'preparing':
      return { state: isUnsettled(intention) ? 'checking' : 'sending' };
    case 'idle':
      break;
  }
  if (isUnsettled(intention)) {
    const why = lookUpError ?? error ?? new BillingError('aborted', 'no answer came');
    return { state: 'unknown', error: why, ...(isMissing && { isMissing }) };
  }
  if (!error) return NOT_SUBMITTED;
  const state = isRefusal(error) ? 'rejected' : 'retryable';
  return { state, error, ...(changes && { changes }) };
}
