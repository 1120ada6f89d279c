/**
 * What the customer is about to do, told before it is done. The closed list of intents: each one
 * bubbles out of every shadow root and can be vetoed with `preventDefault()`; the default action
 * then does not happen, and nothing the customer typed is lost.
 */
import type { BillingCycle, Call, ContactTopic, Dispute, Money } from '../contract/index.js';

abstract class IntentEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The customer wants to sign in. Not sent when `sign-in-url` is set: then it is a link. */
export class RedressSignInEvent extends IntentEvent {
  static readonly type = 'redress-sign-in';
  constructor() {
    super(RedressSignInEvent.type);
  }
}

/** The customer goes to another step of the journey. */
export class RedressNavigateEvent extends IntentEvent {
  static readonly type = 'redress-navigate';
  /** `activity`, `call-details`, `credit-request`, `dispute-form`, `contact`, `disputes` or `dispute`. */
  readonly step: string;
  constructor(step: string) {
    super(RedressNavigateEvent.type);
    this.step = step;
  }
}

/** "Request a credit" for the selected calls. */
export class RedressRequestCreditEvent extends IntentEvent {
  static readonly type = 'redress-request-credit';
  readonly calls: readonly Call[];
  constructor(calls: readonly Call[]) {
    super(RedressRequestCreditEvent.type);
    this.calls = calls;
  }
}

/** "Report call as fraudulent". */
export class RedressReportFraudEvent extends IntentEvent {
  static readonly type = 'redress-report-fraud';
  readonly call: Call;
  constructor(call: Call) {
    super(RedressReportFraudEvent.type);
    this.call = call;
  }
}

/** "Dispute the bill". */
export class RedressDisputeBillEvent extends IntentEvent {
  static readonly type = 'redress-dispute-bill';
  readonly cycle: BillingCycle;
  constructor(cycle: BillingCycle) {
    super(RedressDisputeBillEvent.type);
    this.cycle = cycle;
  }
}

/** "Add information" to a dispute that exists. */
export class RedressAddInformationEvent extends IntentEvent {
  static readonly type = 'redress-add-information';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(RedressAddInformationEvent.type);
    this.dispute = dispute;
  }
}

/** What is about to be sent. Carries no free text and no file. */
export interface SubmissionSummary {
  readonly kind: 'calls' | 'bill' | 'information';
  readonly callIds: readonly string[];
  readonly reason: string | undefined;
  readonly requestedAmount: Money | undefined;
}

/** "Submit dispute" or "Send information". */
export class RedressSubmitEvent extends IntentEvent {
  static readonly type = 'redress-submit';
  readonly submission: SubmissionSummary;
  constructor(submission: SubmissionSummary) {
    super(RedressSubmitEvent.type);
    this.submission = submission;
  }
}

/** The customer takes a dispute back. */
export class RedressWithdrawEvent extends IntentEvent {
  static readonly type = 'redress-withdraw';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(RedressWithdrawEvent.type);
    this.dispute = dispute;
  }
}

/** The customer wants to reach a person; by default the contact form opens. */
export class RedressContactEvent extends IntentEvent {
  static readonly type = 'redress-contact';
  readonly topic: ContactTopic;
  readonly calls: readonly Call[];
  constructor(topic: ContactTopic, calls: readonly Call[] = []) {
    super(RedressContactEvent.type);
    this.topic = topic;
    this.calls = calls;
  }
}

/** The contact form is about to be sent. */
export class RedressSendContactEvent extends IntentEvent {
  static readonly type = 'redress-send-contact';
  readonly topic: ContactTopic;
  constructor(topic: ContactTopic) {
    super(RedressSendContactEvent.type);
    this.topic = topic;
  }
}

/**
 * "Was this page useful?" By default it goes to the adapter, when that takes it; else the page alone
 * is told.
 */
export class RedressFeedbackEvent extends IntentEvent {
  static readonly type = 'redress-feedback';
  /** The step that was shown, such as `dispute`. */
  readonly page: string;
  readonly isUseful: boolean;
  /** What the customer wrote, if anything. */
  readonly comment: string | undefined;
  constructor(page: string, isUseful: boolean, comment?: string) {
    super(RedressFeedbackEvent.type);
    this.page = page;
    this.isUseful = isUseful;
    this.comment = comment;
  }
}

declare global {
  interface HTMLElementEventMap {
    'redress-sign-in': RedressSignInEvent;
    'redress-navigate': RedressNavigateEvent;
    'redress-request-credit': RedressRequestCreditEvent;
    'redress-report-fraud': RedressReportFraudEvent;
    'redress-dispute-bill': RedressDisputeBillEvent;
    'redress-add-information': RedressAddInformationEvent;
    'redress-submit': RedressSubmitEvent;
    'redress-withdraw': RedressWithdrawEvent;
    'redress-contact': RedressContactEvent;
    'redress-send-contact': RedressSendContactEvent;
    'redress-feedback': RedressFeedbackEvent;
  }
}
