/**
 * Prices of a bill, and the reckoning of a provider that rates its calls right. It shares nothing with
 * the reckoning that is tested: whole numbers of a ten-thousandth of the currency, with all the ways
 * of rounding that are in use.
 */
import type { Call, CallType, Money, Tariff } from '../../../src/contract/index.js';
import type { Dice } from './dice.js';

/** In ten-thousandths. */
interface Price {
  readonly setupFee?: number;
  readonly perMinute: number;
  readonly first: number;
  readonly next: number;
}

export interface PriceList {
  readonly currency: string;
  readonly prices: Readonly<Record<CallType | 'satellite', Price>>;
  /** Seconds of local, national and mobile calls in a cycle. */
  readonly allowanceSeconds: number;
  readonly taxPercent: number;
  readonly taxIsAdded: boolean;
  readonly digits: 2 | 4;
  readonly rounding: 'up' | 'half-up';
  readonly tellsTariff: boolean;
  readonly tellsMinimum: boolean;
  readonly tellsBilledSeconds: boolean;
}

const STEPS = [
  { first: 60, next: 60 },
  { first: 1, next: 1 },
  { first: 30, next: 6 },
  { first: 60, next: 1 },
  { first: 6, next: 6 },
] as const;

export function makePriceList(dice: Dice): PriceList {
  const price = (least: number, most: number, feeShare = 0.2): Price => ({
    ...dice.pick(STEPS),
    perMinute: dice.between(least, most),
    ...(dice.chance(feeShare) && { setupFee: dice.between(5, 40) * 100 }),
  });
  return {
    currency: dice.pick(['USD', 'EUR', 'GBP', 'CAD']),
    prices: {
      local: price(100, 600),
      national: price(200, 900),
      mobile: price(300, 1_500),
      international: price(800, 9_000, 0.4),
      premium: price(5_000, 20_000, 0.7),
      satellite: price(20_000, 90_000, 0.5),
      'toll-free': { ...dice.pick(STEPS), perMinute: 0 },
      voicemail: { ...dice.pick(STEPS), perMinute: 0 },
      forwarded: price(100, 700),
      other: price(500, 4_000),
    },
    allowanceSeconds: dice.pick([0, 0, 3_600, 7_200, 36_000]),
    taxPercent: dice.pick([0, 8, 19, 20]),
    taxIsAdded: dice.chance(0.25),
    digits: dice.pick([2, 2, 4]),
    rounding: dice.pick(['half-up', 'half-up', 'up']),
    tellsTariff: dice.chance(0.75),
    tellsMinimum: dice.chance(0.7),
    tellsBilledSeconds: dice.chance(0.6),
  };
}

export interface RatedPart {
  readonly charge: Money;
  readonly billedSeconds?: number;
  readonly tariff?: Tariff;
  readonly includedInPlan: boolean;
}

const ALLOWED: readonly CallType[] = ['local', 'national', 'mobile'];

/** Rates the calls of one line in their order, as the allowance is used up. */
export class Rater {
  readonly list: PriceList;
  #allowanceLeft: number;

  constructor(list: PriceList) {
    this.list = list;
    this.#allowanceLeft = list.allowanceSeconds;
  }

  rate(call: Pick<Call, 'type' | 'direction' | 'durationSeconds'>, isSatellite = false): RatedPart {
    const { list } = this;
    if (call.direction === 'in' || call.durationSeconds === 0) {
      return { charge: this.#money(0), includedInPlan: false };
    }
    const price = list.prices[isSatellite ? 'satellite' : call.type];
    const billed = billedSeconds(call.durationSeconds, price);
    const included = ALLOWED.includes(call.type) ? Math.min(billed, this.#allowanceLeft) : 0;
    this.#allowanceLeft -= included;
    const isIncluded = included === billed;
    const paidSeconds = billed - included;
    const net = isIncluded
      ? 0
      : (price.setupFee ?? 0) + this.#round((price.perMinute * paidSeconds) / 60);
    const tax = this.#taxOf(net);
    return {
      charge: this.#money(net + (list.taxIsAdded ? tax : 0)),
      includedInPlan: isIncluded,
      ...(list.tellsBilledSeconds && { billedSeconds: billed }),
      ...(list.tellsTariff && { tariff: this.#tariff(price, included, isIncluded, tax) }),
    };
  }

  /** In the digits of the bill. */
  money(tenThousandths: number): Money {
    return this.#money(this.#round(tenThousandths));
  }

  #tariff(price: Price, included: number, isIncluded: boolean, tax: number): Tariff {
    const { list } = this;
    return {
      name: 'Plan',
      ratePerMinute: decimal(price.perMinute, list.currency),
      incrementSeconds: price.next,
      ...(price.setupFee !== undefined &&
        !isIncluded && { setupFee: decimal(price.setupFee, list.currency) }),
      ...(list.tellsMinimum && { minimumSeconds: price.first }),
      ...(included > 0 && { includedSeconds: included }),
      ...(list.taxPercent > 0 && { tax: decimal(tax, list.currency) }),
    };
  }

  #taxOf(net: number): number {
    const { taxPercent, taxIsAdded } = this.list;
    const exact = taxIsAdded ? (net * taxPercent) / 100 : (net * taxPercent) / (100 + taxPercent);
    return this.#round(exact);
  }

  #round(exact: number): number {
    const unit = this.list.digits === 2 ? 100 : 1;
    // What a division leaves behind the ninth digit is no amount.
    const units = Math.round((exact / unit) * 1e9) / 1e9;
    return (this.list.rounding === 'up' ? Math.ceil(units) : Math.floor(units + 0.5)) * unit;
  }

  #money(tenThousandths: number): Money {
    return decimal(tenThousandths, this.list.currency, this.list.digits);
  }
}

export function billedSeconds(
  duration: number,
  { first, next }: Pick<Price, 'first' | 'next'>,
): number {
  return duration <= first ? first : first + Math.ceil((duration - first) / next) * next;
}

function decimal(tenThousandths: number, currency: string, digits = 4): Money {
  const text = String(Math.abs(tenThousandths)).padStart(5, '0');
  const amount = `${text.slice(0, -4)}.${text.slice(-4).slice(0, digits)}`;
  return { amount: tenThousandths < 0 ? `-${amount}` : amount, currency };
}
