/** What a seeded account is made of, before any call, bill or dispute is reckoned from it. */
import type { Account } from '../../../contract/account.js';
import type { PartyNumber } from '../../../contract/party-number.js';
import type { TariffPlan } from '../tariff/tariff-plan.js';
import type { DisputeSeed } from './dispute-seed.js';
import type { NumberMaker } from './fictional-numbers.js';
import type { Destination } from './destinations.js';
import type { Story } from './stories.js';

export type TrafficKind =
  | 'local'
  | 'national'
  | 'mobile'
  | 'international'
  | 'toll-free'
  | 'premium'
  | 'voicemail'
  | 'forwarded'
  | 'incoming'
  | 'withheld'
  | 'enquiries'
  | 'charity'
  | 'sip';

export type TrafficMix = readonly (readonly [TrafficKind, number])[];

/** Whom a line calls. */
export interface Neighbourhood {
  readonly local: readonly [NumberMaker, ...NumberMaker[]];
  readonly national: readonly [NumberMaker, ...NumberMaker[]];
  readonly mobile: readonly [NumberMaker, ...NumberMaker[]];
  readonly tollFree: readonly [NumberMaker, ...NumberMaker[]];
  readonly premium: readonly [NumberMaker, ...NumberMaker[]];
  readonly destinations: readonly Destination[];
  readonly voicemail: PartyNumber;
  readonly enquiries: PartyNumber;
  readonly charity: PartyNumber;
  readonly sip: PartyNumber;
}

export interface LineSeed {
  readonly id: string;
  readonly number: PartyNumber;
  readonly label?: string;
  readonly callsPerCycle: number;
  readonly mix: TrafficMix;
  /** When people call: at home in the evening, in an office on weekdays. */
  readonly rhythm: 'home' | 'office';
}

/**
 * How a seeded bill is paid: all of it after twelve days, half of it after two days, not at all,
 * or in a way that the provider does not tell.
 */
export type PaymentHabit = 'paid' | 'part-paid' | 'unpaid' | 'unknown';

export interface AccountSeed {
  readonly account: Account;
  readonly tariff: TariffPlan;
  readonly neighbourhood: Neighbourhood;
  readonly lines: readonly LineSeed[];
  /** How many cycles were billed when the demonstration begins. */
  readonly billedCycles: number;
  /** From the newest bill back; older ones are paid. */
  readonly payments: readonly PaymentHabit[];
  readonly stories: readonly Story[];
  readonly disputes: readonly DisputeSeed[];
  /** Whether the provider states an eligibility for calls in disputes, or leaves it to the rule. */
  readonly statesDisputedCalls: boolean;
}
