/**
 * What has happened, told to the host after the billing system said so. The closed list of
 * outcomes: they bubble out of every shadow root and cannot be cancelled.
 */
import type { Account, BillingErrorCode, ContactReceipt, Dispute } from '../contract/index.js';

abstract class OutcomeEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

export class SignedInEvent extends OutcomeEvent {
  static readonly type = 'redress-signed-in';
  readonly account: Account;
  constructor(account: Account) {
    super(SignedInEvent.type);
    this.account = account;
  }
}

export class SessionEndedEvent extends OutcomeEvent {
  static readonly type = 'redress-session-ended';
  constructor() {
    super(SessionEndedEvent.type);
  }
}

/** The billing system has a new dispute. */
export class SubmittedEvent extends OutcomeEvent {
  static readonly type = 'redress-submitted';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(SubmittedEvent.type);
    this.dispute = dispute;
  }
}

export class InformationAddedEvent extends OutcomeEvent {
  static readonly type = 'redress-information-added';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(InformationAddedEvent.type);
    this.dispute = dispute;
  }
}

export class WithdrawnEvent extends OutcomeEvent {
  static readonly type = 'redress-withdrawn';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(WithdrawnEvent.type);
    this.dispute = dispute;
  }
}

export class ContactReceivedEvent extends OutcomeEvent {
  static readonly type = 'redress-contact-received';
  readonly receipt: ContactReceipt;
  constructor(receipt: ContactReceipt) {
    super(ContactReceivedEvent.type);
    this.receipt = receipt;
  }
}

/** The billing system answered something it should not have. For operators, not for customers. */
export class AnomalyEvent extends OutcomeEvent {
  static readonly type = 'redress-anomaly';
  readonly kind: string;
  readonly detail: string;
  constructor(kind: string, detail: string) {
    super(AnomalyEvent.type);
    this.kind = kind;
    this.detail = detail;
  }
}

/** A request has failed; the customer sees a message and a way on. */
export class FailedEvent extends OutcomeEvent {
  static readonly type = 'redress-failed';
  readonly operation: string;
  readonly code: BillingErrorCode;
  constructor(operation: string, code: BillingErrorCode) {
    super(FailedEvent.type);
    this.operation = operation;
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'redress-signed-in': SignedInEvent;
    'redress-session-ended': SessionEndedEvent;
    'redress-submitted': SubmittedEvent;
    'redress-information-added': InformationAddedEvent;
    'redress-withdrawn': WithdrawnEvent;
    'redress-contact-received': ContactReceivedEvent;
    'redress-anomaly': AnomalyEvent;
    'redress-failed': FailedEvent;
  }
}
