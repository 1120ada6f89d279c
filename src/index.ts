/**
 * The public and side-effect free entry: importing it registers nothing.
 * `redress/define` registers the elements. No schema of zod is public, so that its version stays our
 * own business, and no name shadows a global of the platform.
 */
export {
  BILL_STATES,
  BILLING_ERROR_CODES,
  BillingError,
  CALL_DIRECTIONS,
  CALL_TYPES,
  CHARGE_PATTERN,
  CONTAIN_STEPS,
  CONTACT_TOPICS,
  CURRENCY_PATTERN,
  DECIMAL_PATTERN,
  DISPUTE_STATUSES,
  EVIDENCE_MEDIA_TYPES,
  INELIGIBILITY_REASONS,
  INSTANT_PATTERN,
  MAX_CALL_SECONDS,
  MAX_CALLS_PER_DISPUTE,
  MAX_CALLS_PER_PAGE,
  PARTY_NUMBER_KINDS,
  SUBJECT_KINDS,
  TIMELINE_KINDS,
  answeredCallIds,
  isAbout,
  isCalendarDate,
  isInstant,
  isPartOf,
  type Account,
  type AddInformationInput,
  type Bill,
  type BillingAdapter,
  type BillingCycle,
  type BillingErrorCode,
  type BillingErrorOptions,
  type BillState,
  type CalendarDate,
  type Call,
  type CallDecision,
  type CallDirection,
  type CallsInput,
  type CallType,
  type Capabilities,
  type ContainInput,
  type ContainReceipt,
  type ContainStep,
  type ContactReceipt,
  type ContactRequest,
  type ContactTopic,
  type CreditPlacement,
  type Dispute,
  type DisputedCall,
  type DisputeInput,
  type DisputesInput,
  type DisputeStatus,
  type DisputeSubject,
  type DraftContent,
  type Eligibility,
  type Evidence,
  type EvidenceMediaType,
  type FeedbackInput,
  type FeedbackReceipt,
  type GetToken,
  type GetTokenOptions,
  type IneligibilityReason,
  type InformationRequest,
  type Instant,
  type KeptDraft,
  type KeptPurpose,
  type Line,
  type MissingCall,
  type Money,
  type OpenDisputeInput,
  type Outcome,
  type Page,
  type PartyNumber,
  type PartyNumberKind,
  type ReadOptions,
  type Reason,
  type ReasonsInput,
  type RefusedDisputedCall,
  type ReplyTo,
  type SubjectKind,
  type Tariff,
  type TimelineEntry,
  type TimelineKind,
  type UploadEvidenceInput,
  type UploadOptions,
  type WriteOptions,
} from './contract/index.js';
export {
  guardAdapter,
  type GuardClock,
  type GuardedAdapter,
  type GuardOptions,
  type RetryPolicy,
} from './guard/index.js';
export {
  registerAdapter,
  type AdapterFactory,
  type AdapterSettings,
} from './controllers/adapter-registry.js';
export { RedressAftercare } from './elements/aftercare/aftercare-element.js';
export { RedressCallActivity } from './elements/call-activity/call-activity-element.js';
export { RedressCallCheck } from './elements/call-check/call-check-element.js';
export { RedressCallLog } from './elements/call-log/call-log-element.js';
export { RedressCallDetails } from './elements/call-details/call-details-element.js';
export { RedressContactForm } from './elements/contact-form/contact-form-element.js';
export { RedressFeedback } from './elements/feedback/feedback-element.js';
export { RedressCreditRequest } from './elements/credit-request/credit-request-element.js';
export { RedressDisputeStatus } from './elements/dispute-status/dispute-status-element.js';
export { RedressEvidenceHelp } from './elements/evidence-help/evidence-help-element.js';
export { RedressFlow } from './elements/flow/flow-element.js';
export { RedressJourney } from './elements/journey/journey-element.js';
export { RedressProvider } from './elements/provider/provider-element.js';
export { RedressReasonForm } from './elements/reason-form/reason-form-element.js';
export { RedressSuggestions } from './elements/suggestions/suggestions-element.js';
export * from './events/index.js';
export {
  registerLanguage,
  type LanguageLoader,
  type MessageOverrides,
  type Messages,
} from './i18n/index.js';
export {
  Contact,
  Drafts,
  Reasons,
  Store,
  Submitter,
  Feedback,
  Withdrawals,
  type DraftStore,
  type FeatureClass,
  type Snapshot,
  type StoredDraft,
  type StoreOptions,
} from './store/index.js';
