/** Finds a method of an adapter that may be written in plain JavaScript, and so may lack any. */
import type { BillingAdapter } from '../contract/billing-adapter.js';
import { BillingError } from '../contract/billing-error.js';
import { readField } from '../contract/own-fields.js';

export type MethodName = Exclude<keyof BillingAdapter, 'capabilities' | 'now'>;

export function hasMethod(adapter: BillingAdapter, name: MethodName | 'now'): boolean {
  return typeof readField(adapter, name) === 'function';
}

/** The method, bound to its adapter. Throws `invalid` when the adapter leaves it out. */
export function methodOf<Name extends MethodName>(
  adapter: BillingAdapter,
  name: Name,
): NonNullable<BillingAdapter[Name]> {
  if (!hasMethod(adapter, name)) {
    throw new BillingError('invalid', `The adapter has no ${name}().`);
  }
  return (adapter[name] as (...args: unknown[]) => unknown).bind(adapter) as NonNullable<
    BillingAdapter[Name]
  >;
}
