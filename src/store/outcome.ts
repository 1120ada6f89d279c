/** The outcomes that the store reports to the host page. */
import type { BillAmounts } from './amounts.js';
import type { Account, BillingError, ContactReceipt, Dispute } from '../contract/index.js';

export type StoreOutcome =
  | { readonly type: 'signed-in'; readonly account: Account }
  | { readonly type: 'session-ended' }
  | { readonly type: 'dispute-submitted'; readonly dispute: Dispute }
  | { readonly type: 'information-added'; readonly dispute: Dispute }
  | { readonly type: 'dispute-withdrawn'; readonly dispute: Dispute }
  | { readonly type: 'contact-received'; readonly receipt: ContactReceipt }
  /** What of the bills is in dispute has changed. */
  | { readonly type: 'amounts'; readonly bills: readonly BillAmounts[] }
  /** For the host's operators: an answer that the billing system should not have given. */
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
  | 'contact'
  | 'contain'
  | 'feedback';
