/**
 * What a call costs by the tariff facts that the bill gives, worked out again:
 *
 *   expected = set-up fee + rate per minute × (rounded duration − included seconds) ÷ 60 [+ tax]
 *
 * Wherever the facts leave a choice, the one that comes to more is taken, so that what is left over
 * cannot be explained by rounding: each part is rounded up to the digits of the charge, an unknown
 * minimum is taken for a minute, and included seconds are taken off before or after rounding.
 */
import type { Call, Tariff } from '../../contract/call.js';
import type { Money } from '../../contract/money.js';
import { fractionDigitsOf, powerOfTen } from '../decimal.js';
import { addMoney, subtractMoney, zeroMoney } from '../money-arithmetic.js';
import { compareMoney, currencyFractionDigits, moneyOf, toScaled } from '../money.js';

/** The longest first step in use, as in "60/60" and "60/6": for bills that do not tell theirs. */
export const UNKNOWN_MINIMUM_SECONDS = 60;

/** Whether the prices of a bill contain the tax that it states, or the tax comes on top. */
export type TaxReading = 'contained' | 'added';

/** The parts add up to `expected`; `expected` and `difference` add up to `charged`. */
export interface TariffCalculation {
  readonly durationSeconds: number;
  readonly incrementSeconds: number | undefined;
  readonly minimumSeconds: number | undefined;
  readonly includedSeconds: number;
  /** What the tariff charges for: rounded up, less what is included. */
  readonly chargeableSeconds: number;
  /** What the bill says it charged for, before included seconds. */
  readonly billedSeconds: number | undefined;
  readonly ratePerMinute: Money | undefined;
  readonly setupFee: Money | undefined;
  /** For the time alone. */
  readonly usage: Money;
  /** Where it comes on top of the prices. */
  readonly tax: Money | undefined;
  readonly expected: Money;
  readonly charged: Money;
  /** Above zero. */
  readonly difference: Money;
}

/** The seconds that the tariff charges for; `undefined` when it does not tell how it rounds. */
export function chargeableSeconds(
  { durationSeconds, billedSeconds }: Call,
  { incrementSeconds, minimumSeconds, includedSeconds = 0 }: Tariff,
): number | undefined {
  if (incrementSeconds === undefined) {
    if (billedSeconds === undefined) return undefined;
    return Math.max(0, billedSeconds - includedSeconds);
  }
  const unknownMinimum = Math.min(
    UNKNOWN_MINIMUM_SECONDS,
    billedSeconds ?? UNKNOWN_MINIMUM_SECONDS,
  );
  const most = roundedUp(durationSeconds, minimumSeconds ?? unknownMinimum, incrementSeconds);
  // The bill may have rounded less than it could.
  const rounded = billedSeconds === undefined ? most : Math.min(most, billedSeconds);
  if (includedSeconds === 0) return rounded;
  const beyond = Math.max(0, durationSeconds - includedSeconds);
  const roundedBeyond = Math.ceil(beyond / incrementSeconds) * incrementSeconds;
  return Math.max(0, rounded - includedSeconds, Math.min(rounded, roundedBeyond));
}

/** To the first step and beyond it in further steps, or in equal steps: whichever is more. */
function roundedUp(seconds: number, first: number, next: number): number {
  const beyondFirst = Math.max(0, Math.ceil((seconds - first) / next) * next);
  return Math.max(first + beyondFirst, Math.ceil(seconds / next) * next);
}

/** How many digits a charge has at least: those of its currency, or as many as it shows. */
export function chargeDigits({ amount, currency }: Money): number {
  return Math.max(fractionDigitsOf(amount), currencyFractionDigits(currency));
}

/** The tariff of a call whose charge it can explain. */
export function usableTariff(call: Call): Tariff | undefined {
  const { tariff, charge } = call;
  if (tariff === undefined || call.chargeEstimated === true || call.durationSeconds === 0)
    return undefined;
  const { setupFee, ratePerMinute, tax } = tariff;
  if (setupFee === undefined && ratePerMinute === undefined) return undefined;
  for (const price of [setupFee, ratePerMinute, tax]) {
    if (price !== undefined && price.currency !== charge.currency) return undefined;
  }
  return tariff;
}

/** `undefined` when the charge is not above what the tariff explains. */
export function calculationOf(call: Call, reading: TaxReading): TariffCalculation | undefined {
  const tariff = usableTariff(call);
  if (tariff === undefined) return undefined;
  const seconds = chargeableSeconds(call, tariff);
  if (seconds === undefined) return undefined;
  const { charge: charged } = call;
  const { setupFee, ratePerMinute } = tariff;
  const zero = zeroMoney(charged.currency);
  const digits = chargeDigits(charged);
  const tax = reading === 'added' ? tariff.tax : undefined;
  const forTime = roundedUpTo(ratePerMinute ?? zero, digits, BigInt(seconds), 60n);
  const [fee, taxes] = [setupFee ?? zero, tax ?? zero].map((price) => roundedUpTo(price, digits));
  const expected = addMoney(addMoney(fee as Money, forTime), taxes as Money);
  if (compareMoney(charged, expected) <= 0) return undefined;
  return {
    durationSeconds: call.durationSeconds,
    incrementSeconds: tariff.incrementSeconds,
    minimumSeconds: tariff.minimumSeconds,
    includedSeconds: tariff.includedSeconds ?? 0,
    chargeableSeconds: seconds,
    billedSeconds: call.billedSeconds,
    ratePerMinute,
    setupFee,
    // What rounding the other parts added is in the usage, so that the parts add up.
    usage: subtractMoney(subtractMoney(expected, setupFee ?? zero), tax ?? zero),
    tax,
    expected,
    charged,
    difference: subtractMoney(charged, expected),
  };
}

/** `price × numerator ÷ denominator`, rounded up. Prices are never below zero. */
function roundedUpTo(price: Money, digits: number, numerator = 1n, denominator = 1n): Money {
  const { units, scale } = toScaled(price);
  const dividend = units * numerator * powerOfTen(digits);
  const divisor = denominator * powerOfTen(scale);
  const rounded = (dividend + divisor - 1n) / divisor;
  return moneyOf({ units: rounded, scale: digits }, price.currency);
}
