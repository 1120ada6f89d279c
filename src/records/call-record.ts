/**
 * One call as a file of call records tells it: the neutral form between "a line of somebody's CSV"
 * and a rated call. It knows nothing of accounts, billing cycles or tariffs.
 */
import type { CallDirection, CallType } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import type { PartyNumber } from '../contract/party-number.js';
import type { Instant } from '../contract/time.js';

export interface CallRecord {
  /** Where the record starts in the file, counted from 1. */
  readonly lineNumber: number;
  /** The customer's own number, as the file writes it. */
  readonly line: string;
  readonly otherParty: PartyNumber;
  readonly direction: CallDirection;
  /** Keeps the offset of the file; a local time gets the offset of its time zone. */
  readonly start: Instant;
  /** Whole seconds, 0 to `MAX_CALL_SECONDS`. */
  readonly durationSeconds: number;
  /** True when the file calls it missed: an incoming call of 0 seconds. */
  readonly missed?: boolean;
  /** From a word of the file, else from the numbers; left out when neither tells. */
  readonly type?: CallType;
  readonly destination?: string;
  /** Left out when the file has no price. */
  readonly charge?: Money;
  /** True when the file says that the plan covers the call; its charge is zero. */
  readonly includedInPlan?: boolean;
  /** True when the file tells the day alone, and the time of day was given for all of them. */
  readonly dayOnly?: boolean;
}
