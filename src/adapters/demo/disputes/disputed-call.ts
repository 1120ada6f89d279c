/** The facts of a call that a dispute keeps. */
import type { Call } from '../../../contract/call.js';
import type { DisputedCall } from '../../../contract/dispute.js';

export function disputedCall(call: Call): DisputedCall {
  const { id, lineId, cycleId, start, durationSeconds, direction, otherParty, charge } = call;
  return { id, lineId, cycleId, start, durationSeconds, direction, otherParty, charge };
}
