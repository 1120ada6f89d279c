/** Reads the members of an adapter. Plain JavaScript may leave any of them out. */
import type { BillingAdapter, Capabilities } from '../contract/billing-adapter.js';
import { BillingError } from '../contract/billing-error.js';
import { readField } from '../contract/own-fields.js';

export type MethodName = Exclude<keyof BillingAdapter, 'capabilities' | 'now'>;

export function hasMethod(adapter: BillingAdapter, name: MethodName | 'now'): boolean {
  return typeof readField(adapter, name) === 'function';
}

/** Returns the bound method. Throws `invalid` when the adapter leaves it out. */
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

/** Withholds a capability whose method is missing. */
export function capabilitiesOf(adapter: BillingAdapter): Capabilities {
  const declared = readField(adapter, 'capabilities');
  const can = (name: keyof Capabilities) =>
    typeof declared === 'object' && declared !== null && readField(declared, name) === true;
  return Object.freeze({
    disputeBill: can('disputeBill'),
    withdraw: can('withdraw') && hasMethod(adapter, 'withdraw'),
    evidence: can('evidence') && hasMethod(adapter, 'uploadEvidence'),
    partialAmounts: can('partialAmounts'),
    contain: can('contain') && hasMethod(adapter, 'contain'),
    feedback: can('feedback') && hasMethod(adapter, 'feedback'),
    demonstration: can('demonstration'),
  });
}

export function hasSameCapabilities(one: Capabilities, other: Capabilities): boolean {
  return (
    one.disputeBill === other.disputeBill &&
    one.withdraw === other.withdraw &&
    one.evidence === other.evidence &&
    one.partialAmounts === other.partialAmounts &&
    one.contain === other.contain &&
    one.feedback === other.feedback &&
    one.demonstration === other.demonstration
  );
}

/** Falls back to the device's clock when the adapter's clock throws or returns no number. */
export function clockOf(adapter: BillingAdapter): (() => number) | undefined {
  if (!hasMethod(adapter, 'now')) return undefined;
  return () => {
    try {
      const now = adapter.now?.();
      return Number.isFinite(now) ? Number(now) : Date.now();
    } catch {
      return Date.now();
    }
  };
}
