/**
 * What has happened, told to the host after the billing system said so. The closed list of
 * outcomes: they bubble out of every shadow root and cannot be cancelled.
 */
import type {
  Account,
  BillingErrorCode,
  ContactReceipt,
  Dispute,
  Money,
} from '../contract/index.js';

abstract class OutcomeEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

export class RedressSignedInEvent extends OutcomeEvent {
  static readonly type = 'redress-signed-in';
  readonly account: Account;
  constructor(account: Account) {
    super(RedressSignedInEvent.type);
    this.account = account;
  }
}

export class RedressSessionEndedEvent extends OutcomeEvent {
  static readonly type = 'redress-session-ended';
  constructor() {
    super(RedressSessionEndedEvent.type);
  }
}

/** The billing system has a new dispute. */
export class RedressSubmittedEvent extends OutcomeEvent {
  static readonly type = 'redress-submitted';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(RedressSubmittedEvent.type);
    this.dispute = dispute;
  }
}

export class RedressInformationAddedEvent extends OutcomeEvent {
  static readonly type = 'redress-information-added';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(RedressInformationAddedEvent.type);
    this.dispute = dispute;
  }
}

export class RedressWithdrawnEvent extends OutcomeEvent {
  static readonly type = 'redress-withdrawn';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(RedressWithdrawnEvent.type);
    this.dispute = dispute;
  }
}

export class RedressContactReceivedEvent extends OutcomeEvent {
  static readonly type = 'redress-contact-received';
  readonly receipt: ContactReceipt;
  constructor(receipt: ContactReceipt) {
    super(RedressContactReceivedEvent.type);
    this.receipt = receipt;
  }
}

/** What of a bill is in dispute. `toPay` is `inDispute` and `payableNow` together. */
export interface BillAmounts {
  readonly cycleId: string;
  readonly billNumber: string;
  readonly toPay: Money;
  readonly inDispute: Money;
  readonly payableNow: Money;
  /** In dispute beside that: paid already, or in another currency. One amount per currency. */
  readonly beyond: readonly Money[];
}

/** What of each bill is in dispute, and what can be paid now: at first, and whenever it changes. */
export class RedressAmountsEvent extends OutcomeEvent {
  static readonly type = 'redress-amounts';
  readonly bills: readonly BillAmounts[];
  constructor(bills: readonly BillAmounts[]) {
    super(RedressAmountsEvent.type);
    this.bills = bills;
  }
}

/** The billing system answered something it should not have. For operators, not for customers. */
export class RedressAnomalyEvent extends OutcomeEvent {
  static readonly type = 'redress-anomaly';
  readonly kind: string;
  readonly detail: string;
  constructor(kind: string, detail: string) {
    super(RedressAnomalyEvent.type);
    this.kind = kind;
    this.detail = detail;
  }
}

/** A request has failed; the customer sees a message and a way on. */
export class RedressFailedEvent extends OutcomeEvent {
  static readonly type = 'redress-failed';
  readonly operation: string;
  readonly code: BillingErrorCode;
  constructor(operation: string, code: BillingErrorCode) {
    super(RedressFailedEvent.type);
    this.operation = operation;
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'redress-signed-in': RedressSignedInEvent;
    'redress-session-ended': RedressSessionEndedEvent;
    'redress-submitted': RedressSubmittedEvent;
    'redress-information-added': RedressInformationAddedEvent;
    'redress-withdrawn': RedressWithdrawnEvent;
    'redress-contact-received': RedressContactReceivedEvent;
    'redress-amounts': RedressAmountsEvent;
    'redress-anomaly': RedressAnomalyEvent;
    'redress-failed': RedressFailedEvent;
  }
}
