/** An adapter with one fault, and the rules that must notice. */
import type { BillingAdapter } from '../../../src/contract/index.js';
import type { GoodSystem } from '../good-system.js';

export interface BrokenAdapter {
  readonly what: string;
  /** The rules that fail; no others do. */
  readonly fails: readonly string[];
  readonly breakIt: (good: BillingAdapter, system: GoodSystem) => BillingAdapter;
}
