/** What the store tells the outside when something has really happened. The closed list of outcomes. */
import type { Account, BillingError, ContactReceipt, Dispute } from '../contract/index.js';

export type StoreOutcome =
  | { readonly type: 'signed-in'; readonly account: Account }
  | { readonly type: 'session-ended' }
  | { readonly type: 'dispute-submitted'; readonly dispute: Dispute }
  | { readonly type: 'information-added'; readonly dispute: Dispute }
  | { readonly type: 'dispute-withdrawn'; readonly dispute: Dispute }
  | { readonly type: 'contact-received'; readonly receipt: ContactReceipt }
  /** The billing system answered something it should not have: for the host's operators. */
  | {
      readonly type: 'anomaly';
      readonly kind:
        | 'impossible-status-change'
        | 'unexpected-currency'
        | 'key-reused'
        | 'receipt-differs';
      readonly detail: string;
    }
  | {
      readonly type: 'failed';
      readonly operation: StoreOperation;
      readonly error: BillingError;
    };

export type StoreOperation =
  | 'account'
  | 'lines'
  | 'billing-cycles'
  | 'calls'
  | 'reasons'
  | 'disputes'
  | 'dispute'
  | 'open-dispute'
  | 'add-information'
  | 'upload-evidence'
  | 'withdraw'
  | 'contact';
