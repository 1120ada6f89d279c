/** Everything that crosses the border between Redress and a billing system. */
export * from './account.js';
export * from './billing-adapter.js';
export * from './billing-cycle.js';
export * from './billing-error.js';
export * from './call.js';
export * from './contact-request.js';
export * from './dispute.js';
export * from './eligibility.js';
export * from './evidence.js';
export { guardAdapter } from './guard/guard-adapter.js';
export type { GuardClock } from './guard/guard-clock.js';
export type { GuardedAdapter, GuardOptions } from './guard/guarded-adapter.js';
export type { RetryPolicy } from './guard/retry-policy.js';
export * from './money.js';
export * from './party-number.js';
export * from './reason.js';
export * from './text.js';
export * from './time.js';
