/** Rates the calls of one line and cycle one after the other, as the allowance is used up. */
import type { Call } from '../../../contract/call.js';
import { rateCall, type UnratedCall } from '../tariff/rate-call.js';
import type { TariffPlan } from '../tariff/tariff-plan.js';

export type Rating = Pick<Call, 'billedSeconds' | 'charge' | 'tariff' | 'includedInPlan'>;

/** Must be asked in the order of time. Each line and cycle has an allowance of its own. */
export function createLineRating(plan: TariffPlan): (call: UnratedCall) => Rating {
  let usedAllowanceSeconds = 0;
  return (call) => {
    const rated = rateCall(call, plan, usedAllowanceSeconds);
    usedAllowanceSeconds += rated.tariff.includedSeconds ?? 0;
    return rated;
  };
}
