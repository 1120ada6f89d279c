/** How the charge of one call is made up, as far as its tariff facts tell. */
import type { Call } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import { addMoney, compareMoney, prorateMoney, roundMoney, zeroMoney } from './money.js';

export interface ChargeBreakdown {
  readonly setupFee: Money | undefined;
  /** What was charged by duration. */
  readonly usage:
    { readonly seconds: number; readonly ratePerMinute: Money; readonly amount: Money } | undefined;
  readonly includedSeconds: number;
}

/** Finer than any tariff, so that rounding is left to the comparison with the charge. */
const FRACTION_DIGITS = 12;

/**
 * Undefined when the provider tells no rate, or when the facts do not add up to the charge, taxed
 * or untaxed: then nothing is explained, rather than something wrong.
 */
export function chargeBreakdownOf(call: Call): ChargeBreakdown | undefined {
  const { tariff, charge } = call;
  if (!tariff || (!tariff.setupFee && !tariff.ratePerMinute)) return undefined;
  const includedSeconds = tariff.includedSeconds ?? 0;
  const seconds = Math.max(0, (call.billedSeconds ?? call.durationSeconds) - includedSeconds);
  const usage =
    tariff.ratePerMinute && seconds > 0
      ? {
          seconds,
          ratePerMinute: tariff.ratePerMinute,
          amount: prorateMoney(tariff.ratePerMinute, BigInt(seconds), 60n, FRACTION_DIGITS),
        }
      : undefined;
  const parts = [tariff.setupFee, usage?.amount].filter((part) => part !== undefined);
  if (parts.some(({ currency }) => currency !== charge.currency)) return undefined;
  const sum = parts.reduce(addMoney, zeroMoney(charge.currency));
  const digits = charge.amount.split('.')[1]?.length ?? 0;
  const isComplete = compareMoney(roundMoney(sum, digits), charge) === 0;
  return isComplete ? { setupFee: tariff.setupFee, usage, includedSeconds } : undefined;
}
