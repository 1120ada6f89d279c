/** The writes of the port, each with what may go out and what must come back. */
import type { BillingAdapter } from '../billing-adapter.js';
import { methodOf } from './adapter-method.js';
import { guardUpload, guardWrite, type GuardContext } from './guarded-call.js';
import type { GuardedAdapter } from './guarded-adapter.js';
import { inputSchemas } from './input-schemas.js';
import * as parse from './parse-nouns.js';

export type GuardedWrites = Pick<
  GuardedAdapter,
  'openDispute' | 'addInformation' | 'withdraw' | 'contact' | 'uploadEvidence'
>;

export function guardWrites(adapter: BillingAdapter, context: GuardContext): GuardedWrites {
  return {
    openDispute: guardWrite(
      {
        name: 'openDispute',
        inputSchema: inputSchemas.openDispute,
        send: (input, options) => methodOf(adapter, 'openDispute')(input, options),
        parse: parse.parseOpenedDispute,
      },
      context,
    ),
    addInformation: guardWrite(
      {
        name: 'addInformation',
        inputSchema: inputSchemas.addInformation,
        send: (input, options) => methodOf(adapter, 'addInformation')(input, options),
        parse: (answer, { disputeId }) =>
          parse.parseAskedDispute('addInformation', answer, disputeId),
      },
      context,
    ),
    withdraw: guardWrite(
      {
        name: 'withdraw',
        inputSchema: inputSchemas.withdraw,
        send: (input, options) => methodOf(adapter, 'withdraw')(input, options),
        parse: (answer, { disputeId }) => parse.parseAskedDispute('withdraw', answer, disputeId),
      },
      context,
    ),
    contact: guardWrite(
      {
        name: 'contact',
        inputSchema: inputSchemas.contact,
        send: (input, options) => methodOf(adapter, 'contact')(input, options),
        parse: parse.parseContactReceipt,
      },
      context,
    ),
    uploadEvidence: guardUpload(
      {
        name: 'uploadEvidence',
        inputSchema: inputSchemas.uploadEvidence,
        send: (input, options) => methodOf(adapter, 'uploadEvidence')(input, options),
        parse: parse.parseEvidence,
      },
      context,
    ),
  };
}
