import type { Money } from '../../src/index.js';

/**
 * Whether an amount is a whole number of units or more. Money is decimal text: for a whole number
 * the figures before the point decide, and no floating-point number is needed.
 */
export function reachesAmount({ amount }: Money, units: number): boolean {
  const isNegative = amount.startsWith('-');
  const [whole = '0'] = amount.replace('-', '').split('.');
  return !isNegative && BigInt(whole) >= BigInt(units);
}
