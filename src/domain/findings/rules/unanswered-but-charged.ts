/**
 * A charge for a call of 0 seconds: it was not answered. Where a bill shows whole minutes only, 0 can
 * be some seconds, and nothing is concluded.
 */
import type { Call } from '../../../contract/call.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';

export function unansweredButCharged(
  table: CallTable,
): (position: number) => Finding<'unanswered-but-charged'> | undefined {
  const showsSeconds = table.secondsStep === 1;
  return (at) => {
    if (!showsSeconds || table.seconds[at] !== 0) return undefined;
    const call = table.calls[at] as Call;
    return {
      rule: 'unanswered-but-charged',
      strength: 'certain',
      calls: [{ call, amount: call.charge }],
      beside: [],
      reason: 'not-connected',
      facts: { billedSeconds: call.billedSeconds },
    };
  };
}
