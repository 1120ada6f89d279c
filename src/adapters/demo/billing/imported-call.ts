/**
 * A call that the visitor brings, before it is rated. Records read by `redress/records` fit; any
 * other source may make them too.
 */
import type { CallDirection, CallType } from '../../../contract/call.js';
import type { Money } from '../../../contract/money.js';
import type { PartyNumber } from '../../../contract/party-number.js';
import type { Instant } from '../../../contract/time.js';

export interface ImportedCall {
  /** Where it stands in its file, counted from 1: named when the call is refused. */
  readonly lineNumber: number;
  /** The customer's own number. */
  readonly line: string;
  readonly otherParty: PartyNumber;
  readonly direction: CallDirection;
  readonly start: Instant;
  readonly durationSeconds: number;
  /** `other` when left out. */
  readonly type?: CallType;
  readonly destination?: string;
  /** Left out when it has no price: the demo tariff rates such a call and marks it so. */
  readonly charge?: Money;
  /** True when the plan covers a call that has a charge of zero. */
  readonly includedInPlan?: boolean;
}
