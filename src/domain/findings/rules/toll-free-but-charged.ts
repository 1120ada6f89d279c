/**
 * A charge for an outgoing call to a toll-free number. Incoming ones are left out: the owner of a
 * toll-free number pays for those.
 */
import type { Call } from '../../../contract/call.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';

export function tollFreeButCharged(
  table: CallTable,
): (position: number) => Finding<'toll-free-but-charged'> | undefined {
  return (at) => {
    const call = table.calls[at] as Call;
    if (call.type !== 'toll-free' || table.outgoing[at] === 0) return undefined;
    return {
      rule: 'toll-free-but-charged',
      // From a mobile or from abroad such a call may cost something.
      strength: 'likely',
      calls: [{ call, amount: call.charge }],
      beside: [],
      reason: 'wrong-rate',
      facts: { ratePerMinute: call.tariff?.ratePerMinute },
    };
  };
}
