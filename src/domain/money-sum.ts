/**
 * Sums over many amounts. For each currency and scale a running whole number is kept, so that no
 * text is made until the end, and a hundred thousand charges add up in a few milliseconds.
 */
import type { Money } from '../contract/money.js';
import { exactUnits, fractionDigitsOf, parseDecimal, unitsAtScale } from './decimal.js';
import { moneyOf } from './money.js';

/** A sum of whole units. What is small is added as an exact `number`, and put aside in time. */
export class RunningTotal {
  #small = 0;
  #large = 0n;

  /** A `number` must be exact. */
  add(units: number | bigint): void {
    if (typeof units === 'bigint') {
      this.#large += units;
      return;
    }
    const sum = this.#small + units;
    if (Number.isSafeInteger(sum)) {
      this.#small = sum;
    } else {
      this.#large += BigInt(this.#small);
      this.#small = units;
    }
  }

  get units(): bigint {
    return this.#large + BigInt(this.#small);
  }
}

/** Running totals of one currency; the position in the list is the scale. */
type TotalsByScale = (RunningTotal | undefined)[];

function addTo(totals: TotalsByScale, amount: string): void {
  const scale = fractionDigitsOf(amount);
  let total = totals[scale];
  if (total === undefined) {
    total = new RunningTotal();
    totals[scale] = total;
  }
  total.add(exactUnits(amount) ?? parseDecimal(amount).units);
}

function moneyOfTotals(totals: TotalsByScale, currency: string): Money {
  const scale = Math.max(0, totals.length - 1);
  let units = 0n;
  totals.forEach((total, ownScale) => {
    if (total !== undefined) units += unitsAtScale({ units: total.units, scale: ownScale }, scale);
  });
  return moneyOf({ units, scale }, currency);
}

/** @throws RangeError when an amount is not a decimal or has another currency */
export function sumMoney(amounts: Iterable<Money>, currency: string): Money {
  const totals: TotalsByScale = [];
  for (const money of amounts) {
    if (money.currency !== currency) {
      throw new RangeError('Amounts of two currencies cannot be combined');
    }
    addTo(totals, money.amount);
  }
  return moneyOfTotals(totals, currency);
}

/**
 * One sum per currency that occurs, in the order of the currency codes; empty for no amounts.
 * @throws RangeError when an amount is not a decimal
 */
export function sumByCurrency(amounts: Iterable<Money>): readonly Money[] {
  const totalsByCurrency = new Map<string, TotalsByScale>();
  for (const { amount, currency } of amounts) {
    let totals = totalsByCurrency.get(currency);
    if (totals === undefined) {
      totals = [];
      totalsByCurrency.set(currency, totals);
    }
    addTo(totals, amount);
  }
  return [...totalsByCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, totals]) => moneyOfTotals(totals, currency));
}
