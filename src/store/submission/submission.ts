/**
 * Where a submission stands. `unknown` is a state of its own: after a lost answer nobody knows
 * whether the billing system has the dispute, and it is found out, never guessed (promise 3).
 */
import type { BillingError, Dispute } from '../../contract/index.js';
import type { DisputeChanges } from '../../domain/index.js';

export type Submission =
  | { readonly state: 'none' }
  /** On its way. */
  | { readonly state: 'sending' }
  /** The answer was lost; the billing system is being asked what it has. */
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
  /** Could not be found out yet. */
  | { readonly state: 'unknown'; readonly error: BillingError };

export interface Received {
  readonly dispute: Dispute;
  /** It arrived late, after the customer had changed it: the changes are not part of it. */
  readonly isEarlierVersion?: true;
}

export const NOT_SUBMITTED: Submission = Object.freeze({ state: 'none' });

/** While it is on its way or unknown, what is being sent must not be edited. */
export function isLocked(submission: Submission): boolean {
  return (
    submission.state === 'sending' ||
    submission.state === 'checking' ||
    submission.state === 'unknown'
  );
}
