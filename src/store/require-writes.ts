/** The only way by which the store writes to a billing system: through the guard, which comes with it. */
import { guardWrites } from '../guard/guard-writes.js';
import type { GuardedWrites } from '../guard/guarded-adapter.js';
import type { StoreCore } from './store-core.js';

/** For the account that is loaded, or a failure that says what is missing. */
export function requireWrites(core: StoreCore): {
  readonly writes: GuardedWrites;
  readonly accountId: string;
} {
  const { accountId } = core.requireAccount();
  return { writes: core.through(guardWrites), accountId };
}
