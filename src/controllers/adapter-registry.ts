/** The adapters that markup can name: `<redress-flow adapter="demo">`. */
import type { BillingAdapter, GetToken } from '../contract/index.js';

export interface AdapterSettings {
  readonly endpoint: string | undefined;
  readonly getToken: GetToken | undefined;
}

export type AdapterFactory = (
  settings: AdapterSettings,
) => BillingAdapter | Promise<BillingAdapter>;

const factories = new Map<string, AdapterFactory>();

/** Registers an adapter by a name of lower-case letters, digits and hyphens. The last one wins. */
export function registerAdapter(name: string, factory: AdapterFactory): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new TypeError(`"${name}" is no adapter name: use lower-case letters, digits and hyphens`);
  }
  factories.set(name, factory);
}

export function findAdapterFactory(name: string): AdapterFactory | undefined {
  return factories.get(name);
}

export function registeredAdapterNames(): readonly string[] {
  return [...factories.keys()].toSorted();
}
