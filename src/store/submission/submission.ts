/**
 * The state of a submission as shown to the customer. "Not submitted" and "not accepted" appear only
 * when every attempt is settled (promise 3).
 */
import { BillingError, type BillingErrorCode, type Dispute } from '../../contract/index.js';
import type { DisputeChanges } from '../../domain/index.js';
import { isUnsettled, type Intention } from './intention.js';
import type { ReceiptDifference } from './receipt.js';

export type Submission =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  /** A look-up is under way. */
  | { readonly state: 'checking' }
  /** Received. Evidence may still be uploading. */
  | ({ readonly state: 'confirmed' } & Received)
  /** Not received for certain. Only a rejected content has to be changed before it is sent again. */
  | {
      readonly state: 'rejected' | 'retryable';
      readonly error: BillingError;
      /** Changes to the dispute since the customer last saw it, for information (R12). */
      readonly changes?: DisputeChanges;
    }
  /** Uncertain: the provider may have received it, or may still do so. */
  | {
      readonly state: 'unknown';
      readonly error: BillingError;
      /** A look-up has just found nothing: sending it again is safe, edited or not. */
      readonly isMissing?: true;
    };

export interface Received {
  readonly dispute: Dispute;
  /** The customer edited the draft after this version was sent; the edits are not part of it. */
  readonly isEarlierVersion?: true;
  /** Left out when the receipt matches what was sent. */
  readonly differences?: readonly ReceiptDifference[];
}

export const NOT_SUBMITTED: Submission = Object.freeze({ state: 'none' });

/** Whether the draft must not be edited: it is being sent, or its look-up has not succeeded yet. */
export function isLocked(submission: Submission): boolean {
  const { state } = submission;
  return (
    state === 'sending' ||
    state === 'checking' ||
    (submission.state === 'unknown' && !submission.isMissing)
  );
}

/** With these codes the provider refuses the content. */
const REFUSALS: readonly BillingErrorCode[] = ['invalid', 'conflict', 'not-found', 'forbidden'];

export function isRefusal({ code }: BillingError): boolean {
  return REFUSALS.includes(code);
}

/** Undefined once received: then the receipt decides what is shown. */
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
