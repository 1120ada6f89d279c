/**
 * The part of the guard for the writes of the port, each with what may go out and what must come
 * back. A page can load it after the calls are shown: what it alone needs is in files of their own.
 */
import type { GuardContext } from './guard-context.js';
import type { GuardedWrites } from './guarded-adapter.js';
import { guardUpload, guardWrite } from './guarded-write.js';
import { parseAskedDispute } from './parse-nouns.js';
import * as parse from './parse-receipts.js';
import { writeInputSchemas as schemas } from './write-input-schemas.js';

export function guardWrites(context: GuardContext): GuardedWrites {
  return {
    openDispute: guardWrite(context, {
      name: 'openDispute',
      inputSchema: schemas.openDispute,
      parse: parse.parseOpenedDispute,
    }),
    addInformation: guardWrite(context, {
      name: 'addInformation',
      inputSchema: schemas.addInformation,
      parse: (answer, { disputeId }) => parseAskedDispute('addInformation', answer, disputeId),
    }),
    withdraw: guardWrite(context, {
      name: 'withdraw',
      inputSchema: schemas.withdraw,
      parse: (answer, { disputeId }) => parseAskedDispute('withdraw', answer, disputeId),
    }),
    contact: guardWrite(context, {
      name: 'contact',
      inputSchema: schemas.contact,
      parse: parse.parseContactReceipt,
    }),
    uploadEvidence: guardUpload(context, {
      name: 'uploadEvidence',
      inputSchema: schemas.uploadEvidence,
      parse: parse.parseEvidence,
    }),
  };
}
