/**
 * The charges of a list of calls as whole numbers of one scale, so that they can be compared by the
 * hundred thousand. Exact always: amounts too long for an exact `number` are kept as bigints.
 */
import type { Call } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import { columnOf, compareText, ranksOf, type Column } from './call-column.js';
import { orderByKeys, type CallOrder } from './call-order.js';
import {
  EXACT_DIGITS,
  exactUnits,
  fractionDigitsOf,
  parseDecimal,
  unitsAtScale,
  type ScaledDecimal,
} from './decimal.js';
import { moneyOf } from './money.js';
import { RunningTotal } from './money-sum.js';

type Units = Float64Array | readonly bigint[];

function largestScaleOf(calls: readonly Call[]): number {
  let largest = 0;
  for (const { charge } of calls) largest = Math.max(largest, fractionDigitsOf(charge.amount));
  return largest;
}

export class CallCharges {
  readonly #scale: number;
  readonly #units: Units;
  readonly #currencies: Column<string>;

  /** @throws RangeError when a charge is not a decimal */
  constructor(calls: readonly Call[]) {
    this.#scale = largestScaleOf(calls);
    this.#units = exactUnitsOf(calls, this.#scale) ?? largeUnitsOf(calls, this.#scale);
    this.#currencies = columnOf(calls, (call) => call.charge.currency);
  }

  /** Whether the bill counts the call. A reversal is read together with what it takes back. */
  isCharged(position: number): boolean {
    return Boolean(this.#units[position]);
  }

  /** Whether there is any charge at all. */
  get areAny(): boolean {
    for (let position = 0; position < this.#units.length; position += 1) {
      if (this.isCharged(position)) return true;
    }
    return false;
  }

  /** One sum per currency that occurs at these positions, in the order of the currency codes. */
  sumOf(positions: CallOrder): readonly Money[] {
    const { values, codes } = this.#currencies;
    const sums: (RunningTotal | undefined)[] = [];
    for (let place = 0; place < positions.length; place += 1) {
      const position = positions[place] as number;
      const sum = (sums[codes[position] as number] ??= new RunningTotal());
      sum.add(this.#units[position] as bigint | number);
    }
    const amounts: Money[] = [];
    sums.forEach((sum, code) => {
      const exact = sum && { units: sum.units, scale: this.#scale };
      if (exact) amounts.push(moneyOf(exact, values[code] as string));
    });
    return amounts.sort((a, b) => compareText(a.currency, b.currency));
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
    if (this.#currencies.values.length < 2) return byAmount;
    return orderByKeys(ranksOf(this.#currencies, compareText), byAmount, descending);
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
