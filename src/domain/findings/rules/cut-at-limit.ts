/**
 * A call that ended exactly at a limit of the network. Nobody hangs up to the second after four or
 * six hours: the system cut a call that was left open, and charged for all of it. Networks publish
 * different limits; four and six hours are the common ones. Of 5,976 real answered calls (Nodobo)
 * none lasted that long.
 */
import type { Call } from '../../../contract/call.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';

export const SYSTEM_LIMITS_SECONDS = [14_400, 21_600] as const;
/** A duration may be rounded, or end with the release of the line. */
export const LIMIT_TOLERANCE_SECONDS = 1;

export function cutAtLimit(
  table: CallTable,
): (position: number) => Finding<'cut-at-limit'> | undefined {
  return (at) => {
    const durationSeconds = table.seconds[at] as number;
    if (durationSeconds < SYSTEM_LIMITS_SECONDS[0] - LIMIT_TOLERANCE_SECONDS) return undefined;
    const limitSeconds = SYSTEM_LIMITS_SECONDS.find(
      (limit) => Math.abs(durationSeconds - limit) <= LIMIT_TOLERANCE_SECONDS,
    );
    if (limitSeconds === undefined) return undefined;
    const call = table.calls[at] as Call;
    return {
      rule: 'cut-at-limit',
      strength: 'likely',
      calls: [{ call, amount: call.charge }],
      beside: [],
      reason: 'wrong-duration',
      facts: { durationSeconds, limitSeconds },
    };
  };
}
