// Written by `npm run manifest` from custom-elements.json.

import type {
  RedressAddInformationEvent,
  RedressAftercare,
  RedressAmountsEvent,
  RedressAnomalyEvent,
  RedressCallActivity,
  RedressCallCheck,
  RedressCallDetails,
  RedressCallLog,
  RedressContactEvent,
  RedressContactForm,
  RedressContactReceivedEvent,
  RedressCreditRequest,
  RedressDisputeBillEvent,
  RedressDisputeStatus,
  RedressEvidenceHelp,
  RedressFailedEvent,
  RedressFeedback,
  RedressFeedbackEvent,
  RedressFlow,
  RedressInformationAddedEvent,
  RedressJourney,
  RedressNavigateEvent,
  RedressProvider,
  RedressReasonForm,
  RedressReportFraudEvent,
  RedressRequestCreditEvent,
  RedressSendContactEvent,
  RedressSessionEndedEvent,
  RedressSignInEvent,
  RedressSignedInEvent,
  RedressSubmitEvent,
  RedressSubmittedEvent,
  RedressSuggestions,
  RedressWithdrawEvent,
  RedressWithdrawnEvent,
} from '../dist/index.js';

/** The properties of `<redress-aftercare>`. */
export interface RedressAftercareProperties {
  /** The cycle of the bill, where there is no dispute. */
  cycle?: RedressAftercare['cycle'];
  /** The dispute, as it was received. */
  dispute?: RedressAftercare['dispute'];
  /** What was sent, while the page still knows it. */
  draft?: RedressAftercare['draft'];
}

/** The attributes of `<redress-aftercare>` that are not called as a property is. */
export interface RedressAftercareAttributes {}

/** What `<redress-aftercare>` tells its host. */
export interface RedressAftercareEvents {}

/** What follows: what can be paid now, rights and deadlines, how to keep calls of a stranger from going on, and the proof to keep. */
export interface RedressAftercareDescription {
  element: RedressAftercare;
  properties: RedressAftercareProperties;
  attributes: RedressAftercareAttributes;
  events: RedressAftercareEvents;
}

/** The properties of `<redress-call-activity>`. */
export interface RedressCallActivityProperties {}

