/** Everything that crosses the border between Redress and a billing system. */
export * from './account.js';
export * from './billing-adapter.js';
export * from './billing-cycle.js';
export * from './billing-error.js';
export * from './call.js';
export * from './contact-request.js';
export type { DraftContent, KeptDraft, KeptPurpose } from './draft-content.js';
export * from './contain.js';
export * from './dispute.js';
export * from './eligibility.js';
export * from './evidence.js';
export * from './get-token.js';
export { answeredCallIds, isAbout, isPartOf } from './is-about.js';
export * from './money.js';
export * from './party-number.js';
export * from './reason.js';
export * from './text.js';
export * from './time.js';
