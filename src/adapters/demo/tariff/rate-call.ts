/**
 * The price of one call. Pure: the same call, plan and used allowance give the same price, and the
 * price can be worked out again from the facts that come with it:
 *
 *   charge = setup fee + rate per minute × (billed seconds − included seconds) ÷ 60
 *
 * rounded once, to four digits. Tax is contained in it. Incoming and unanswered calls are free.
 */
import type { CallDirection, CallType, Tariff } from '../../../contract/call.js';
import type { Money } from '../../../contract/money.js';
import { addMoney, prorateMoney, zeroMoney } from '../../../domain/money-arithmetic.js';
import { zoneOfDestination } from './destination-zones.js';
import type { BillingIncrement, Rate, TariffPlan } from './tariff-plan.js';

const CHARGE_DIGITS = 4;
const NET_BASIS_POINTS = 10_000n;

export interface UnratedCall {
  readonly type: CallType;
  readonly direction: CallDirection;
  readonly durationSeconds: number;
  readonly destination?: string | undefined;
}

export interface RatedCharge {
  readonly charge: Money;
  readonly tariff: Tariff;
  readonly billedSeconds: number;
  /** All of the call was taken from the allowance. */
  readonly includedInPlan: boolean;
}

/** `usedAllowanceSeconds`: what earlier calls of this line and cycle took from the allowance. */
export function rateCall(
  call: UnratedCall,
  plan: TariffPlan,
  usedAllowanceSeconds: number,
): RatedCharge {
  if (call.direction === 'in') return free(plan, 'Incoming');
  if (call.durationSeconds === 0) return free(plan, 'Not answered');
  const rate = rateFor(call, plan);
  const billedSeconds = billedSecondsOf(call.durationSeconds, rate.increment);
  const includedSeconds = plan.allowanceTypes.includes(call.type)
    ? Math.min(billedSeconds, Math.max(0, plan.allowanceSeconds - usedAllowanceSeconds))
    : 0;
  const includedInPlan = includedSeconds === billedSeconds;
  const { charge, setupFee, ratePerMinute } = priceOf(rate, plan, billedSeconds - includedSeconds);
  return {
    charge,
    billedSeconds,
    includedInPlan,
    tariff: {
      name: `${plan.name}: ${rate.name}`,
      ...(setupFee === undefined || includedInPlan ? {} : { setupFee }),
      ...(ratePerMinute === undefined ? {} : { ratePerMinute }),
      incrementSeconds: rate.increment.next,
      ...(rate.increment.first > rate.increment.next && { minimumSeconds: rate.increment.first }),
      ...(includedSeconds === 0 ? {} : { includedSeconds }),
      tax: taxIn(charge, plan),
    },
  };
}

/** Rounds up to the first step or, beyond it, to whole further steps. */
export function billedSecondsOf(
  durationSeconds: number,
  { first, next }: BillingIncrement,
): number {
  if (durationSeconds === 0) return 0;
  if (durationSeconds <= first) return first;
  return first + Math.ceil((durationSeconds - first) / next) * next;
}

function rateFor({ type, destination }: UnratedCall, plan: TariffPlan): Rate {
  if (type === 'international') return plan.internationalRates[zoneOfDestination(destination)];
  if (destination !== undefined && Object.hasOwn(plan.destinationRates, destination)) {
    return plan.destinationRates[destination] ?? plan.rates[type];
  }
  return plan.rates[type];
}

function priceOf(rate: Rate, plan: TariffPlan, chargedSeconds: number) {
  const zero = zeroMoney(plan.currency);
  const inCurrency = (amount: string | undefined): Money | undefined =>
    amount === undefined ? undefined : { amount, currency: plan.currency };
  const setupFee = inCurrency(rate.setupFee);
  const ratePerMinute = inCurrency(rate.perMinute);
  if (chargedSeconds === 0) return { charge: zero, setupFee, ratePerMinute };
  const forTime =
    ratePerMinute === undefined
      ? zero
      : prorateMoney(ratePerMinute, BigInt(chargedSeconds), 60n, CHARGE_DIGITS);
  return { charge: addMoney(setupFee ?? zero, forTime), setupFee, ratePerMinute };
}

function taxIn(charge: Money, { taxBasisPoints }: TariffPlan): Money {
  return prorateMoney(charge, taxBasisPoints, NET_BASIS_POINTS + taxBasisPoints, CHARGE_DIGITS);
}

function free(plan: TariffPlan, what: string): RatedCharge {
  return {
    charge: zeroMoney(plan.currency),
    billedSeconds: 0,
    includedInPlan: false,
    tariff: { name: `${plan.name}: ${what}` },
  };
}
