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
export class SignInEvent extends IntentEvent {
  static readonly type = 'redress-sign-in';
  constructor() {
    super(SignInEvent.type);
  }
}

/** The customer goes to another step of the journey. */
export class NavigateEvent extends IntentEvent {
  static readonly type = 'redress-navigate';
  /** `activity`, `call-details`, `credit-request`, `dispute-form`, `contact`, `disputes` or `dispute`. */
  readonly step: string;
  constructor(step: string) {
    super(NavigateEvent.type);
    this.step = step;
  }
}

/** "Request a credit" for the selected calls. */
export class RequestCreditEvent extends IntentEvent {
  static readonly type = 'redress-request-credit';
  readonly calls: readonly Call[];
  constructor(calls: readonly Call[]) {
    super(RequestCreditEvent.type);
    this.calls = calls;
  }
}

/** "Report call as fraudulent". */
export class ReportFraudEvent extends IntentEvent {
  static readonly type = 'redress-report-fraud';
  readonly call: Call;
  constructor(call: Call) {
    super(ReportFraudEvent.type);
    this.call = call;
  }
}

/** "Dispute the bill". */
export class DisputeBillEvent extends IntentEvent {
  static readonly type = 'redress-dispute-bill';
  readonly cycle: BillingCycle;
  constructor(cycle: BillingCycle) {
    super(DisputeBillEvent.type);
    this.cycle = cycle;
  }
}

/** "Add information" to a dispute that exists. */
export class AddInformationEvent extends IntentEvent {
  static readonly type = 'redress-add-information';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(AddInformationEvent.type);
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
export class SubmitEvent extends IntentEvent {
  static readonly type = 'redress-submit';
  readonly submission: SubmissionSummary;
  constructor(submission: SubmissionSummary) {
    super(SubmitEvent.type);
    this.submission = submission;
  }
}

/** The customer takes a dispute back. */
export class WithdrawEvent extends IntentEvent {
  static readonly type = 'redress-withdraw';
  readonly dispute: Dispute;
  constructor(dispute: Dispute) {
    super(WithdrawEvent.type);
    this.dispute = dispute;
  }
}

/** The customer wants to reach a person; by default the contact form opens. */
export class ContactEvent extends IntentEvent {
  static readonly type = 'redress-contact';
  readonly topic: ContactTopic;
  readonly calls: readonly Call[];
  constructor(topic: ContactTopic, calls: readonly Call[] = []) {
    super(ContactEvent.type);
    this.topic = topic;
    this.calls = calls;
  }
}

/** The contact form is about to be sent. */
export class SendContactEvent extends IntentEvent {
  static readonly type = 'redress-send-contact';
  readonly topic: ContactTopic;
  constructor(topic: ContactTopic) {
    super(SendContactEvent.type);
    this.topic = topic;
  }
}

declare global {
  interface HTMLElementEventMap {
    'redress-sign-in': SignInEvent;
    'redress-navigate': NavigateEvent;
    'redress-request-credit': RequestCreditEvent;
    'redress-report-fraud': ReportFraudEvent;
    'redress-dispute-bill': DisputeBillEvent;
    'redress-add-information': AddInformationEvent;
    'redress-submit': SubmitEvent;
    'redress-withdraw': WithdrawEvent;
    'redress-contact': ContactEvent;
    'redress-send-contact': SendContactEvent;
  }
}
