/**
 * The part of the guard for all that changes nothing: what the adapter tells of itself, and the reads
 * of the port, each with what may go out and what must come back.
 */
import { capabilitiesOf, clockOf, hasSameCapabilities } from './adapter-facts.js';
import { hasMethod, methodOf } from './adapter-method.js';
import type { GuardContext } from './guard-context.js';
import { guardRead } from './guarded-call.js';
import type { GuardedReads } from './guarded-adapter.js';
import * as parse from './parse-nouns.js';
import { readInputSchemas } from './read-input-schemas.js';

export function guardReads(context: GuardContext): GuardedReads {
  const { adapter } = context;
  let capabilities = capabilitiesOf(adapter);
  const now = () => context.clock.now();
  const reasons = guardRead(
    {
      name: 'reasons',
      inputSchema: readInputSchemas.reasons,
      send: (input, options) => methodOf(adapter, 'reasons')(input, options),
      parse: parse.parseReasons,
    },
    context,
  );
  return {
    get capabilities() {
      const told = capabilitiesOf(adapter);
      // The same object while nothing changed, so that a snapshot can be compared by `===`.
      if (!hasSameCapabilities(told, capabilities)) capabilities = told;
      return capabilities;
    },
    now: clockOf(adapter),
    account: guardRead(
      {
        name: 'account',
        inputSchema: readInputSchemas.account,
        send: (input, options) => methodOf(adapter, 'account')(input, options),
        parse: parse.parseAccount,
      },
      context,
    ),
    lines: guardRead(
      {
        name: 'lines',
        inputSchema: readInputSchemas.lines,
        send: (input, options) => methodOf(adapter, 'lines')(input, options),
        parse: parse.parseLines,
      },
      context,
    ),
    billingCycles: guardRead(
      {
        name: 'billingCycles',
        inputSchema: readInputSchemas.billingCycles,
        send: (input, options) => methodOf(adapter, 'billingCycles')(input, options),
        parse: parse.parseBillingCycles,
      },
      context,
    ),
    calls: guardRead(
      {
        name: 'calls',
        inputSchema: readInputSchemas.calls,
        send: (input, options) => methodOf(adapter, 'calls')(input, options),
        parse: (answer, input, signal) => parse.parseCalls(answer, input, signal, now),
      },
      context,
    ),
    reasons: async (input, options) =>
      hasMethod(adapter, 'reasons') ? reasons(input, options) : undefined,
    disputes: guardRead(
      {
        name: 'disputes',
        inputSchema: readInputSchemas.disputes,
        send: (input, options) => methodOf(adapter, 'disputes')(input, options),
        parse: parse.parseDisputes,
      },
      context,
    ),
    dispute: guardRead(
      {
        name: 'dispute',
        inputSchema: readInputSchemas.dispute,
        send: (input, options) => methodOf(adapter, 'dispute')(input, options),
        parse: (answer, { disputeId }) => parse.parseAskedDispute('dispute', answer, disputeId),
      },
      context,
    ),
  };
}
