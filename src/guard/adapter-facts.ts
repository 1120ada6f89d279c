/** What an adapter tells of itself without being asked for anything: what it can do, and the time. */
import type { BillingAdapter, Capabilities } from '../contract/billing-adapter.js';
import { hasMethod } from './adapter-method.js';
import { readField } from '../contract/own-fields.js';

/** What is promised without the method for it is not offered. */
export function capabilitiesOf(adapter: BillingAdapter): Capabilities {
  const told = readField(adapter, 'capabilities');
  const can = (name: keyof Capabilities) =>
    typeof told === 'object' && told !== null && readField(told, name) === true;
  return Object.freeze({
    disputeBill: can('disputeBill'),
    withdraw: can('withdraw') && hasMethod(adapter, 'withdraw'),
    evidence: can('evidence') && hasMethod(adapter, 'uploadEvidence'),
    demonstration: can('demonstration'),
  });
}

export function hasSameCapabilities(one: Capabilities, other: Capabilities): boolean {
  return (
    one.disputeBill === other.disputeBill &&
    one.withdraw === other.withdraw &&
    one.evidence === other.evidence &&
    one.demonstration === other.demonstration
  );
}

/** A clock that throws or tells no time would break every screen: then the device's counts. */
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
