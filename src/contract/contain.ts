/** What a provider can do at once so that calls of a stranger do not go on. */
import * as z from 'zod/mini';

/** Each blocks calls out of one line. */
export const CONTAIN_STEPS = ['block-premium', 'block-international'] as const;
export type ContainStep = (typeof CONTAIN_STEPS)[number];

/** What became of a step. */
export interface ContainReceipt {
  /** `done`: it is in force. `requested`: it will be. */
  state: 'done' | 'requested';
}

export const containReceiptSchema = z.object({ state: z.enum(['done', 'requested']) });
