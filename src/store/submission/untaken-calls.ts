/** The calls that were sent and are no part of the dispute (R10): they are never passed over. */
import { answeredCallIds, type RefusedDisputedCall } from '../../contract/index.js';
import type { Draft } from '../draft/draft.js';
import type { Received } from './submission.js';

/**
 * With the provider's reasons. A call of which the provider has said nothing is not in the dispute
 * either; that the customer had removed or added calls since is another matter.
 */
export function untakenCalls(
  { purpose }: Draft,
  { dispute, isEarlierVersion }: Received,
): readonly RefusedDisputedCall[] {
  const refused = dispute.refusedCalls ?? [];
  if (purpose.kind !== 'dispute-calls' || isEarlierVersion) return refused;
  const told = answeredCallIds(dispute);
  const passedOver = purpose.calls.filter(({ id }) => !told.has(id));
  return [...refused, ...passedOver.map((call) => ({ call, reason: 'not-eligible' as const }))];
}
