/** What the author knows about the test account, for rules that nothing else can judge. */
import type { Money } from '../contract/money.js';
import type { Instant } from '../contract/time.js';

export interface ExpectedAccount {
  /** How many phone numbers are billed on the account. */
  readonly lines?: number;
  /** How many billing cycles there are, the open one included. */
  readonly cycles?: number;
  /** How many calls there are, and which. */
  readonly calls?: readonly ExpectedCalls[];
  /** Currencies other than the account's in which it is billed. None when left out. */
  readonly otherCurrencies?: readonly string[];
  /** True where a call may be billed in a later cycle, as with roaming. */
  readonly lateUsage?: boolean;
}

/** The calls of one list, or of several added up. */
export interface ExpectedCalls {
  /** The line, by the id that the adapter answers. All lines when left out. */
  readonly lineId?: string;
  /** The billing cycle, by the id that the adapter answers. All cycles when left out. */
  readonly cycleId?: string;
  readonly count: number;
  /** All charges added up. */
  readonly total?: Money;
  /** Calls that must be among them. */
  readonly known?: readonly KnownCall[];
}

export interface KnownCall {
  /** When it began, to the second: `2026-07-31T20:15:04-04:00`. */
  readonly start: Instant;
  readonly durationSeconds?: number;
  readonly charge?: Money;
  /** Whether a credit can be requested for it. Name a call for which none can: that never changes. */
  readonly eligible?: boolean;
}
