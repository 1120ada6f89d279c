/** The failures after which nobody knows whether the billing system has received a write. */
import type { BillingErrorCode } from '../../contract/index.js';

export const ANSWER_LOST: readonly BillingErrorCode[] = [
  'network',
  'timeout',
  'malformed',
  'unknown',
  'unavailable',
  'in-progress',
];
