/** Wraps the methods of an adapter. What the adapter leaves out stays left out. */
import type { BillingAdapter, ReadOptions } from '../../contract/billing-adapter.js';
import { hasMethod, type MethodName } from '../../guard/adapter-members.js';

export const METHODS: readonly MethodName[] = [
  'account',
  'lines',
  'billingCycles',
  'calls',
  'reasons',
  'disputes',
  'dispute',
  'openDispute',
  'addInformation',
  'withdraw',
  'contact',
  'contain',
  'uploadEvidence',
  'feedback',
];
const WRITES: readonly MethodName[] = METHODS.slice(METHODS.indexOf('openDispute'));

export type Method = (input: unknown, options: ReadOptions) => Promise<unknown>;

export function isWrite(name: MethodName): boolean {
  return WRITES.includes(name);
}

/** `wrap` gets the method bound to its adapter, made to reject where it would throw. */
export function mapMethods(
  adapter: BillingAdapter,
  wrap: (name: MethodName, method: Method) => Method,
): BillingAdapter {
  const present = METHODS.filter((name) => hasMethod(adapter, name));
  const methods = present.map((name) => {
    const method: Method = async (input, options) =>
      (adapter[name] as Method).call(adapter, input, options);
    return [name, wrap(name, method)];
  });
  return {
    // An adapter may learn its capabilities later.
    get capabilities() {
      return adapter.capabilities;
    },
    ...(hasMethod(adapter, 'now') && { now: () => adapter.now?.() }),
    ...Object.fromEntries(methods),
  } as BillingAdapter;
}
