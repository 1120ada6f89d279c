/**
 * The part of the guard for all that changes nothing: what the adapter tells of itself, and the reads
 * of the port, each with what may go out and what must come back.
 */
import { capabilitiesOf, clockOf, hasSameCapabilities } from './adapter-facts.js';
import { hasMethod } from './adapter-method.js';
import type { GuardContext } from './guard-context.js';
import { guardRead } from './guarded-call.js';
import type { GuardedReads } from './guarded-adapter.js';
import * as parse from './parse-nouns.js';
import { readInputSchemas as schemas } from './read-input-schemas.js';

export function guardReads(context: GuardContext): GuardedReads {
  const { adapter } = context;
  let capabilities = capabilitiesOf(adapter);
  const reasons = guardRead(context, {
    name: 'reasons',
    inputSchema: schemas.reasons,
    parse: parse.parseReasons,
  });
  return {
    get capabilities() {
      const told = capabilitiesOf(adapter);
      // The same object while nothing changed, so that a snapshot can be compared by `===`.
      if (!hasSameCapabilities(told, capabilities)) capabilities = told;
      return capabilities;
    },
    now: clockOf(adapter),
    account: guardRead(context, {
      name: 'account',
      inputSchema: schemas.account,
      parse: parse.parseAccount,
    }),
    lines: guardRead(context, {
      name: 'lines',
      inputSchema: schemas.lines,
      parse: parse.parseLines,
    }),
    billingCycles: guardRead(context, {
      name: 'billingCycles',
      inputSchema: schemas.billingCycles,
      parse: parse.parseBillingCycles,
    }),
    calls: guardRead(context, {
      name: 'calls',
      inputSchema: schemas.calls,
      parse: (answer, input, signal) =>
        parse.parseCalls(answer, input, signal, () => context.clock.now()),
    }),
    reasons: async (input, options) =>
      hasMethod(adapter, 'reasons') ? reasons(input, options) : undefined,
    disputes: guardRead(context, {
      name: 'disputes',
      inputSchema: schemas.disputes,
      parse: parse.parseDisputes,
    }),
    dispute: guardRead(context, {
      name: 'dispute',
      inputSchema: schemas.dispute,
      parse: (answer, { disputeId }) => parse.parseAskedDispute('dispute', answer, disputeId),
    }),
  };
}
