/**
 * How a write is carried out: once per key, and once per content. The answer to a repeated key is
 * that of the first attempt; the same key with another content is `key-reused`.
 */
import { BillingError } from '../../../contract/billing-error.js';
import type { AccountView } from '../billing/account-view.js';
import type { WriteResult } from '../storage/demo-state.js';
import type { DemoWorld } from './demo-world.js';
import type { StateChange } from './state-keeper.js';

export interface WriteInput {
  readonly accountId: string;
  readonly key: string;
  readonly payloadHash: string;
}

export interface Effect {
  /** Left out when it turns out that there is nothing left to do. */
  readonly change?: StateChange;
  readonly result: WriteResult;
}

/** `carryOut` throws a BillingError for what the provider refuses; nothing is changed then. */
export function writeOnce(
  world: DemoWorld,
  { accountId, key, payloadHash }: WriteInput,
  carryOut: (view: AccountView) => Effect,
): Promise<WriteResult> {
  return world.keeper.transact(() => {
    const earlier = world.keeper.state.idempotency.find(
      (record) => record.accountId === accountId && record.key === key,
    );
    if (earlier !== undefined) {
      if (earlier.payloadHash === payloadHash) return { result: earlier.result };
      throw new BillingError('key-reused');
    }
    const view = requireView(world, accountId);
    const { change, result } = carryOut(view);
    const record = { accountId, key, payloadHash, result };
    return {
      result,
      change: (state) => {
        const changed = change?.(state) ?? state;
        return { ...changed, idempotency: [...changed.idempotency, record] };
      },
    };
  });
}

export function requireView(world: DemoWorld, accountId: string): AccountView {
  const view = world.view(accountId);
  if (view === undefined) throw new BillingError('not-found');
  return view;
}
