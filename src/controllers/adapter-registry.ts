/**
 * The adapters that markup can name: `<redress-flow adapter="demo">`. Shared by all copies of the
 * package on a page, since a host's bundle may bring a copy beside that of the embed (E17).
 */
import type { BillingAdapter, GetToken } from '../contract/index.js';

export interface AdapterSettings {
  readonly endpoint: string | undefined;
  readonly getToken: GetToken | undefined;
}

export type AdapterFactory = (
  settings: AdapterSettings,
) => BillingAdapter | Promise<BillingAdapter>;

/** What the copies share, and must not change within `v1`. */
interface Shared {
  readonly factories: Map<string, AdapterFactory>;
  /** Called after each registration. */
  readonly listeners: Set<() => void>;
}

const SHARED = Symbol.for('redress.adapters.v1');

const shared = shareWithOtherCopies();
/** Of this copy, which go first: they are of the same version as the elements. */
const factories = new Map<string, AdapterFactory>();

/** Registers an adapter by a name of lower-case letters, digits and hyphens. The last one wins. */
export function registerAdapter(name: string, factory: AdapterFactory): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new TypeError(`"${name}" is no adapter name: use lower-case letters, digits and hyphens`);
  }
  factories.set(name, factory);
  shared.factories.set(name, factory);
  for (const listener of shared.listeners) listener();
}

export function findAdapterFactory(name: string): AdapterFactory | undefined {
  return factories.get(name) ?? shared.factories.get(name);
}

export function registeredAdapterNames(): readonly string[] {
  return [...shared.factories.keys()].toSorted();
}

/** @returns stops it */
export function onAdapterRegistered(listener: () => void): () => void {
  shared.listeners.add(listener);
  return () => shared.listeners.delete(listener);
}

function shareWithOtherCopies(): Shared {
  const found = Reflect.get(globalThis, SHARED) as Shared | undefined;
  if (found) return found;
  const value: Shared = { factories: new Map(), listeners: new Set() };
  // A page that has frozen its global object shares nothing.
  Reflect.defineProperty(globalThis, SHARED, { value });
  return value;
}
