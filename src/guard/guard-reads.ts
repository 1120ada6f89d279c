/** The guard's part for reads: capabilities, clock, and every method that changes nothing. */
import { capabilitiesOf, clockOf, hasMethod, hasSameCapabilities } from './adapter-members.js';
import type { GuardContext } from './guard-context.js';
import { guardRead } from './guarded-call.js';
import type { GuardedReads } from './guarded-adapter.js';
import * as parse from './parse-nouns.js';
import { readInputSchemas as schemas } from './read-input-schemas.js';

export function guardReads(context: GuardContext): GuardedReads {
  const { adapter, clock } = context;
  let capabilities = capabilitiesOf(adapter);
  const reasons = guardRead(context, 'reasons', schemas.reasons, parse.parseReasons);
  return {
    get capabilities() {
      const declared = capabilitiesOf(adapter);
      // Keeps its identity, so that snapshots can be compared by `===`.
      if (!hasSameCapabilities(declared, capabilities)) capabilities = declared;
      return capabilities;
    },
    now: clockOf(adapter),
    account: guardRead(context, 'account', schemas.account, parse.parseAccount),
    lines: guardRead(context, 'lines', schemas.lines, parse.parseLines),
    billingCycles: guardRead(context, 'billingCycles', schemas.billingCycles, parse.parseCycles),
    calls: guardRead(context, 'calls', schemas.calls, (answer, input, signal) =>
      parse.parseCalls(answer, input, signal, () => clock.now()),
    ),
    reasons: async (input, options) =>
      hasMethod(adapter, 'reasons') ? reasons(input, options) : undefined,
    disputes: guardRead(context, 'disputes', schemas.disputes, parse.parseDisputes),
    dispute: guardRead(context, 'dispute', schemas.dispute, (answer, { disputeId }) =>
      parse.parseAskedDispute('dispute', answer, disputeId),
    ),
  };
}
