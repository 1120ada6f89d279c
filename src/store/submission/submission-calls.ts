/** The two ways to the billing system which a submission takes: sending it, and asking for it. */
import type { Dispute, DisputeInput } from '../../contract/index.js';
import { readAllPages } from '../read-all-pages.js';
import { requireWrites } from '../require-writes.js';
import type { StoreCore } from '../store-core.js';
import type { Attempt } from './attempt.js';

export async function transmit(
  core: StoreCore,
  { request, key }: Attempt,
  signal: AbortSignal,
): Promise<Dispute> {
  const { writes } = requireWrites(core);
  const { idempotencyKey, clientReference } = key;
  if (request.kind === 'information') {
    return writes.addInformation(request.input, { signal, idempotencyKey });
  }
  // The stored reference wins: after a reload the same content belongs to the first intention.
  return writes.openDispute({ ...request.input, clientReference }, { signal, idempotencyKey });
}

/** By our client reference; a provider that ignores it as a filter is read to its last page. */
export async function lookUpDispute(
  core: StoreCore,
  { key: { clientReference } }: Attempt,
  signal: AbortSignal,
): Promise<Dispute | undefined> {
  const { port, accountId } = core.requireAccount();
  const disputes = await readAllPages<Dispute>((cursor) =>
    port.disputes({ accountId, clientReference, cursor }, { signal }),
  );
  return disputes.find((dispute) => dispute.clientReference === clientReference);
}

/** As it is now. */
export function readDispute(
  core: StoreCore,
  { accountId, disputeId }: DisputeInput,
  signal: AbortSignal,
): Promise<Dispute> {
  return core.requirePort().dispute({ accountId, disputeId }, { signal });
}
