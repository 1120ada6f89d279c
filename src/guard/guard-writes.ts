/** The guard's part for writes, which a page can load after the calls are shown. */
import type { GuardContext } from './guard-context.js';
import type { GuardedWrites } from './guarded-adapter.js';
import { guardUpload, guardWrite } from './guarded-write.js';
import { parseAskedDispute } from './parse-nouns.js';
import {
  parseContactReceipt,
  parseContainReceipt,
  parseEvidence,
  parseFeedbackReceipt,
  parseOpenedDispute,
} from './parse-receipts.js';
import { writeInputSchemas as schemas } from './write-input-schemas.js';

export function guardWrites(context: GuardContext): GuardedWrites {
  return {
    openDispute: guardWrite(context, {
      name: 'openDispute',
      inputSchema: schemas.openDispute,
      parse: parseOpenedDispute,
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
      parse: parseContactReceipt,
    }),
    contain: guardWrite(context, {
      name: 'contain',
      inputSchema: schemas.contain,
      parse: parseContainReceipt,
    }),
    uploadEvidence: guardUpload(context, {
      name: 'uploadEvidence',
      inputSchema: schemas.uploadEvidence,
      parse: parseEvidence,
    }),
    feedback: guardWrite(context, {
      name: 'feedback',
      inputSchema: schemas.feedback,
      parse: parseFeedbackReceipt,
    }),
  };
}
