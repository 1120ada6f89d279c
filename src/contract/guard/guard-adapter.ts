/** Wraps any adapter so that the rest of Redress can rely on what it answers. */
import type { BillingAdapter } from '../billing-adapter.js';
import type { GuardedAdapter, GuardOptions } from './guarded-adapter.js';
import { BillingError } from '../billing-error.js';

export function guardAdapter(adapter: BillingAdapter, _options: GuardOptions = {}): GuardedAdapter {
  const missing = async () => {
    throw new BillingError('invalid', 'The adapter does not have this method.');
  };
  return {
    capabilities: adapter.capabilities,
    account: (input, options) => adapter.account(input, options),
    lines: (input, options) => adapter.lines(input, options),
    billingCycles: (input, options) => adapter.billingCycles(input, options),
    calls: (input, options) => adapter.calls(input, options),
    reasons: async (input, options) => adapter.reasons?.(input, options),
    disputes: (input, options) => adapter.disputes(input, options),
    dispute: (input, options) => adapter.dispute(input, options),
    openDispute: (input, options) => adapter.openDispute(input, options),
    addInformation: (input, options) => adapter.addInformation(input, options),
    withdraw: (input, options) => adapter.withdraw?.(input, options) ?? missing(),
    contact: (input, options) => adapter.contact(input, options),
    uploadEvidence: (input, options) => adapter.uploadEvidence?.(input, options) ?? missing(),
  };
}
