/**
 * The part of the guard for the writes of the port, each with what may go out and what must come
 * back. A page can load it after the calls are shown: what it alone needs is in files of their own.
 */
import { methodOf } from './adapter-method.js';
import type { GuardContext } from './guard-context.js';
import type { GuardedWrites } from './guarded-adapter.js';
import { guardUpload, guardWrite } from './guarded-write.js';
import { parseAskedDispute } from './parse-nouns.js';
import * as parse from './parse-receipts.js';
import { writeInputSchemas } from './write-input-schemas.js';

export function guardWrites(context: GuardContext): GuardedWrites {
  const { adapter } = context;
  return {
    openDispute: guardWrite(
      {
        name: 'openDispute',
        inputSchema: writeInputSchemas.openDispute,
        send: (input, options) => methodOf(adapter, 'openDispute')(input, options),
        parse: parse.parseOpenedDispute,
      },
      context,
    ),
    addInformation: guardWrite(
      {
        name: 'addInformation',
        inputSchema: writeInputSchemas.addInformation,
        send: (input, options) => methodOf(adapter, 'addInformation')(input, options),
        parse: (answer, { disputeId }) => parseAskedDispute('addInformation', answer, disputeId),
      },
      context,
    ),
    withdraw: guardWrite(
      {
        name: 'withdraw',
        inputSchema: writeInputSchemas.withdraw,
        send: (input, options) => methodOf(adapter, 'withdraw')(input, options),
        parse: (answer, { disputeId }) => parseAskedDispute('withdraw', answer, disputeId),
      },
      context,
    ),
    contact: guardWrite(
      {
        name: 'contact',
        inputSchema: writeInputSchemas.contact,
        send: (input, options) => methodOf(adapter, 'contact')(input, options),
        parse: parse.parseContactReceipt,
      },
      context,
    ),
    uploadEvidence: guardUpload(
      {
        name: 'uploadEvidence',
        inputSchema: writeInputSchemas.uploadEvidence,
        send: (input, options) => methodOf(adapter, 'uploadEvidence')(input, options),
        parse: parse.parseEvidence,
      },
      context,
    ),
  };
}
