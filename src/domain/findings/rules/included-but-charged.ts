/** A charge for a call that the bill itself says the plan includes. */
import type { Call } from '../../../contract/call.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';

export function includedButCharged({
  calls,
}: CallTable): (position: number) => Finding<'included-but-charged'> | undefined {
  return (at) => {
    const call = calls[at] as Call;
    if (!call.includedInPlan) return undefined;
    return {
      rule: 'included-but-charged',
      strength: 'certain',
      calls: [{ call, amount: call.charge }],
      beside: [],
      reason: 'wrong-rate',
      facts: { includedSeconds: call.tariff?.includedSeconds },
    };
  };
}
