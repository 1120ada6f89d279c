/** A charge as a value that can be compared, made once per distinct amount of a list of calls. */
import type { Call } from '../contract/call.js';
import { compareCodeUnits } from './call-columns.js';
import { compareDecimals, parseDecimal, type ScaledDecimal } from './decimal.js';

export interface ChargeValue extends ScaledDecimal {
  readonly currency: string;
}

/** Gives the same object for the same amount and currency. Throws RangeError as `parseDecimal`. */
export function createChargeReader(): (call: Pick<Call, 'charge'>) => ChargeValue {
  const valuesByCurrency = new Map<string, Map<string, ChargeValue>>();
  return ({ charge: { amount, currency } }) => {
    let values = valuesByCurrency.get(currency);
    if (values === undefined) {
      values = new Map();
      valuesByCurrency.set(currency, values);
    }
    let value = values.get(amount);
    if (value === undefined) {
      value = { ...parseDecimal(amount), currency };
      values.set(amount, value);
    }
    return value;
  };
}

/** Amounts of different currencies cannot be compared, so each currency is kept together. */
export function compareCharges(a: ChargeValue, b: ChargeValue): number {
  return compareCodeUnits(a.currency, b.currency) || compareDecimals(a, b);
}
