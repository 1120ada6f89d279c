/** What a tariff is made of. All prices contain tax, as they do on the bill. */
import type { CallType } from '../../../contract/call.js';
import type { Money } from '../../../contract/money.js';

/** Steps of time that are charged for: `60/60`, `30/6`, `1/1`. */
export interface BillingIncrement {
  /** The least that is charged for, in seconds. */
  readonly first: number;
  /** What is beyond it is rounded up to this, in seconds. */
  readonly next: number;
}

export interface Rate {
  readonly name: string;
  /** Taken once for every call that is charged. */
  readonly setupFee?: string;
  /** Left out where there is nothing to pay by time. */
  readonly perMinute?: string;
  readonly increment: BillingIncrement;
}

export interface TariffPlan {
  readonly name: string;
  readonly currency: string;
  /** The fixed part of each bill. */
  readonly monthlyFee: Money;
  /** Tax in hundredths of a percent, as a part of the net price: 2000 is 20 %. */
  readonly taxBasisPoints: bigint;
  /** Seconds of calls per line and cycle that the monthly fee pays for. */
  readonly allowanceSeconds: number;
  /** Which calls take from the allowance. */
  readonly allowanceTypes: readonly CallType[];
  readonly rates: Readonly<Record<Exclude<CallType, 'international'>, Rate>>;
  /** By zone: 0 is near, 2 is far. */
  readonly internationalRates: readonly [Rate, Rate, Rate];
  /** By destination, where it has a price of its own, such as a charity's short number. */
  readonly destinationRates: Readonly<Record<string, Rate>>;
}