/** The attributes of `<redress-call-activity>` that are not called as a property is. */
export interface RedressCallActivityAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-call-activity>` tells its host. */
export interface RedressCallActivityEvents {
  /** A credit is requested for the selected calls. Cancelable. */
  'redress-request-credit': RedressRequestCreditEvent;
  /** The bill as a whole is disputed. Cancelable. */
  'redress-dispute-bill': RedressDisputeBillEvent;
  /** The customer opens a call's details. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** The customer misses a call in the list. Cancelable. */
  'redress-contact': RedressContactEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** The call-activity list: choose a number and a billing cycle, select the calls that were charged wrongly, request a credit. */
export interface RedressCallActivityDescription {
  element: RedressCallActivity;
  properties: RedressCallActivityProperties;
  attributes: RedressCallActivityAttributes;
  events: RedressCallActivityEvents;
}

/** The properties of `<redress-call-check>`. */
export interface RedressCallCheckProperties {
  /** The call that is looked at. */
  call?: RedressCallCheck['call'];
}

/** The attributes of `<redress-call-check>` that are not called as a property is. */
export interface RedressCallCheckAttributes {}

/** What `<redress-call-check>` tells its host. */
export interface RedressCallCheckEvents {
  /** The customer goes on to a credit request. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
}

/** What stands out about one call: each finding, and its charge worked out again. */
export interface RedressCallCheckDescription {
  element: RedressCallCheck;
  properties: RedressCallCheckProperties;
  attributes: RedressCallCheckAttributes;
  events: RedressCallCheckEvents;
}

/** The properties of `<redress-call-details>`. */
export interface RedressCallDetailsProperties {}

/** The attributes of `<redress-call-details>` that are not called as a property is. */
export interface RedressCallDetailsAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-call-details>` tells its host. */
export interface RedressCallDetailsEvents {
  /** The call is reported as fraudulent. Cancelable. */
  'redress-report-fraud': RedressReportFraudEvent;
  /** The customer goes on to a credit request or a dispute, or back. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** A person is asked to look at the call. Cancelable. */
  'redress-contact': RedressContactEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** One call: its facts, how its charge is made up, and what can be done about it. */
export interface RedressCallDetailsDescription {
  element: RedressCallDetails;
  properties: RedressCallDetailsProperties;
  attributes: RedressCallDetailsAttributes;
  events: RedressCallDetailsEvents;
}

/** The properties of `<redress-call-log>`. */
export interface RedressCallLogProperties {}

/** The attributes of `<redress-call-log>` that are not called as a property is. */
export interface RedressCallLogAttributes {}

/** What `<redress-call-log>` tells its host. */
export interface RedressCallLogEvents {}

/** Compares the list with the call log of the customer's own telephone, in the page alone. */
export interface RedressCallLogDescription {
  element: RedressCallLog;
  properties: RedressCallLogProperties;
  attributes: RedressCallLogAttributes;
  events: RedressCallLogEvents;
}

/** The properties of `<redress-contact-form>`. */
export interface RedressContactFormProperties {}

/** The attributes of `<redress-contact-form>` that are not called as a property is. */
export interface RedressContactFormAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-contact-form>` tells its host. */
export interface RedressContactFormEvents {
  /** The form is about to be sent. Cancelable. */
  'redress-send-contact': RedressSendContactEvent;
  /** The customer goes back to the list. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** The contact form: for calls that are not listed, and for everything a person must look at. */
export interface RedressContactFormDescription {
  element: RedressContactForm;
  properties: RedressContactFormProperties;
  attributes: RedressContactFormAttributes;
  events: RedressContactFormEvents;
}

/** The properties of `<redress-credit-request>`. */
export interface RedressCreditRequestProperties {}

/** The attributes of `<redress-credit-request>` that are not called as a property is. */
export interface RedressCreditRequestAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-credit-request>` tells its host. */
export interface RedressCreditRequestEvents {
  /** The customer goes on to the reason, or back to the list. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** A person is asked to look at calls that cannot be credited here. Cancelable. */
  'redress-contact': RedressContactEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** The credit request panel: the selected calls that are eligible with their total, and the others, each with the reason why and the route left. */
export interface RedressCreditRequestDescription {
  element: RedressCreditRequest;
  properties: RedressCreditRequestProperties;
  attributes: RedressCreditRequestAttributes;
  events: RedressCreditRequestEvents;
}

/** The properties of `<redress-dispute-status>`. */
export interface RedressDisputeStatusProperties {}

/** The attributes of `<redress-dispute-status>` that are not called as a property is. */
export interface RedressDisputeStatusAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-dispute-status>` tells its host. */
export interface RedressDisputeStatusEvents {
  /** A dispute is opened, or the list. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** Information is to be added. Cancelable. */
  'redress-add-information': RedressAddInformationEvent;
  /** The dispute is about to be withdrawn. Cancelable. */
  'redress-withdraw': RedressWithdrawEvent;
  /** A person is asked to look at the dispute. Cancelable. */
  'redress-contact': RedressContactEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** All disputes of the account with their status; or one dispute with its timeline, what is asked of the customer, and its outcome. */
export interface RedressDisputeStatusDescription {
  element: RedressDisputeStatus;
  properties: RedressDisputeStatusProperties;
  attributes: RedressDisputeStatusAttributes;
  events: RedressDisputeStatusEvents;
}

/** The properties of `<redress-evidence-help>`. */
export interface RedressEvidenceHelpProperties {
  /** The code of the chosen reason. */
  reason?: RedressEvidenceHelp['reason'];
}

/** The attributes of `<redress-evidence-help>` that are not called as a property is. */
export interface RedressEvidenceHelpAttributes {}

/** What `<redress-evidence-help>` tells its host. */
export interface RedressEvidenceHelpEvents {}

/** What helps to show that a charge is wrong, by the reason of the dispute. */
export interface RedressEvidenceHelpDescription {
  element: RedressEvidenceHelp;
  properties: RedressEvidenceHelpProperties;
  attributes: RedressEvidenceHelpAttributes;
  events: RedressEvidenceHelpEvents;
}

/** The properties of `<redress-feedback>`. */
export interface RedressFeedbackProperties {}

/** The attributes of `<redress-feedback>` that are not called as a property is. */
export interface RedressFeedbackAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-feedback>` tells its host. */
export interface RedressFeedbackEvents {
  /** The customer says what the page was like. Cancelable. */
  'redress-feedback': RedressFeedbackEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** Asks whether the page was useful: yes or no, with a comment. */
export interface RedressFeedbackDescription {
  element: RedressFeedback;
  properties: RedressFeedbackProperties;
  attributes: RedressFeedbackAttributes;
  events: RedressFeedbackEvents;
}

/** The properties of `<redress-flow>`. */
export interface RedressFlowProperties {
  /** The name of a registered adapter: `demo`, `rest` or your own. As a property, also an adapter. */
  adapter?: RedressFlow['adapter'];
  /** Where the billing system answers, for adapters that need to know. */
  endpoint?: RedressFlow['endpoint'];
  /** Language and region, such as `fr-CA`. Left out: the nearest `lang`, else English. */
  locale?: RedressFlow['locale'];
  /** Where a customer finds a person: an address with `http`, `https`, `mailto` or `tel`, or a path. */
  supportUrl?: RedressFlow['supportUrl'];
  /** A phone number, as shown to the customer. */
  supportPhone?: RedressFlow['supportPhone'];
  /** Where to sign in. Left out: the cancelable event `redress-sign-in` is sent instead. */
  signInUrl?: RedressFlow['signInUrl'];
  /** Where a customer gets new credentials who cannot sign in. Left out: nothing is offered. */
  forgotPasswordUrl?: RedressFlow['forgotPasswordUrl'];
  /** With `session`, unfinished drafts survive a reload, in this tab, for a day. Left out: in memory only. */
  persist?: RedressFlow['persist'];
  /** Where your file of rights and deadlines is. As a property, also the file itself. Left out: none are shown. */
  rights?: RedressFlow['rights'];
  /** Whose rules hold for the customer: two-letter codes of the file's places, such as `DE EU`. */
  rightsPlaces?: RedressFlow['rightsPlaces'];
  /** Where the customer can do what keeps calls of a stranger from going on, by step: `block-premium`, `block-international`, `voicemail-password`, `pbx-password`, `warn-others`. */
  containLinks?: RedressFlow['containLinks'];
  /** An async function that gives the adapter a bearer token, a fresh one for `{ refresh: true }`. Never an attribute. */
  getToken?: RedressFlow['getToken'];
  /** Your wording for any part of the texts. */
  messages?: RedressFlow['messages'];
  /** Which files, how many and how large a customer may attach: `maxFiles`, `maxFileBytes`, `maxTotalBytes`, `maxPixels`, `mediaTypes`, all five. */
  evidenceLimits?: RedressFlow['evidenceLimits'];
  /** A store of your own for unfinished drafts, instead of `persist`. Never an attribute. */
  draftStore?: RedressFlow['draftStore'];
}

/** The attributes of `<redress-flow>` that are not called as a property is. */
export interface RedressFlowAttributes {
  /** Where a customer finds a person: an address with `http`, `https`, `mailto` or `tel`, or a path. */
  'support-url'?: string | undefined;
  /** A phone number, as shown to the customer. */
  'support-phone'?: string | undefined;
  /** Where to sign in. Left out: the cancelable event `redress-sign-in` is sent instead. */
  'sign-in-url'?: string | undefined;
  /** Where a customer gets new credentials who cannot sign in. Left out: nothing is offered. */
  'forgot-password-url'?: string | undefined;
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
  /** Whose rules hold for the customer: two-letter codes of the file's places, such as `DE EU`. */
  'rights-places'?: string | undefined;
}

/** What `<redress-flow>` tells its host. */
export interface RedressFlowEvents {
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
  /** The customer goes to another step. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** A credit is requested for the selected calls. Cancelable. */
  'redress-request-credit': RedressRequestCreditEvent;
  /** A call is reported as fraudulent. Cancelable. */
  'redress-report-fraud': RedressReportFraudEvent;
  /** A bill is disputed. Cancelable. */
  'redress-dispute-bill': RedressDisputeBillEvent;
  /** Information is to be added to a dispute. Cancelable. */
  'redress-add-information': RedressAddInformationEvent;
  /** A dispute or information is about to be sent. Cancelable. */
  'redress-submit': RedressSubmitEvent;
  /** A dispute is about to be withdrawn. Cancelable. */
  'redress-withdraw': RedressWithdrawEvent;
  /** The customer wants to reach a person. Cancelable. */
  'redress-contact': RedressContactEvent;
  /** The contact form is about to be sent. Cancelable. */
  'redress-send-contact': RedressSendContactEvent;
  /** The customer says whether a page was useful. Cancelable. */
  'redress-feedback': RedressFeedbackEvent;
  /** An account was loaded. */
  'redress-signed-in': RedressSignedInEvent;
  /** The session is over; what was typed stays. */
  'redress-session-ended': RedressSessionEndedEvent;
  /** The billing system has a new dispute. */
  'redress-submitted': RedressSubmittedEvent;
  /** Information was added to a dispute. */
  'redress-information-added': RedressInformationAddedEvent;
  /** A dispute was withdrawn. */
  'redress-withdrawn': RedressWithdrawnEvent;
  /** A message to a person was received. */
  'redress-contact-received': RedressContactReceivedEvent;
  /** What of each bill is in dispute, and what can be paid now: at first, and whenever it changes. */
  'redress-amounts': RedressAmountsEvent;
  /** The billing system answered something it should not have. */
  'redress-anomaly': RedressAnomalyEvent;
  /** A request has failed; the customer sees a message and a way on. */
  'redress-failed': RedressFailedEvent;
}

/** The whole journey as one tag, from the call activity to the outcome of a dispute. */
export interface RedressFlowDescription {
  element: RedressFlow;
  properties: RedressFlowProperties;
  attributes: RedressFlowAttributes;
  events: RedressFlowEvents;
}

/** The properties of `<redress-journey>`. */
export interface RedressJourneyProperties {}

/** The attributes of `<redress-journey>` that are not called as a property is. */
export interface RedressJourneyAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-journey>` tells its host. */
export interface RedressJourneyEvents {
  /** The customer goes to another step. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** A credit is requested for the selected calls. Cancelable. */
  'redress-request-credit': RedressRequestCreditEvent;
  /** A call is reported as fraudulent. Cancelable. */
  'redress-report-fraud': RedressReportFraudEvent;
  /** A bill is disputed. Cancelable. */
  'redress-dispute-bill': RedressDisputeBillEvent;
  /** Information is to be added to a dispute. Cancelable. */
  'redress-add-information': RedressAddInformationEvent;
  /** A dispute or information is about to be sent. Cancelable. */
  'redress-submit': RedressSubmitEvent;
  /** A dispute is about to be withdrawn. Cancelable. */
  'redress-withdraw': RedressWithdrawEvent;
  /** The customer wants to reach a person. Cancelable. */
  'redress-contact': RedressContactEvent;
  /** The contact form is about to be sent. Cancelable. */
  'redress-send-contact': RedressSendContactEvent;
  /** The customer says whether a page was useful. Cancelable. */
  'redress-feedback': RedressFeedbackEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** The steps of the journey, one at a time, below a provider. `<redress-flow>` is this with a provider of its own. */
export interface RedressJourneyDescription {
  element: RedressJourney;
  properties: RedressJourneyProperties;
  attributes: RedressJourneyAttributes;
  events: RedressJourneyEvents;
}

/** The properties of `<redress-provider>`. */
export interface RedressProviderProperties {
  /** The name of a registered adapter: `demo`, `rest` or your own. As a property, also an adapter. */
  adapter?: RedressProvider['adapter'];
  /** Where the billing system answers, for adapters that need to know. */
  endpoint?: RedressProvider['endpoint'];
  /** Language and region, such as `fr-CA`. Left out: the nearest `lang`, else English. */
  locale?: RedressProvider['locale'];
  /** Where a customer finds a person: an address with `http`, `https`, `mailto` or `tel`, or a path. */
  supportUrl?: RedressProvider['supportUrl'];
  /** A phone number, as shown to the customer. */
  supportPhone?: RedressProvider['supportPhone'];
  /** Where to sign in. Left out: the cancelable event `redress-sign-in` is sent instead. */
  signInUrl?: RedressProvider['signInUrl'];
  /** Where a customer gets new credentials who cannot sign in. Left out: nothing is offered. */
  forgotPasswordUrl?: RedressProvider['forgotPasswordUrl'];
  /** With `session`, unfinished drafts survive a reload, in this tab, for a day. Left out: in memory only. */
  persist?: RedressProvider['persist'];
  /** Where your file of rights and deadlines is. As a property, also the file itself. Left out: none are shown. */
  rights?: RedressProvider['rights'];
  /** Whose rules hold for the customer: two-letter codes of the file's places, such as `DE EU`. */
  rightsPlaces?: RedressProvider['rightsPlaces'];
  /** Where the customer can do what keeps calls of a stranger from going on, by step: `block-premium`, `block-international`, `voicemail-password`, `pbx-password`, `warn-others`. */
  containLinks?: RedressProvider['containLinks'];
  /** An async function that gives the adapter a bearer token, a fresh one for `{ refresh: true }`. Never an attribute. */
  getToken?: RedressProvider['getToken'];
  /** Your wording for any part of the texts. */
  messages?: RedressProvider['messages'];
  /** Which files, how many and how large a customer may attach: `maxFiles`, `maxFileBytes`, `maxTotalBytes`, `maxPixels`, `mediaTypes`, all five. */
  evidenceLimits?: RedressProvider['evidenceLimits'];
  /** A store of your own for unfinished drafts, instead of `persist`. Never an attribute. */
  draftStore?: RedressProvider['draftStore'];
}

/** The attributes of `<redress-provider>` that are not called as a property is. */
export interface RedressProviderAttributes {
  /** Where a customer finds a person: an address with `http`, `https`, `mailto` or `tel`, or a path. */
  'support-url'?: string | undefined;
  /** A phone number, as shown to the customer. */
  'support-phone'?: string | undefined;
  /** Where to sign in. Left out: the cancelable event `redress-sign-in` is sent instead. */
  'sign-in-url'?: string | undefined;
  /** Where a customer gets new credentials who cannot sign in. Left out: nothing is offered. */
  'forgot-password-url'?: string | undefined;
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
  /** Whose rules hold for the customer: two-letter codes of the file's places, such as `DE EU`. */
  'rights-places'?: string | undefined;
}

/** What `<redress-provider>` tells its host. */
export interface RedressProviderEvents {
  /** An account was loaded. */
  'redress-signed-in': RedressSignedInEvent;
  /** The session is over; what was typed stays. */
  'redress-session-ended': RedressSessionEndedEvent;
  /** The billing system has a new dispute. */
  'redress-submitted': RedressSubmittedEvent;
  /** Information was added to a dispute. */
  'redress-information-added': RedressInformationAddedEvent;
  /** A dispute was withdrawn. */
  'redress-withdrawn': RedressWithdrawnEvent;
  /** A message to a person was received. */
  'redress-contact-received': RedressContactReceivedEvent;
  /** What of each bill is in dispute, and what can be paid now: at first, and whenever it changes. */
  'redress-amounts': RedressAmountsEvent;
  /** The billing system answered something it should not have. */
  'redress-anomaly': RedressAnomalyEvent;
  /** A request has failed; the customer sees a message and a way on. */
  'redress-failed': RedressFailedEvent;
}

/** Owns one account's state: connects a billing system and gives all panels below it what they need. */
export interface RedressProviderDescription {
  element: RedressProvider;
  properties: RedressProviderProperties;
  attributes: RedressProviderAttributes;
  events: RedressProviderEvents;
}

/** The properties of `<redress-reason-form>`. */
export interface RedressReasonFormProperties {}

/** The attributes of `<redress-reason-form>` that are not called as a property is. */
export interface RedressReasonFormAttributes {
  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme?: 'light' | 'dark' | undefined;
}

/** What `<redress-reason-form>` tells its host. */
export interface RedressReasonFormEvents {
  /** The dispute or the information is about to be sent. Cancelable. */
  'redress-submit': RedressSubmitEvent;
  /** Information goes to an existing dispute instead. Cancelable. */
  'redress-add-information': RedressAddInformationEvent;
  /** The customer leaves the form. Cancelable. */
  'redress-navigate': RedressNavigateEvent;
  /** The customer wants to reach a person. Cancelable. */
  'redress-contact': RedressContactEvent;
  /** The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set. */
  'redress-sign-in': RedressSignInEvent;
}

/** The dispute reason form: summary, reason, details, evidence, check, submit; or add information to a dispute that exists. */
export interface RedressReasonFormDescription {
  element: RedressReasonForm;
  properties: RedressReasonFormProperties;
  attributes: RedressReasonFormAttributes;
  events: RedressReasonFormEvents;
}

/** The properties of `<redress-suggestions>`. */
export interface RedressSuggestionsProperties {}

/** The attributes of `<redress-suggestions>` that are not called as a property is. */
export interface RedressSuggestionsAttributes {}

/** What `<redress-suggestions>` tells its host. */
export interface RedressSuggestionsEvents {}

/** Calls of the list that may be wrong: one line, and behind it each finding with its calls. */
export interface RedressSuggestionsDescription {
  element: RedressSuggestions;
  properties: RedressSuggestionsProperties;
  attributes: RedressSuggestionsAttributes;
  events: RedressSuggestionsEvents;
}

/** All of them, by tag. */
export interface RedressElements {
  'redress-aftercare': RedressAftercareDescription;
  'redress-call-activity': RedressCallActivityDescription;
  'redress-call-check': RedressCallCheckDescription;
  'redress-call-details': RedressCallDetailsDescription;
  'redress-call-log': RedressCallLogDescription;
  'redress-contact-form': RedressContactFormDescription;
  'redress-credit-request': RedressCreditRequestDescription;
  'redress-dispute-status': RedressDisputeStatusDescription;
  'redress-evidence-help': RedressEvidenceHelpDescription;
  'redress-feedback': RedressFeedbackDescription;
  'redress-flow': RedressFlowDescription;
  'redress-journey': RedressJourneyDescription;
  'redress-provider': RedressProviderDescription;
  'redress-reason-form': RedressReasonFormDescription;
  'redress-suggestions': RedressSuggestionsDescription;
}

/** One of them. */
export type RedressElement = RedressElements[keyof RedressElements];
