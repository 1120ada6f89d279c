/**
 * The charges of a list of calls as whole numbers of one scale, so that they can be compared by the
 * hundred thousand. Exact always: amounts too long for an exact `number` are kept as bigints.
 */
import type { Call } from '../contract/call.js';
import { columnOf, compareText, ranksOf } from './call-column.js';
import { orderByKeys, type CallOrder } from './call-order.js';
import {
  EXACT_DIGITS,
  exactUnits,
  fractionDigitsOf,
  parseDecimal,
  unitsAtScale,
  type ScaledDecimal,
} from './decimal.js';

type Units = Float64Array | readonly bigint[];

export class CallCharges {
  readonly #calls: readonly Call[];
  readonly #scale: number;
  readonly #units: Units;

  /** @throws RangeError when a charge is not a decimal */
  constructor(calls: readonly Call[]) {
    this.#calls = calls;
    this.#scale = calls.reduce(
      (most, { charge }) => Math.max(most, fractionDigitsOf(charge.amount)),
      0,
    );
    this.#units = exactUnitsOf(calls, this.#scale) ?? largeUnitsOf(calls, this.#scale);
  }

  isCharged(position: number): boolean {
    return (this.#units[position] as bigint | number) > 0;
  }

  /** Whether a charge lies within bounds, both inclusive; the currency is not looked at. */
  within(
    minimum: ScaledDecimal | undefined,
    maximum: ScaledDecimal | undefined,
  ): (position: number) => boolean {
    const units = this.#units;
    const lowest = minimum && -this.#wholeUnits({ ...minimum, units: -minimum.units });
    const highest = maximum && this.#wholeUnits(maximum);
    return (position) => {
      const value = units[position] as bigint | number;
      return (
        (lowest === undefined || value >= lowest) && (highest === undefined || value <= highest)
      );
    };
  }

  /** By amount within each currency: amounts of two currencies cannot be compared. */
  order(tieOrder: CallOrder, descending: boolean): CallOrder {
    const units = this.#units;
    const keys =
      units instanceof Float64Array
        ? units
        : ranksOf({ values: units, codes: Uint32Array.from(units.keys()) }, compareUnits);
    const byAmount = orderByKeys(keys, tieOrder, descending);
    const currencies = columnOf(this.#calls, (call) => call.charge.currency);
    if (currencies.values.length < 2) return byAmount;
    return orderByKeys(ranksOf(currencies, compareText), byAmount, descending);
  }

  /** An amount in units of our scale, rounded down. */
  #wholeUnits(amount: ScaledDecimal): bigint {
    if (amount.scale <= this.#scale) return unitsAtScale(amount, this.#scale);
    const divisor = 10n ** BigInt(amount.scale - this.#scale);
    const quotient = amount.units / divisor;
    return amount.units < 0n && quotient * divisor !== amount.units ? quotient - 1n : quotient;
  }
}

function compareUnits(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `undefined` when an amount would have too many digits at this scale. */
function exactUnitsOf(calls: readonly Call[], scale: number): Float64Array | undefined {
  const all = new Float64Array(calls.length);
  for (let position = 0; position < calls.length; position += 1) {
    const { amount } = (calls[position] as Call).charge;
    const units = exactUnits(amount);
    const zeros = scale - fractionDigitsOf(amount);
    if (units === undefined || amount.length + zeros > EXACT_DIGITS) return undefined;
    all[position] = units * 10 ** zeros;
  }
  return all;
}

function largeUnitsOf(calls: readonly Call[], scale: number): readonly bigint[] {
  return calls.map(({ charge }) => unitsAtScale(parseDecimal(charge.amount), scale));
}
