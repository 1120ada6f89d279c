/**
 * A dispute that exists when the demonstration begins. It goes through the same review as one that
 * the visitor opens; only when it was submitted and about what is given here.
 */
import type { Call } from '../../../contract/call.js';

export interface DisputeSeed {
  readonly name: string;
  /** How long before the beginning of the demonstration it was submitted. */
  readonly daysAgo: number;
  /** 0 is the newest bill at the beginning, −1 the one before. */
  readonly cycleIndex: number;
  readonly subject: CallsOfLine | 'bill';
  readonly reason: string;
  readonly details?: string;
  /** Days after the submission on which the customer answered what was asked. */
  readonly answer?: { readonly afterDays: number; readonly text: string };
  readonly withdrawnAfterDays?: number;
  /** The provider closed it and never told how. */
  readonly closedWithoutOutcome?: true;
}

export interface CallsOfLine {
  readonly lineId: string;
  /** The first calls that fit. */
  readonly count: number;
  readonly fits: (call: Call) => boolean;
}
