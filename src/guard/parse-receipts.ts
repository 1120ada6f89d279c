/** Parses the answers of writes. */
import type { OpenDisputeInput } from '../contract/billing-adapter.js';
import { containReceiptSchema, type ContainReceipt } from '../contract/contain.js';
import { contactReceiptSchema, type ContactReceipt } from '../contract/contact-request.js';
import type { Dispute } from '../contract/dispute.js';
import { evidenceSchema, type Evidence } from '../contract/evidence.js';
import { feedbackReceiptSchema, type FeedbackReceipt } from '../contract/feedback.js';
import { isAbout } from '../contract/is-about.js';
import { malformedAnswer, parseAnswer } from '../contract/parse-answer.js';
import { parseDispute } from './parse-nouns.js';

/** Refuses a dispute with another client reference or subject, or without a sent call (R10). */
export function parseOpenedDispute(
  answer: unknown,
  { clientReference, subject }: OpenDisputeInput,
): Dispute {
  const dispute = parseDispute('openDispute', answer);
  if (dispute.clientReference !== undefined && dispute.clientReference !== clientReference) {
    throw malformedAnswer('openDispute', 'clientReference (of another dispute)');
  }
  if (!isAbout(dispute, subject)) {
    throw malformedAnswer('openDispute', 'subject (not what was sent)');
  }
  return dispute;
}

export function parseContactReceipt(answer: unknown): ContactReceipt {
  return parseAnswer('contact', contactReceiptSchema, answer);
}

export function parseContainReceipt(answer: unknown): ContainReceipt {
  return parseAnswer('contain', containReceiptSchema, answer);
}

export function parseEvidence(answer: unknown): Evidence {
  return parseAnswer('uploadEvidence', evidenceSchema, answer);
}

export function parseFeedbackReceipt(answer: unknown): FeedbackReceipt {
  return parseAnswer('feedback', feedbackReceiptSchema, answer);
}
