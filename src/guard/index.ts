export { guardAdapter } from './guard-adapter.js';
export type { GuardClock } from './guard-clock.js';
export type { GuardedAdapter, GuardOptions } from './guarded-adapter.js';
export type { RetryPolicy } from './retry-policy.js';
