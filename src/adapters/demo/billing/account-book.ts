/**
 * What an account has used and how it pays: everything that does not depend on disputes. Bills,
 * eligibilities and disputes are reckoned from it for a point in time.
 */
import type { Account, Line } from '../../../contract/account.js';
import type { Call } from '../../../contract/call.js';
import type { Eligibility } from '../../../contract/eligibility.js';
import type { Money } from '../../../contract/money.js';
import type { PaymentHabit } from '../seed/account-seed.js';
import type { CycleWindow } from './cycle-window.js';

export interface AccountBook {
  readonly account: Account;
  readonly lines: readonly Line[];
  /** The fixed part of each bill. */
  readonly monthlyFee: Money;
  /** Whether calls in disputes get a stated eligibility, or leave it to the rule. */
  readonly statesDisputedCalls: boolean;
  /** Windows that have begun, oldest first; the last one is still open. */
  windows(nowMs: number): readonly CycleWindow[];
  /** All calls of the window, rated, in the order of their beginning, future ones too. */
  calls(lineId: string, window: CycleWindow): readonly Call[];
  /** Those of them which the provider knows of at that time. */
  callsUntil(lineId: string, window: CycleWindow, nowMs: number): readonly Call[];
  /** The same by the id of a cycle; none for an id that is not known. */
  callsOfCycle(lineId: string, cycleId: string): readonly Call[];
  /** Exact sum of the charges of all lines. */
  usage(window: CycleWindow): Money;
  paymentHabit(window: CycleWindow): PaymentHabit;
  /** The provider's own word about a call that is in no dispute; `undefined` is silence. */
  statedEligibility(call: Call, window: CycleWindow, nowMs: number): Eligibility | undefined;
  /** By its id; `undefined` when this account has no such call. */
  findCall(callId: string): Call | undefined;
}
