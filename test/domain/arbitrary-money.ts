/** Amounts for property tests, with a model of their value that shares no code with the product. */
import fc from 'fast-check';
import type { Money } from '../../src/contract/index.js';

/** More digits behind the point than any amount of the contract has. */
const MODEL_SCALE = 40;

/** The value of an amount as a whole number of 10⁻⁴⁰. */
export function modelOf({ amount }: Money): bigint {
  const negative = amount.startsWith('-');
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(MODEL_SCALE, '0'));
  return negative ? -units : units;
}

export const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD', 'XXX'] as const;

export const anyCurrency = fc.constantFrom(...CURRENCIES);

/** Everything the contract allows: up to 15 digits before and 12 after the point. */
export const signedAmount = fc.stringMatching(/^-?[0-9]{1,15}(\.[0-9]{1,12})?$/);
export const unsignedAmount = fc.stringMatching(/^[0-9]{1,15}(\.[0-9]{1,12})?$/);
/** Such as calls cost; equal amounts occur. */
export const smallAmount = fc.stringMatching(/^[0-3](\.[0-9]{1,2}0?)?$/);

export function moneyIn(
  currency: string,
  amount: fc.Arbitrary<string> = signedAmount,
): fc.Arbitrary<Money> {
  return amount.map((text) => ({ amount: text, currency }));
}

export const anyMoney = anyCurrency.chain((currency) => moneyIn(currency));

/** Two or more amounts of one currency. */
export const moneyPair = anyCurrency.chain((currency) =>
  fc.tuple(moneyIn(currency), moneyIn(currency)),
);

export const moneyTriple = anyCurrency.chain((currency) =>
  fc.tuple(moneyIn(currency), moneyIn(currency), moneyIn(currency)),
);
