/** The reads of the port, each with what may go out and what must come back. */
import type { BillingAdapter } from '../billing-adapter.js';
import { hasMethod, methodOf } from './adapter-method.js';
import { guardRead, type GuardContext } from './guarded-call.js';
import type { GuardedAdapter } from './guarded-adapter.js';
import { inputSchemas } from './input-schemas.js';
import * as parse from './parse-nouns.js';

export type GuardedReads = Pick<
  GuardedAdapter,
  'account' | 'lines' | 'billingCycles' | 'calls' | 'reasons' | 'disputes' | 'dispute'
>;

export function guardReads(adapter: BillingAdapter, context: GuardContext): GuardedReads {
  const now = () => context.clock.now();
  const reasons = guardRead(
    {
      name: 'reasons',
      inputSchema: inputSchemas.reasons,
      send: (input, options) => methodOf(adapter, 'reasons')(input, options),
      parse: parse.parseReasons,
    },
    context,
  );
  return {
    account: guardRead(
      {
        name: 'account',
        inputSchema: inputSchemas.account,
        send: (input, options) => methodOf(adapter, 'account')(input, options),
        parse: parse.parseAccount,
      },
      context,
    ),
    lines: guardRead(
      {
        name: 'lines',
        inputSchema: inputSchemas.lines,
        send: (input, options) => methodOf(adapter, 'lines')(input, options),
        parse: parse.parseLines,
      },
      context,
    ),
    billingCycles: guardRead(
      {
        name: 'billingCycles',
        inputSchema: inputSchemas.billingCycles,
        send: (input, options) => methodOf(adapter, 'billingCycles')(input, options),
        parse: parse.parseBillingCycles,
      },
      context,
    ),
    calls: guardRead(
      {
        name: 'calls',
        inputSchema: inputSchemas.calls,
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
        inputSchema: inputSchemas.disputes,
        send: (input, options) => methodOf(adapter, 'disputes')(input, options),
        parse: parse.parseDisputes,
      },
      context,
    ),
    dispute: guardRead(
      {
        name: 'dispute',
        inputSchema: inputSchemas.dispute,
        send: (input, options) => methodOf(adapter, 'dispute')(input, options),
        parse: (answer, { disputeId }) => parse.parseAskedDispute('dispute', answer, disputeId),
      },
      context,
    ),
  };
}
