/**
 * Tells quickly which charges the tariff cannot explain: the same reckoning as `calculationOf`, in
 * whole millionths held in numbers, for a hundred thousand calls. Exact, or it says that it cannot
 * tell; a test shows that the two never differ.
 */
import type { Call, Tariff } from '../../contract/call.js';
import type { Money } from '../../contract/money.js';
import { MICRO_DIGITS, microsOf } from './call-table.js';
import {
  chargeableSeconds,
  chargeDigits,
  usableTariff,
  type TaxReading,
} from './tariff-calculation.js';

/** A rate times the longest call stays an exact number. */
const LARGEST_RATE_MICROS = 1e9;

export class TariffScreening {
  /** Bills have few prices and many calls. */
  readonly #microsByAmount = new Map<string, number>();

  /**
   * What the tariff explains at most, in millionths. `NaN` for amounts that are too large or too fine
   * to be quick; `undefined` when the tariff explains nothing.
   */
  expectedMicros(call: Call, reading: TaxReading): number | undefined {
    const tariff = usableTariff(call);
    const seconds = tariff && chargeableSeconds(call, tariff);
    if (tariff === undefined || seconds === undefined) return undefined;
    const unit = unitMicros(call.charge);
    return unit < 1 ? Number.NaN : this.#expected(tariff, seconds, unit, reading);
  }

  #expected(
    { setupFee, ratePerMinute, tax }: Tariff,
    seconds: number,
    unit: number,
    reading: TaxReading,
  ): number {
    const fee = ceilTo(this.#micros(setupFee), unit);
    const rate = this.#micros(ratePerMinute);
    if (rate > LARGEST_RATE_MICROS) return Number.NaN;
    const usage = ceilTo(rate * seconds, 60 * unit) / 60;
    return fee + usage + (reading === 'added' ? ceilTo(this.#micros(tax), unit) : 0);
  }

  #micros(price: Money | undefined): number {
    if (price === undefined) return 0;
    let micros = this.#microsByAmount.get(price.amount);
    if (micros === undefined) {
      micros = microsOf(price);
      this.#microsByAmount.set(price.amount, micros);
    }
    return micros;
  }
}

/** The last digit of a charge, in millionths. */
export function unitMicros(charge: Money): number {
  return 10 ** (MICRO_DIGITS - chargeDigits(charge));
}

/** The next multiple of a step, by remainder: a quotient could be rounded. */
function ceilTo(value: number, step: number): number {
  const rest = value % step;
  return rest === 0 ? value : value - rest + step;
}
