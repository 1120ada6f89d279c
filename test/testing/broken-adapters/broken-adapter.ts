/** An adapter with one fault, and the rules that must notice. */
import type { BillingAdapter } from '../../../src/contract/index.js';
import type { CheckOptions } from '../../../src/testing/index.js';
import type { GoodSystem } from '../good-system.js';

export interface BrokenAdapter {
  /** "an adapter that …" */
  readonly what: string;
  /** The rules that fail; no others do. */
  readonly fails: readonly string[];
  /** What the first of them says, with ids of the kit left out as `…`. */
  readonly says?: string;
  /** What its author tells the kit otherwise. */
  readonly options?: Partial<CheckOptions>;
  readonly breakIt: (good: BillingAdapter, system: GoodSystem) => BillingAdapter;
}
