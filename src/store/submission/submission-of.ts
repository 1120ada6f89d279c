/** Derives the submission from the intention, and what a submission permits. Loaded with the panels. */
import { BillingError, type BillingErrorCode } from '../../contract/index.js';
import type { DisputeChanges } from '../../domain/index.js';
import { isUnsettled, type Intention } from './intention.js';
import { NOT_SUBMITTED, type Submission } from './submission.js';

/** Whether the draft must not be edited: it is being sent, or its look-up has not succeeded yet. */
export function isLocked(submission: Submission): boolean {
  const isRunning = submission.state === 'sending' || submission.state === 'checking';
  return isRunning || (submission.state === 'unknown' && !submission.isMissing);
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
