/** What the rules know beside the calls of the bill. */
import type { Call } from '../../contract/call.js';
import type { PartyNumber } from '../../contract/party-number.js';
import type { CalendarDate } from '../../contract/time.js';

export interface LineFacts {
  readonly id: string;
  readonly number?: PartyNumber | undefined;
  /** The first and the last day on which the line was in service, in the account's time zone. */
  readonly activeFrom?: CalendarDate | undefined;
  readonly activeUntil?: CalendarDate | undefined;
}

export interface FindingsContext {
  /** IANA name: the account's. */
  readonly timeZone: string;
  readonly lines?: readonly LineFacts[] | undefined;
  /** Calls of earlier cycles: they tell what is usual, and nothing is found in them. */
  readonly earlier?: readonly Call[] | undefined;
  /** Calls that are disputed or credited, or of which the customer said that they are right. */
  readonly isSettled?: ((call: Call) => boolean) | undefined;
}
