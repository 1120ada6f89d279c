/** What a customer thinks of a page. */
import * as z from 'zod/mini';
import { idSchema } from './text.js';
import { instantSchema, type Instant } from './time.js';

/** The longest comment, in characters. */
export const MAX_COMMENT_LENGTH = 1_000;

/** Whether a page was useful, and what the customer says about it. */
export interface FeedbackInput {
  /** The account of whoever is signed in. */
  accountId: string;
  /** The step that was shown, such as `dispute`. */
  page: string;
  /** Whether the customer found it useful. */
  isUseful: boolean;
  /** What the customer wrote, at most 1,000 characters. */
  comment?: string | undefined;
}

export const feedbackInputSchema = z.object({
  accountId: idSchema,
  page: z.string().check(z.minLength(1), z.maxLength(64)),
  isUseful: z.boolean(),
  comment: z.optional(z.string().check(z.maxLength(MAX_COMMENT_LENGTH))),
});

/** Proves that feedback has arrived. */
export interface FeedbackReceipt {
  /** When it arrived. */
  receivedAt: Instant;
}

export const feedbackReceiptSchema = z.object({ receivedAt: instantSchema });
