/** The submission as shown to the customer: "not submitted" only when every attempt is settled. */
import type { BillingError, Dispute } from '../../contract/index.js';
import type { DisputeChanges } from '../../domain/index.js';
import type { ReceiptDifference } from './receipt.js';

export type Submission =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  /** A look-up is under way. */
  | { readonly state: 'checking' }
  /** Received. Evidence may still be uploading. */
  | ({ readonly state: 'confirmed' } & Received)
  /** Certainly not received. The customer must change a rejected draft before sending it again. */
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
