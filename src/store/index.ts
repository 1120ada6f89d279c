export type { ActivitySlice, CallListView } from './activity/activity-slice.js';
export { PAGE_SIZES } from './activity/activity-slice.js';
export type { CallLabels } from './activity/call-lister.js';
export type { AsyncState } from './async-state.js';
export { Contact, type ContactSubject } from './contact.js';
export type { FeatureClass } from './features.js';
export { Feedback } from './feedback.js';
export {
  creditPlanOf,
  creditRequestOf,
  type CreditRequest,
  type RefusedCall,
} from './credit-request.js';
export {
  hasContent,
  type Draft,
  type DraftStage,
  type EvidenceItem,
  type RefusedEvidence,
} from './draft/draft.js';
export { subjectKindOf, type DraftPurpose } from './draft/draft-purpose.js';
export { Drafts } from './draft/drafts.js';
export {
  DraftSharers,
  sessionDraftStore,
  type DraftStore,
  type StoredDraft,
} from './saved-drafts/draft-store.js';
export type { StoreOutcome } from './outcome.js';
export { Reasons } from './reasons.js';
export { Store } from './store.js';
export type { StoreOptions } from './store-core.js';
export { Submitter } from './submission/submitter.js';
export { Withdrawals } from './withdrawals.js';
export type { ContactFields, ContactSlice, JourneyStep, Snapshot } from './snapshot.js';
export type { Received, Submission } from './submission/submission.js';
export { isLocked, isRefusal } from './submission/submission-of.js';
export {
  memorySubmissionKeys,
  storedSubmissionKeys,
  type SubmissionKeys,
} from './submission/submission-keys.js';
export { rejectedCalls, type ReceiptDifference } from './submission/receipt.js';
export { currencyOf, requestedAmountOf } from './submission/submission-request.js';
