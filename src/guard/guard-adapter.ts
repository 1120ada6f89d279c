/** Wraps any adapter: clean requests, checked answers, time-outs, retries, only `BillingError`s. */
import type { BillingAdapter } from '../contract/billing-adapter.js';
import { guardContext } from './guard-context.js';
import { guardReads } from './guard-reads.js';
import { guardWrites } from './guard-writes.js';
import type { GuardedAdapter, GuardOptions } from './guarded-adapter.js';
import { readInputSchemas } from './read-input-schemas.js';
import { writeInputSchemas } from './write-input-schemas.js';

/** The request of each method of the port. */
export const inputSchemas = { ...readInputSchemas, ...writeInputSchemas } as const;

/** A missing `withdraw`, `contain`, `uploadEvidence` or `feedback` rejects with `invalid`. */
export function guardAdapter(adapter: BillingAdapter, options: GuardOptions = {}): GuardedAdapter {
  const context = guardContext(adapter, options);
  // A spread would freeze the getter of the capabilities.
  return Object.assign(guardReads(context), guardWrites(context));
}
