/** How the charge of one call is made up, as far as its tariff facts tell. */
import type { Call } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import { fractionDigitsOf } from './decimal.js';
import {
  addMoney,
  isNegative,
  prorateMoney,
  roundMoney,
  subtractMoney,
  zeroMoney,
} from './money-arithmetic.js';
import { compareMoney, currencyFractionDigits, isZero } from './money.js';

export interface ChargeBreakdown {
  readonly setupFee: Money | undefined;
  /** What was charged by duration. Together with the set-up fee it is exactly the charge. */
  readonly usage:
    | { readonly seconds: number; readonly ratePerMinute: Money; readonly amount: Money }
    | undefined;
  readonly includedSeconds: number;
}

/** Finer than any tariff, so that rounding is left to the comparison with the charge. */
const FRACTION_DIGITS = 12;

/**
 * Undefined when the provider tells no rate, or when the facts do not add up to the charge: then
 * nothing is explained, rather than something wrong. Tax is no part of the sum, since prices and
 * charge contain it.
 */
export function chargeBreakdownOf(call: Call): ChargeBreakdown | undefined {
  const { tariff, charge } = call;
  const { setupFee, ratePerMinute, includedSeconds = 0 } = tariff ?? {};
  const prices = [setupFee, ratePerMinute].filter((price) => price !== undefined);
  const isComparable =
    prices.length > 0 && prices.every(({ currency }) => currency === charge.currency);
  if (!isComparable) return undefined;

  const zero = zeroMoney(charge.currency);
  const seconds = Math.max(0, (call.billedSeconds ?? call.durationSeconds) - includedSeconds);
  const forTime = prorateMoney(ratePerMinute ?? zero, BigInt(seconds), 60n, FRACTION_DIGITS);
  const digits = Math.max(fractionDigitsOf(charge.amount), currencyFractionDigits(charge.currency));
  const sum = roundMoney(addMoney(setupFee ?? zero, forTime), digits);
  const amount = subtractMoney(charge, setupFee ?? zero);
  const usage = ratePerMinute && seconds > 0 ? { seconds, ratePerMinute, amount } : undefined;
  const addsUp = compareMoney(sum, charge) === 0 && (usage ? !isNegative(amount) : isZero(amount));
  return addsUp ? { setupFee, usage, includedSeconds } : undefined;
}
