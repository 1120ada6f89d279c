/**
 * What the provider says about a call that is or was in a dispute. One account states everything;
 * the other leaves to the default rule what that can find out from the disputes.
 */
import type { Call } from '../../../contract/call.js';
import type { Dispute } from '../../../contract/dispute.js';
import type { Eligibility } from '../../../contract/eligibility.js';
import { creditedCallIds } from '../../../domain/credited-calls.js';
import { isOpen } from '../../../domain/dispute-lifecycle.js';

export function statedForDisputed(
  call: Call,
  dispute: Dispute,
  statesAll: boolean,
): Eligibility | undefined {
  if (isOpen(dispute.status)) {
    return statesAll ? { eligible: false, reason: 'already-disputed' } : undefined;
  }
  if (creditedCallIds([dispute]).has(call.id)) {
    return statesAll ? { eligible: false, reason: 'already-credited' } : undefined;
  }
  // A second look at a call that was refused is a person's work.
  return { eligible: false, reason: 'not-eligible' };
}
