/**
 * Wraps any adapter so that the rest of Redress can rely on it: clean requests, checked answers,
 * time-outs, retries, and nothing thrown but `BillingError`. It keeps nothing of any answer.
 */
import type { BillingAdapter, Capabilities } from '../billing-adapter.js';
import { hasMethod } from './adapter-method.js';
import { systemClock } from './guard-clock.js';
import { guardReads } from './guard-reads.js';
import { guardWrites } from './guard-writes.js';
import type { GuardContext } from './guarded-call.js';
import type { GuardedAdapter, GuardOptions } from './guarded-adapter.js';
import { readField } from './own-fields.js';
import { DEFAULT_RETRY_POLICY, RetryBudget } from './retry-policy.js';

const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_UPLOAD_TIMEOUT_MS = 300_000;

/**
 * `withdraw` and `uploadEvidence` reject with `invalid` when the adapter leaves them out;
 * `reasons` resolves to `undefined`.
 */
export function guardAdapter(adapter: BillingAdapter, options: GuardOptions = {}): GuardedAdapter {
  const context = contextOf(options);
  let capabilities = capabilitiesOf(adapter);
  return {
    get capabilities() {
      const told = capabilitiesOf(adapter);
      // The same object while nothing changed, so that a snapshot can be compared by `===`.
      if (!isSame(told, capabilities)) capabilities = told;
      return capabilities;
    },
    now: clockOf(adapter),
    ...guardReads(adapter, context),
    ...guardWrites(adapter, context),
  };
}

function contextOf({ timeoutMs, uploadTimeoutMs, retry, clock }: GuardOptions): GuardContext {
  const usedClock = clock ?? systemClock;
  const policy = { ...DEFAULT_RETRY_POLICY, ...retry };
  return {
    timeoutMs: timeoutMs ?? DEFAULT_TIMEOUT_MS,
    uploadTimeoutMs: uploadTimeoutMs ?? DEFAULT_UPLOAD_TIMEOUT_MS,
    policy,
    budget: new RetryBudget(policy.budget, policy.budgetRefillMs, () => usedClock.now()),
    clock: usedClock,
  };
}

/** What is promised without the method for it is not offered. */
function capabilitiesOf(adapter: BillingAdapter): Capabilities {
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

function isSame(one: Capabilities, other: Capabilities): boolean {
  return (
    one.disputeBill === other.disputeBill &&
    one.withdraw === other.withdraw &&
    one.evidence === other.evidence &&
    one.demonstration === other.demonstration
  );
}

/** A clock that throws or tells no time would break every screen: then the device's counts. */
function clockOf(adapter: BillingAdapter): (() => number) | undefined {
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
