/**
 * Wraps any adapter so that the rest of Redress can rely on it: clean requests, checked answers,
 * time-outs, retries, and nothing thrown but `BillingError`. It keeps nothing of any answer.
 */
import type { BillingAdapter } from '../contract/billing-adapter.js';
import { guardContext } from './guard-context.js';
import { guardReads } from './guard-reads.js';
import { guardWrites } from './guard-writes.js';
import type { GuardedAdapter, GuardOptions } from './guarded-adapter.js';

/**
 * `withdraw` and `uploadEvidence` reject with `invalid` when the adapter leaves them out;
 * `reasons` resolves to `undefined`.
 */
export function guardAdapter(adapter: BillingAdapter, options: GuardOptions = {}): GuardedAdapter {
  const context = guardContext(adapter, options);
  // Not spread: capabilities would stay what they are now.
  return Object.assign(guardReads(context), guardWrites(context));
}
